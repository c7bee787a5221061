import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import { loadOurs } from '@/app/load-ours';
import { type CoupleCards, findCouple, pairRounds } from '@/domain/practice/clients/couples';
import type { ChosenRound } from '@/features/practice/couples/chosen-round';
import type { LoadPicture } from '@/features/practice/couples/session-view';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { createPractice, type OpenPractice, writePractice } from '@/session/practice/open-practice';
import { COUPLE, type GivenRound, joinTwo } from './joined';

export const texts = createI18n();

/** Loads what the workspace has loaded, and lets charts be drawn: on paper they have a width. */
export async function prepareCouples(): Promise<void> {
  await loadNamespaces(texts, ['practice', 'couples', 'clients', 'desk', 'result']);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === 'print',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
}

/** The picture of two, lent as the app lends it. */
export const loadPicture: LoadPicture = (bank) => loadOurs(texts, bank);

/** A practice in this browser's databases, with two clients joined and what they answered. */
export async function practiceOfTwo(...rounds: readonly GivenRound[]): Promise<OpenPractice> {
  const made = await createPractice('harbor lemon quiet stone');
  const { index, records } = await joinTwo(made.recipient, rounds);
  return writePractice(made, () => ({ index, records: { put: records, drop: [] } }));
}

export function cardsOf({ index }: OpenPractice): CoupleCards {
  const cards = findCouple(index, COUPLE);
  if (cards === null) throw new Error('the couple is not here');
  return cards;
}

/** The latest round, with the names as the clients gave them. */
export function chosenOf(practice: OpenPractice): ChosenRound {
  const [round] = pairRounds(practice.index, cardsOf(practice));
  if (round === undefined) throw new Error('there is no round');
  return { round, names: { a: round.a.pseudonym, b: round.b.pseudonym } };
}

export function show(part: ReactElement) {
  const wrap = (inner: ReactElement) => <I18nextProvider i18n={texts}>{inner}</I18nextProvider>;
  const view = render(wrap(part));
  return { ...view, again: (next: ReactElement) => view.rerender(wrap(next)) };
}
