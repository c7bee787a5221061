import { logRoles } from '@testing-library/react';
import { vi } from 'vitest';

/** What a page holds that anybody may read: its text, its attributes, and what a screen reader is told. */
export interface SeenText {
  readonly text: string;
  readonly attributes: string;
  readonly accessibility: string;
}

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** The roles and names of the accessibility tree, as Testing Library writes them. */
function readRoles(container: HTMLElement): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  logRoles(container, { hidden: true });
  const written = log.mock.calls.flat().join('\n');
  log.mockRestore();
  return written;
}

export function readSeen(container: HTMLElement): SeenText {
  const attributes = [...container.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ value }) => value),
  );
  const fields = [...container.querySelectorAll('input')].map(({ value }) => value);
  return {
    text: oneSpace(container.textContent),
    attributes: oneSpace([...attributes, ...fields].join('\n')),
    accessibility: oneSpace(readRoles(container)),
  };
}

/** Those of some words that are found anywhere in what a page holds. */
export function findIn({ text, attributes, accessibility }: SeenText, words: readonly string[]) {
  return words.filter((word) =>
    [text, attributes, accessibility].some((where) => where.includes(oneSpace(word))),
  );
}
