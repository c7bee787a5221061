import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { Language } from '@/domain/bank/language-schema';
import type { KeptResult } from '@/domain/keeping/kept';
import { ChangesSection } from '@/features/results/changes-section';
import { makeResult } from '@/features/results/make-result';
import { answersBy, isReversed } from '../../support/instrument-table';
import { bank, readJson } from '../../support/published-bank';
import { renderWithTexts } from '../../support/render-texts';

const language = readJson('questions/1.0.0/en.json') as Language;
const middle = answersBy(() => 2);
const TENDING = /^(RL1|CL1|UL1|UL3|UL4|PL2|TL1)/;
const HOLDING = /^(ML1|UL2|PL1|SL1|GL1)/;
/** Repair, as close as answers go. */
const repaired = answersBy((item) => {
  if (!/^P\d/.test(item)) return 2;
  return isReversed(item) ? 0 : 4;
});
const tilted = (items: RegExp, toSelf: boolean) =>
  answersBy((item) => (items.test(item) ? (item.endsWith('m') === toSelf ? 4 : 0) : 2));

/** Answers of 1 November 2026, after some that were given on 1 October. */
async function show(now: Answers, before: Answers | null, change: Partial<KeptResult> = {}) {
  const kept: KeptResult | null =
    before === null
      ? null
      : {
          type: 'both-ways/result',
          version: 1,
          bank: '1.0.0',
          form: 'full',
          scoring: '1',
          locale: 'en',
          translation: '1.0.0',
          day: '2026-10-01',
          answers: before,
          remember: '',
          ...change,
        };
  const made = makeResult({
    form: 'full',
    bank,
    language,
    answers: now,
    pageTimes: [],
    day: '2026-11-01',
    earlier: kept === null ? null : { kept, bank },
    remember: '',
  });
  if (!made.ok) throw new Error(made.item);
  return renderWithTexts(<ChangesSection result={made.result} />, 'result');
}

const sentences = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const rowOf = (name: string) =>
  within(screen.getByRole('rowheader', { name, hidden: true }).closest('tr') as HTMLElement)
    .getAllByRole('cell', { hidden: true })
    .map(({ textContent }) => textContent);

describe('what has changed since an earlier result', () => {
  it('is no part of a first result', async () => {
    const { container } = await show(middle, null);
    expect(container).toBeEmptyDOMElement();
  });

  it.each<[string, Partial<KeptResult>, RegExp]>([
    ['27 days', { day: '2026-10-05' }, /fewer than four weeks apart/],
    ['another length', { form: 'short' }, /at different lengths/],
    ['another version of the questions', { bank: '2.0.0' }, /different versions of the questions/],
  ])('is not told in figures after %s, and why is said', async (_, change, words) => {
    const { container } = await show(repaired, middle, change);
    expect(screen.getByText(words)).toBeVisible();
    expect(sentences()).toEqual([]);
    expect(screen.queryByRole('table', { hidden: true })).toBeNull();
    expect(container.textContent).not.toMatch(/\d/);
  });

  it('says that nothing moved beyond its margin, and does not call that no change', async () => {
    await show(middle, middle);
    expect(screen.getByText(/Between October 1, 2026 and November 1, 2026/)).toBeVisible();
    expect(screen.getByText(/^Nothing moved beyond its margin\. That can mean/)).toBeVisible();
    expect(sentences()).toEqual([]);
  });

  // instrument 2.6: an area of four items needs 30.5 points, the composite 11.0.
  it('names only what moved beyond its margin, with the margin beside it', async () => {
    await show(repaired, middle);
    expect(sentences()).toHaveLength(1);
    expect(sentences()[0]).toMatch(
      /^.+: from 50 to 100 of 100, closer than before\. The margin is 3[01]\.$/,
    );
    expect(sentences()[0]).toContain(language.parts.repair.name);
    expect(rowOf(language.parts.repair.name)).toEqual(['50', '100', '30.5', 'yes']);
    expect(rowOf('All areas together')).toEqual(['50', '56.3', '11', 'no']);
    expect(rowOf(language.parts.reach.name)).toEqual(['50', '50', '30.5', 'no']);
  });

  it('says "less close" the other way round', async () => {
    await show(middle, repaired);
    expect(sentences()[0]).toMatch(/: from 100 to 50 of 100, less close than before\./);
  });

  it.each<[string, boolean, RegExp]>([
    ['toward oneself', true, /^Tending: 100 points further toward you than before\./],
    ['toward the partner', false, /^Tending: 100 points further toward your partner than/],
  ])('says which way tending moved: %s', async (_, toSelf, words) => {
    await show(tilted(TENDING, toSelf), middle);
    expect(sentences()).toEqual([expect.stringMatching(words)]);
    expect(rowOf('Tending (above 0: more with you)')[1]).toBe(toSelf ? '100' : '-100');
    expect(screen.queryByText(language.holdingNote)).toBeNull();
  });

  it('never tells of holding in without what it cannot mean', async () => {
    await show(tilted(HOLDING, true), middle);
    expect(sentences()).toEqual([
      expect.stringMatching(/^Holding in and smoothing over: 100 points further toward you/),
    ]);
    expect(screen.getByText(language.holdingNote)).toBeVisible();
  });
});
