import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { answersBy, isReversed, TABLE, withChanges } from '../../support/instrument-table';
import { asked, inOrder, lively, note, notes } from '../../support/quality-notes';

describe('flat: the standard deviation of raw answers is under 0.50', () => {
  /** 2 and 3 by turns for the first `2 · threes` items, then 2. */
  const flat = (form: FormId, threes: number, blanks = 0): Answers => {
    const last = asked(form).length - blanks;
    return inOrder(form, (place) => {
      if (place >= last) return null;
      return place < 2 * threes && place % 2 === 1 ? 3 : 2;
    });
  };

  it('60 answers, n − 1 below the line: 26 threes give 0.4997, 27 give 0.5017', () => {
    // 26 · 34 / 60 / 59 = 0.24972; 27 · 33 / 60 / 59 = 0.25169
    expect(note('full', flat('full', 26))).toEqual({ notes: ['flat'], isWorthSaying: false });
    expect(notes('full', flat('full', 27))).toEqual([]);
  });

  it('0.50 itself is not under the line: 6 threes and 10 twos', () => {
    // 6 · 10 / 16 / 15 = 0.25
    expect(notes('short', flat('short', 6, 2))).toEqual([]);
    expect(notes('short', flat('short', 5, 2))).toEqual(['flat']);
  });

  it('one answer to everything is flat, one long run, and at the end of the scale contradicts itself', () => {
    expect(
      note(
        'full',
        answersBy(() => 2),
      ),
    ).toEqual({
      notes: ['long-run', 'flat'],
      isWorthSaying: true,
    });
    // reversed items turn to 0: four areas of (4, 4, 0, 0) and the like; 16/3 three times and
    // 64/15 over eight areas are 2.53, root 1.59
    expect(
      notes(
        'full',
        answersBy(() => 4),
      ),
    ).toEqual(['long-run', 'flat', 'contradicting', 'scattered']);
  });
});

describe('contradicting: at least 3 of the 4 opposite pairs differ by 3 steps or more', () => {
  const OPPOSITES = [
    ['P1m', 'P2m'],
    ['P1p', 'P2p'],
    ['R1m', 'G1m'],
    ['R1p', 'G1p'],
  ] as const;
  /** Both "often" to something and to its opposite: |4 − (4 − 3)| = 3. */
  const against = (indexes: readonly number[], x: Answer = 4, y: Answer = 3): Answers => {
    const changes = indexes.flatMap((index) => {
      const [item, opposite] = OPPOSITES[index] ?? ['', ''];
      return [
        [item, x],
        [opposite, y],
      ] as const;
    });
    return withChanges(lively('full'), Object.fromEntries(changes));
  };

  it('any three are enough, all four too, no two are', () => {
    for (const three of [
      [0, 1, 2],
      [0, 1, 3],
      [0, 2, 3],
      [1, 2, 3],
      [0, 1, 2, 3],
    ]) {
      expect(note('full', against(three))).toEqual({
        notes: ['contradicting'],
        isWorthSaying: false,
      });
    }
    for (const two of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ]) {
      expect(notes('full', against(two))).toEqual([]);
    }
  });

  it('"never" to both counts as "always" to both does: |0 − (4 − 1)| = 3', () => {
    expect(notes('full', against([0, 1, 2], 0, 1))).toEqual(['contradicting']);
  });

  it('two steps do not count: |3 − (4 − 3)| = 2', () => {
    expect(notes('full', against([0, 1, 2, 3], 3, 3))).toEqual([]);
    expect(notes('full', against([0, 1, 2, 3], 1, 1))).toEqual([]);
  });

  it('what fits does not count: always the one and never the other', () => {
    expect(notes('full', against([0, 1, 2, 3], 4, 0))).toEqual([]);
    expect(notes('full', against([0, 1, 2, 3], 0, 4))).toEqual([]);
  });

  it('a pair with a blank on either side does not count', () => {
    const three = against([0, 1, 2]);
    for (const item of ['P1m', 'P2m', 'P1p', 'P2p', 'R1m', 'G1m']) {
      expect(notes('full', withChanges(three, { [item]: null })), item).toEqual([]);
    }
    // read as a number, a blank would be −1: |4 − (4 + 1)| = 1 and |−1 − (4 − 4)| = 1, but
    // |−1 − (4 − 0)| = 5
    const blank = withChanges(against([0, 1]), { R1m: null, G1m: 0 });
    expect(notes('full', blank)).toEqual([]);
    expect(notes('full', withChanges(against([0, 1]), { R1m: 0, G1m: null }))).toEqual([]);
  });

  it('never on the short form, which asks neither side of a pair with its opposite', () => {
    expect(notes('short', against([0, 1, 2, 3]))).not.toContain('contradicting');
  });
});

describe('scattered: √(mean variance of keyed answers within areas) over 1.45', () => {
  /**
   * Keyed answers by area. Variances, n − 1 below the line: (0 1 3 4) 10/3, (2 2 2 2) 0, (1 3) 2,
   * (0 1 1 3 3 4) 12/5. Sum 3 · 10/3 + 2 + 2 · 12/5 = 16.8; √(16.8/8) = 1.449.
   */
  const KEYED: Record<string, readonly number[]> = {
    reach: [0, 1, 3, 4],
    met: [0, 1, 3, 4],
    room: [0, 1, 3, 4],
    center: [1, 3],
    repair: [2, 2, 2, 2],
    space: [0, 1, 1, 3, 3, 4],
    guard: [2, 2, 2, 2],
    renewal: [0, 1, 1, 3, 3, 4],
  };
  const keyedAnswers = new Map(
    TABLE.flatMap(({ id, intimacy }) =>
      intimacy
        .flatMap((pair) => [`${pair}m`, `${pair}p`])
        .map((item, index) => {
          const keyed = KEYED[id]?.[index] ?? NaN;
          return [item, (isReversed(item) ? 4 - keyed : keyed) as Answer] as const;
        }),
    ),
  );
  const below = answersBy((item) => keyedAnswers.get(item) ?? (item.endsWith('m') ? 1 : 3));

  it('1.449 is not scattered; one step more in one area, 1.460, is', () => {
    expect(notes('full', below)).toEqual([]);
    // (2 2 2 3) has 1/4: √(17.05/8) = 1.4599
    expect(note('full', withChanges(below, { P1p: 3 }))).toEqual({
      notes: ['scattered'],
      isWorthSaying: false,
    });
  });

  it('counts only areas with two answers or more', () => {
    // without the center: √(14.8/7) = 1.4541; shared out over eight areas it would be 1.360
    expect(notes('full', withChanges(below, { U1p: null }))).toEqual(['scattered']);
  });

  it('never on the short form, where an area is one item', () => {
    const extremes = inOrder('short', (place) => (place % 2 === 0 ? 0 : 4));
    expect(notes('short', extremes)).toEqual([]);
  });
});
