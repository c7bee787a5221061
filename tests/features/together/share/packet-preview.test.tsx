import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import {
  ALL_ITEMS,
  ANCHORS,
  ARRIVES,
  GOES_OUT,
  HOLDING_PAIRS,
  isReversed,
  SHORT_AREA_ITEM,
  SHORT_ITEMS,
  SHORT_TENDING_PAIRS,
  TABLE,
  TENDING_PAIRS,
} from '../../../support/instrument-table';
import { bank } from '../../../support/published-bank';
import { goToPreview, press, readRows, showShare, tickHolding } from '../../../support/show-share';
import { answersFor, workedExample } from '../../../support/worked-example';

const CLOSENESS = 'Closeness';
const TENDING = 'Who does what, in your eyes';
const AREA_NAMES = ['Reach', 'Met', 'Room', 'Shared center', 'Repair', 'Space', 'Guard', 'Renewal'];
const ROLE_NAMES: Readonly<Record<string, string>> = {
  RL1: 'Asking how the other really is',
  CL1: 'Making time for two',
  UL1: 'Putting it into words',
  UL3: 'Noticing early',
  UL4: 'Bringing things up',
  PL2: 'First step after tension',
  TL1: 'Coming back to unfinished talks',
};

const figure = (value: number | null) =>
  value === null ? 'not scored' : String(Math.round(value));
const side = (value: number | null | undefined) => {
  if (value === null || value === undefined) return 'no answer';
  if (value === 0) return 'shared';
  return `${Math.round(Math.abs(value))} more with ${value > 0 ? 'you' : 'your partner'}`;
};
const goes = (sum: number, count: number, needed: number) =>
  count < needed ? 'nothing: too few answers' : `the sum ${sum} of ${count} answers`;

/** The figure of the eight closeness items of the short form and what it is made of, by hand. */
function addEight(answers: Answers): readonly string[] {
  const steps = Object.values(SHORT_AREA_ITEM).flatMap((item) => {
    const answer = answers[item];
    if (typeof answer !== 'number') return [];
    return [isReversed(item) ? 4 - answer : answer];
  });
  const sum = steps.reduce((total, step) => total + step, 0);
  const mean = steps.length < 6 ? null : (25 * sum) / steps.length;
  return ['One answer from each area', figure(mean), goes(sum, steps.length, 6)];
}

describe.each(Object.entries(workedExample.scores))('the preview of %s', (name, expected) => {
  const { form } = expected;
  const answers = answersFor(name);

  it('shows each figure of the worked example, and exactly what it is made of', async () => {
    const { onShare } = await showShare(form, answers);
    goToPreview();
    const eight = addEight(answers);
    const areas = TABLE.map(({ id }, index) => {
      const { score = null, answered = 0 } = expected.area?.[id] ?? {};
      // A score is 25 points a step: so many steps in all.
      const sum = Math.round(((score ?? 0) * answered) / 25);
      return [AREA_NAMES[index], figure(score), goes(sum, answered, score === null ? 99 : 0)];
    });
    const composite = figure(expected.intimacy);
    const short = workedExample.scores[`${name.replace(/ short$/, '')} short`];
    if (short !== undefined) expect(eight[1]).toBe(figure(short.intimacy));
    expect(readRows(CLOSENESS)).toEqual(
      form === 'full'
        ? [...areas, ['All areas together', composite, 'made from the rows above'], eight]
        : [eight],
    );
    const pairs = form === 'full' ? TENDING_PAIRS : SHORT_TENDING_PAIRS;
    const rows = readRows(TENDING);
    expect(rows.slice(0, -1).toSorted()).toEqual(
      pairs.map((pair) => [ROLE_NAMES[pair], side(expected.pairDifference[pair])]).toSorted(),
    );
    expect(rows.at(-1)).toEqual(['How much of it is done at all', figure(expected.effort)]);
    press('Share these figures');
    expect(onShare.mock.calls[0]?.[0].holding).toEqual({ sum: 0, count: 0 });
  });

  it('shows holding only once it is ticked, and takes it away again', async () => {
    const { onShare } = await showShare(form, answers);
    goToPreview();
    const holding = 'Holding in and smoothing over';
    const untouched = readRows(TENDING);
    expect(untouched.flat()).not.toContain(holding);
    if (expected.holdingBalance === null) {
      expect(screen.queryByRole('checkbox')).toBeNull();
      return;
    }
    expect(screen.getByRole('checkbox')).not.toBeChecked();
    tickHolding();
    expect(readRows(TENDING)).toEqual([
      ...untouched,
      [holding, side(expected.holdingBalance.value)],
    ]);
    press('Share these figures');
    const { sum, count } = onShare.mock.calls[0]?.[0].holding ?? { sum: 0, count: 0 };
    expect((25 * sum) / count).toBeCloseTo(expected.holdingBalance.value, 9);
    tickHolding();
    expect(readRows(TENDING)).toEqual(untouched);
    press('Share these figures');
    expect(onShare.mock.calls[1]?.[0].holding).toEqual({ sum: 0, count: 0 });
  });
});

/** Everything that is shown and would go, for these answers. */
async function readAll(form: FormId, answers: Answers) {
  const { onShare, onKeep, container } = await showShare(form, answers);
  goToPreview();
  const text = container.innerHTML.replaceAll(/(?:_r_|«r|:r)\w+(?:_|»|:)/g, 'id');
  press('Share these figures');
  press('Keep it to myself for now');
  const packets = [onShare.mock.calls, onKeep.mock.calls];
  cleanup();
  return { text, packets };
}

const OTHERS: readonly Answer[] = [0, 4, 'x', null];
const holdingItems = HOLDING_PAIRS.flatMap((pair) => [`${pair}m`, `${pair}p`]);

describe('what is private', () => {
  it('is known to this test: the bank has no other item that no packet may hold', () => {
    const kinds = (kind: string) =>
      bank.items.filter((item) => item.kind === kind).map(({ id }) => id);
    expect(kinds('holding').toSorted()).toEqual(holdingItems.toSorted());
    expect(kinds('anchor')).toEqual([...ANCHORS]);
  });

  it.each([...ANCHORS, ...holdingItems])(
    'never changes the packet or the preview, whatever the answer: %s',
    async (item) => {
      const answers = answersFor('A');
      const before = await readAll('full', answers);
      for (const other of OTHERS) {
        expect(await readAll('full', { ...answers, [item]: other }), String(other)).toEqual(before);
      }
    },
    30_000,
  );

  it('never shows which twin gives and which receives: R2, M2, C2, P1 and T1', async () => {
    const answers = answersFor('A');
    const before = await readAll('full', answers);
    const inShort = Object.values(SHORT_AREA_ITEM);
    const swapped = GOES_OUT.map((out, index) => [out, ARRIVES[index] ?? ''] as const).filter(
      (pair) => !pair.some((item) => inShort.includes(item)),
    );
    expect(swapped.map(([out]) => out)).toEqual(['R2m', 'M2m', 'C2m', 'P1m', 'T1m']);
    for (const [out, back] of swapped) {
      const turned = { ...answers, [out]: answers[back] ?? null, [back]: answers[out] ?? null };
      expect(turned).not.toEqual(answers);
      expect(await readAll('full', turned), out).toEqual(before);
    }
  });

  it('on the short form holds both overall answers and everything that was not asked', async () => {
    const answers = answersFor('A');
    const before = await readAll('short', answers);
    const unasked = ALL_ITEMS.filter((item) => !SHORT_ITEMS.includes(item));
    for (const other of OTHERS) {
      const changed = Object.fromEntries([...ANCHORS, ...unasked].map((item) => [item, other]));
      expect(await readAll('short', { ...answers, ...changed }), String(other)).toEqual(before);
    }
  });
});
