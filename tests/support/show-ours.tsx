import { cleanup, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { vi } from 'vitest';
import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { OurResult } from '@/features/couple/our-result';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { packetOf } from './comparing';
import { bank, readJson } from './published-bank';
import type { Taker } from './slow-comparer';
import { partnersOf } from './worked-example';

export const language = readJson('questions/1.0.0/en.json') as Language;

const texts = createI18n();

async function prepare(hasCharts: boolean): Promise<void> {
  await loadNamespaces(texts, ['result', 'ours']);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: hasCharts && query === 'print',
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

/** Loads the texts. Charts stay empty: on a screen they have no width here. */
export const prepareOurs = (): Promise<void> => prepare(false);

/**
 * Loads the texts, and lets charts be drawn: on paper they have a width of their own. The first
 * drawing takes longest, and so it comes before any test.
 */
export async function prepareCharts(): Promise<void> {
  await prepare(true);
  showCouple('even, even');
  cleanup();
}

interface ShownAs {
  readonly names?: { readonly a: string; readonly b: string };
  readonly otherBank?: Bank;
}

export function showPackets(
  packets: { readonly a: SharePacket; readonly b: SharePacket },
  { names = { a: 'Ana', b: 'Ben' }, otherBank }: ShownAs = {},
) {
  const onFindHelp = vi.fn<() => void>();
  const onStop = vi.fn<() => void>();
  const { container } = render(
    <I18nextProvider i18n={texts}>
      <OurResult
        bank={bank}
        otherBank={otherBank}
        language={language}
        packets={packets}
        names={names}
        onFindHelp={onFindHelp}
        onStop={onStop}
      />
    </I18nextProvider>,
  );
  return { container, onFindHelp, onStop };
}

export function showTakers(a: Taker, b: Taker, shown: ShownAs = {}) {
  return showPackets({ a: packetOf(a), b: packetOf(b) }, shown);
}

/** Shows a couple of the worked example, such as "A, B short" or "even, even, holding shared". */
export function showCouple(couple: string, shown: ShownAs = {}) {
  const { a, b } = partnersOf(couple);
  const sharesHolding = couple.endsWith('holding shared');
  return showTakers({ ...a, sharesHolding }, { ...b, sharesHolding }, shown);
}

/**
 * The section that a heading names. Looked up by what names it, because on a page of this length a
 * search by role takes seconds.
 */
export function region(name: string): HTMLElement {
  const sections = [...document.querySelectorAll<HTMLElement>('section[aria-labelledby]')];
  const found = sections.filter(
    ({ attributes }) =>
      document.getElementById(attributes.getNamedItem('aria-labelledby')?.value ?? '')
        ?.textContent === name,
  );
  const [section] = found;
  if (section === undefined || found.length > 1) throw new Error(`${found.length} named ${name}`);
  return section;
}

/** The cells of a table by the name of the row. */
export function readTable(caption: string | RegExp): Record<string, string[]> {
  const table = screen.getByText(caption, { selector: 'caption' }).closest('table');
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])];
  return Object.fromEntries(
    rows.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    ]),
  );
}

/** The opened text of one figure in the arithmetic. */
export function readSum(title: string): string {
  const summary = within(region('Show the arithmetic')).getByText(title, { selector: 'summary' });
  return summary.closest('details')?.textContent ?? '';
}

/** Rounds as a reader would, apart from the code that writes figures. */
export function round(value: number, decimals = 0): string {
  const size = Math.round(Math.abs(value) * 10 ** decimals) / 10 ** decimals;
  return `${value < 0 && size > 0 ? '-' : ''}${size}`;
}

/** The whole text of the page, tables and closed lines too. */
export function readPage(): string {
  const page = screen.getByRole('heading', { level: 1, name: 'Our picture' }).parentElement;
  return (page?.textContent ?? '').replaceAll(/\s+/g, ' ');
}
