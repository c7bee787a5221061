import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  language,
  prepareOurs,
  readSum,
  readTable,
  region,
  round,
  showCouple,
} from '../../support/show-ours';
import {
  type ExpectedCouple,
  type ExpectedScore,
  partnersOf,
  workedExample,
} from '../../support/worked-example';

beforeAll(prepareOurs);

const AREAS = ['reach', 'met', 'room', 'center', 'repair', 'space', 'guard', 'renewal'] as const;
const AREA_TABLE = 'Closeness by area in both views, from 0 to 100';
const couples = Object.entries(workedExample.couples);

/** Each person's figures on the form that the couple is compared on. */
function scoresOf(couple: string, { form }: ExpectedCouple): [ExpectedScore, ExpectedScore] {
  const [a = '', b = ''] = couple.replace(/, holding shared$/, '').split(', ');
  const find = (name: string): ExpectedScore => {
    const score =
      workedExample.scores[form === 'short' ? `${name.replace(' short', '')} short` : name];
    if (score === undefined) throw new Error(`no scores for ${name}`);
    return score;
  };
  return [find(a), find(b)];
}

const pointsTo = (value: number, decimals = 0): string => round(Math.abs(value), decimals);
const sideOf = (value: number): string => (value > 0 ? 'Ana' : 'Ben');

/** Half of the pair band either side: 1.645 · 24 · √2 = 55.8 points. */
function placeOf(value: number | null): string {
  if (value === null) return 'no answer';
  if (value === 0) return 'shared';
  const place = `${pointsTo(value)} more with ${sideOf(value)}`;
  return Math.abs(value) < 55.8 ? `${place}, too close to call` : place;
}

describe.each(couples)('the figures of the worked couple %s', (couple, expected) => {
  const [a, b] = scoresOf(couple, expected);

  it('name its headline and notes, and no other pattern', () => {
    showCouple(couple);
    const titles = [expected.headline, ...expected.notes].map(
      (id) => language.patterns.couple[id as keyof typeof language.patterns.couple].title,
    );
    const shown = [...region('In short').querySelectorAll('p')]
      .map((paragraph) => paragraph.textContent)
      .filter((text) =>
        Object.values(language.patterns.couple).some(({ title }) => title === text),
      );
    expect(shown).toEqual(titles);
  });

  it('show the joint balance with its band, in words and in the table', () => {
    showCouple(couple);
    const joint = expected.jointBalance;
    if (joint === null) {
      expect(region('Who carries what, in both our eyes')).toHaveTextContent('not scored');
      expect(screen.queryByText(/Both views together/)).toBeNull();
      return;
    }
    const margin = pointsTo(1.645 * joint.se);
    const z = Math.abs(joint.value) / joint.se;
    const side =
      joint.value === 0 ? 'shared' : `${pointsTo(joint.value)} more with ${sideOf(joint.value)}`;
    expect(readTable('Your two views of tending taken together')).toEqual({
      'Both views together': [
        z < 1.645 && joint.value !== 0 ? `${side}, too close to call` : side,
        margin,
      ],
    });
    expect(region('Who carries what, in both our eyes')).toHaveTextContent(
      new RegExp(`: ${pointsTo(joint.value)} points, where up to ${margin} `),
    );
    const sum = readSum(`Both views together: ${round(joint.value, 1)}`);
    expect(sum).toContain(`÷ 2 = ${round(joint.value, 1)};`);
    expect(sum).toContain(`÷ 2 = ${pointsTo(joint.se, 1)}. Size ÷ error = ${pointsTo(z, 2)}.`);
  });

  it('show the perception gap with its words', () => {
    showCouple(couple);
    const gap = expected.perceptionGap;
    const meeting = region('How our views meet');
    if (gap === null) {
      expect(meeting).toHaveTextContent('over all roles: not scored.');
      return;
    }
    const isGap = Math.abs(gap.value) / gap.se >= 1.96;
    const words = isGap
      ? gap.value > 0
        ? 'each of you sees yourself doing more than the other sees'
        : 'each of you credits the other'
      : 'your views fit as well as these questions can tell';
    expect(meeting).toHaveTextContent(words);
    expect(meeting).toHaveTextContent(
      `${pointsTo(gap.value)} points${isGap ? '' : ' apart'}, where up to ${pointsTo(1.96 * gap.se)} can be chance.`,
    );
    expect(readSum(`Where our views differ: ${round(gap.value, 1)}`)).toContain(
      `= ${pointsTo(gap.se, 1)}. Size ÷ error = ${pointsTo(gap.value / gap.se, 2)}.`,
    );
  });

  it('show each role as both see it', () => {
    showCouple(couple);
    const roles = readTable('Who does what, in both your views');
    const ids =
      expected.form === 'full'
        ? ['RL1', 'CL1', 'UL1', 'UL3', 'UL4', 'PL2', 'TL1']
        : ['UL1', 'UL3', 'UL4', 'PL2'];
    expect(roles).toEqual(
      Object.fromEntries(
        ids.map((id) => {
          const other = b.pairDifference[id] ?? null;
          const cells = [
            placeOf(a.pairDifference[id] ?? null),
            placeOf(other === null ? null : -other),
          ];
          return [language.roles[id], cells];
        }),
      ),
    );
  });

  it('show each area with both bands and what the difference is called', () => {
    showCouple(couple);
    if (expected.form === 'short') {
      expect(screen.queryByRole('table', { name: AREA_TABLE, hidden: true })).toBeNull();
      expect(region('Closeness, area by area')).toHaveTextContent(
        /no single areas|Single areas are not shown/,
      );
      return;
    }
    const cells = AREAS.map((id) => {
      const [first, second] = [a.area?.[id], b.area?.[id]];
      const asked = { center: 2, space: 6, renewal: 6 }[id as string] ?? 4;
      const one = (area: typeof first): string =>
        area === undefined || area.score === null || area.sem === null
          ? 'not scored'
          : `${round(area.score, 1)} ± ${round(area.sem, 1)}, from ${area.answered} of ${asked}`;
      const difference = expected.areaDifference[id] ?? null;
      const z = Math.abs(difference ?? 0) / Math.hypot(first?.sem ?? NaN, second?.sem ?? NaN);
      const word = z < 1.645 ? 'too close to call' : z < 2.5 ? 'leans' : 'clear';
      const apart = difference === null ? 'not scored' : `${pointsTo(difference, 1)}, ${word}`;
      return [language.parts[id].name, [one(first), one(second), apart]];
    });
    expect(readTable(AREA_TABLE)).toEqual(Object.fromEntries(cells));
  });

  it('show all areas together, and how close the views are', () => {
    showCouple(couple);
    const section = region('Closeness, area by area');
    const { intimacyDifference: value, intimacyDifferenceSe: se } = expected;
    expect(value).not.toBeNull();
    expect(section).toHaveTextContent(
      `${round(Number(a.intimacy))} of 100 by the answers of Ana, give or take ${round(Number(a.intimacySem))}. ` +
        `${round(Number(b.intimacy))} of 100 by the answers of Ben, give or take ${round(Number(b.intimacySem))}.`,
    );
    const isClear = Math.abs(Number(value)) / Number(se) >= 1.96;
    const distance = `These lie ${pointsTo(Number(value))} points apart`;
    expect(section).toHaveTextContent(
      isClear
        ? `${distance}, which is clear: up to ${pointsTo(1.96 * Number(se))} would be too close to call.`
        : `${distance}: too close to call, where up to ${pointsTo(1.96 * Number(se))} can be chance.`,
    );
    const { meanAbsoluteDifference: mad, meanAbsoluteDifferenceNoise: noise } = expected;
    if (mad === null || noise === null) {
      expect(section).not.toHaveTextContent('How close our views are');
      return;
    }
    expect(section).toHaveTextContent(`your views lie ${round(mad, 1)} points apart on average`);
    expect(section).toHaveTextContent(`chance alone makes about ${round(noise, 1)}.`);
    const isClose = mad / noise <= 1.25;
    expect(section).toHaveTextContent(
      isClose ? 'as close as this questionnaire can tell' : 'more than chance makes',
    );
    expect(
      readSum(`How close our views are: ${round(mad, 1)}, beside ${round(noise, 1)}`),
    ).toContain(`= ${round(mad / noise, 2)}. Up to 1.25`);
  });

  it('open each balance, effort and composite to the shared numbers', () => {
    showCouple(couple);
    const shown = (value: number | null | undefined): string =>
      value === null || value === undefined ? 'not scored' : round(value, 1);
    const tending = readSum(
      `Tending: ${shown(a.tendingBalance?.value)} and ${shown(b.tendingBalance?.value)}`,
    );
    const errors = [a.tendingBalance, b.tendingBalance].flatMap((balance) =>
      balance === null ? [] : [`= ${round(balance.se, 1)}.`],
    );
    for (const error of errors) expect(tending).toContain(error);
    const areas = readSum(`All areas together: ${shown(a.intimacy)} and ${shown(b.intimacy)}`);
    expect(areas).toContain(`= ${shown(expected.intimacyDifference)}. Error:`);
    expect(areas).toContain(`= ${shown(expected.intimacyDifferenceSe)}. Size ÷ error`);
    const [takerA, takerB] = Object.values(partnersOf(couple));
    if (a.effort !== null && b.effort !== null && takerA?.form === takerB?.form) {
      const effort = readSum(`Effort: ${round(a.effort, 1)} and ${round(b.effort, 1)}`);
      expect(effort).toContain(`= ${round(a.effort, 1)};`);
    } else {
      expect(screen.queryByText(/^Effort:/)).toBeNull();
    }
  });
});

describe('the arithmetic of A and B', () => {
  it('goes down to the sums that were shared, and they make the figures', () => {
    showCouple('A, B');
    // A's room is 37.5 of 100 from 4 answers of 0 to 4, and so their sum is 6; B's is 62.5, a sum of 10.
    expect(readSum('Room: 37.5 and 62.5')).toBe(
      'Room: 37.5 and 62.5' +
        'Ana: the sum is 6 from 4 answers. 100 × 6 ÷ (4 × 4) = 37.5. Give or take: 22 ÷ √4 = 11.' +
        'Ben: the sum is 10 from 4 answers. 100 × 10 ÷ (4 × 4) = 62.5. Give or take: 22 ÷ √4 = 11.' +
        'Apart: 37.5 − 62.5 = -25. Error: √(11² + 11²) = 15.6. Size ÷ error = 1.61. ' +
        'Below 1.645 is too close to call, below 2.5 leans, above is clear.',
    );
    const steps = readTable('Tending: 60.7 and -28.6');
    expect(steps[language.roles['UL4'] ?? '']).toEqual(['4', '100', '-2', '-50']);
    expect(readSum('Both views together: 44.6')).toContain('(60.7 − (-28.6)) ÷ 2 = 44.6;');
    expect(readSum('Where our views differ: 32.1')).toContain('60.7 + (-28.6) = 32.1;');
  });
});
