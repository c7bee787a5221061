import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  methodOfCoupleFigure,
  methodOfPersonFigure,
  methodOfWords,
} from '@/domain/method/figure-methods';
import { METHOD_SECTIONS, type MethodSection } from '@/domain/method/method-sections';
import { READINGS } from '@/domain/readings/reading-ids';
import { readingOfMethod } from '@/domain/readings/readings';
import { scorePerson } from '@/domain/scoring/score-person';
import { MethodContent } from '@/features/method/method-content';
import { OurResult } from '@/features/couple/our-result';
import { ResultPage } from '@/features/results/result-page';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { type About, AboutProvider } from '@/ui/result/about';
import { compareGood, packetOf } from '../../support/comparing';
import { bank, plan, rowOf } from '../../support/published-bank';
import { language, prepareOurs } from '../../support/show-ours';
import type { Taker } from '../../support/slow-comparer';
import { answersFor, partnersOf, workedExample } from '../../support/worked-example';

const texts = createI18n();
const opened = vi.fn<(about: About) => void>();

beforeAll(async () => {
  await prepareOurs();
  await loadNamespaces(texts, ['result', 'ours', 'learn', 'method']);
});
afterEach(() => opened.mockClear());

const show = (part: ReactNode) =>
  render(
    <I18nextProvider i18n={texts}>
      <AboutProvider value={opened}>{part}</AboutProvider>
    </I18nextProvider>,
  );

const titleOf = (id: MethodSection): string => texts.t(`methodTitles.${id}`, { ns: 'learn' });

/** Presses every link to a formula, and says which formulas they open. */
function pressLinks(container: HTMLElement): ReadonlySet<MethodSection> {
  const links = within(container).queryAllByRole('button', {
    name: /^How it is made: /,
    hidden: true,
  });
  for (const link of links) fireEvent.click(link);
  return new Set(opened.mock.calls.flatMap(([about]) => (about.kind === 'method' ? about.id : [])));
}

/** Which of the figures that are there have an explanation, by the keys of the score itself. */
function sectionsOf(score: object, methods: Readonly<Record<string, MethodSection>>) {
  const ids = ['form', 'bank', 'scoring', 'hasTwoForms', 'hasTwoLanguages', 'a', 'b'];
  return Object.entries(score).flatMap(([figure, value]): MethodSection[] => {
    if (ids.includes(figure)) return [];
    const section = methods[figure];
    if (section === undefined) throw new Error(`${figure} is explained nowhere`);
    return value === null ? [] : [section];
  });
}

function ownResult({ form, answers }: Taker, earlierDay: string) {
  const kept = {
    type: 'both-ways/result' as const,
    version: 1 as const,
    bank: bank.id,
    form,
    answers,
    scoring: '1',
    locale: 'en',
    translation: '1.0.0',
    day: earlierDay,
    remember: '',
  };
  return (
    <ResultPage
      finished={{
        form,
        bank,
        language,
        answers,
        day: '2026-11-26',
        remember: '',
        pageTimes: [{ items: 60, durationMs: 1000 }],
        earlier: { kept, bank },
      }}
      keptIn="none"
      onKeepFile={null}
      onFindHelp={() => undefined}
      onStartAgain={null}
    />
  );
}

describe('each figure of one’s own result', () => {
  const names = Object.keys(workedExample.scores);
  it.each(names)('leads to its formula: %s', (name) => {
    const form = name.endsWith(' short') ? ('short' as const) : ('full' as const);
    const answers = answersFor(name);
    const score = scorePerson(plan, form, rowOf(form, answers));
    const { container } = show(ownResult({ form, answers }, '2026-01-01'));
    const found = pressLinks(container);
    const { call, level, patterns, changes, quality, blanks } = methodOfWords;
    const needed = [
      ...sectionsOf(score, methodOfPersonFigure),
      call,
      level,
      patterns,
      changes,
      quality,
      blanks,
    ];
    expect(needed.filter((section) => !found.has(section))).toEqual([]);
    const ofAreas = opened.mock.calls.filter(([{ id }]) => id === 'area');
    expect(ofAreas).toHaveLength(score.areas?.length ?? 0);
    cleanup();
  });
});

describe('each figure of a couple’s result', () => {
  it.each(Object.keys(workedExample.couples))('leads to its formula: %s', (name) => {
    const { a, b } = partnersOf(name);
    const sharesHolding = workedExample.couples[name]?.holdingShared === true;
    const packets = {
      a: packetOf({ ...a, sharesHolding }),
      b: packetOf({ ...b, sharesHolding }),
    };
    const comparison = compareGood(plan, packets.a, packets.b);
    const { container } = show(
      <OurResult
        bank={bank}
        language={language}
        packets={packets}
        names={{ a: 'Ana', b: 'Ben' }}
        onFindHelp={() => undefined}
        onStop={() => undefined}
      />,
    );
    const found = pressLinks(container);
    const { call, level, patterns, packet, blanks } = methodOfWords;
    const needed = [
      ...sectionsOf(comparison, methodOfCoupleFigure),
      ...sectionsOf(comparison.a, methodOfPersonFigure),
      call,
      level,
      patterns,
      packet,
      blanks,
    ].filter(
      // What only one of the two has is not laid open where there is nothing to compare.
      (section) => section !== 'effort' || comparison.b.effort !== null,
    );
    expect(needed.filter((section) => !found.has(section))).toEqual([]);
    cleanup();
  });
});

describe('what a link opens', () => {
  it.each([...METHOD_SECTIONS])('has a formula, an example and a reading: %s', async (id) => {
    show(<MethodContent id={id} headingLevel={3} />);
    const formula = screen.getByRole('list', { name: 'Formula' });
    expect(within(formula).getAllByRole('listitem').length).toBeGreaterThan(0);
    const example = screen.getByText('An example to follow').closest('details');
    expect(example).toHaveAttribute('open');
    expect(example).toHaveTextContent(/\d/);
    expect(document.body).not.toHaveTextContent(/\{\{|sections\./);
    await userEvent.click(screen.getByRole('button', { name: /^Read: / }));
    const reading = readingOfMethod[id];
    expect(opened).toHaveBeenLastCalledWith({ kind: 'reading', id: reading });
    expect(READINGS).toContain(reading);
    expect(titleOf(id)).not.toBe(`methodTitles.${id}`);
    cleanup();
  });
});
