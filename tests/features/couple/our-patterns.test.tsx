import { within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import type { CouplePatternId } from '@/domain/patterns/couple-patterns';
import { readJson } from '../../support/published-bank';
import { language, prepareOurs, region, round, showTakers } from '../../support/show-ours';
import { slowCompare, type Taker } from '../../support/slow-comparer';

beforeAll(prepareOurs);

interface Person {
  readonly form: FormId;
  readonly from: string;
  readonly but: Answers;
}

interface Case {
  readonly name: string;
  readonly sharesHolding: readonly [a: boolean, b: boolean];
  readonly a: Person;
  readonly b: Person;
  readonly headline: CouplePatternId;
  readonly notes: readonly CouplePatternId[];
}

const { from, cases } = readJson('tests/fixtures/golden/couple-patterns-1.0.0.json') as {
  readonly from: Readonly<Record<string, Answers>>;
  readonly cases: readonly Case[];
};

const takerOf = ({ form, from: set, but }: Person, sharesHolding: boolean): Taker => ({
  form,
  answers: { ...from[set], ...but },
  sharesHolding,
});

/** Whether the two see the first step after tension by unlike amounts. */
function isUneven(a: Person, b: Person): boolean {
  const [first, second] = [a, b].map(({ from: set, but }) => {
    const answers = { ...from[set], ...but };
    return Math.abs(Number(answers['PL2m']) - Number(answers['PL2p']));
  });
  return first !== second;
}

/** Every pattern of the published texts, so that none can be forgotten. */
const ids = Object.keys(language.patterns.couple) as CouplePatternId[];

type People = ReturnType<typeof slowCompare>['people'];

const both = (people: People, read: (one: People['a']) => number | null | undefined) =>
  [people.a, people.b].map((one) => round(Number(read(one))));
const areaOf = (one: People['a'], id: string): number =>
  Number(one.areas?.find((area) => area.id === id)?.score);

/** What each pattern rests on, from a second comparer's figures; null where it rests on none. */
function expectedBasis(id: CouplePatternId, a: Taker, b: Taker): readonly string[] | null {
  const { people } = slowCompare(a, b);
  const closeness = both(people, (one) => one.composite?.score);
  const effort = both(people, (one) => one.effort);
  const tending = both(people, (one) => Math.abs(Number(one.tending?.value)));
  const room = both(people, (one) => areaOf(one, 'room'));
  const stepOf = ({ answers }: Taker) => Number(answers['PL2m']) - Number(answers['PL2p']);
  switch (id) {
    case 'shared-weight':
    case 'close-in-both-eyes':
      return [
        `${closeness[0]} of 100 by the answers of Ana, ${closeness[1]} of 100 by the answers of Ben.`,
        id === 'shared-weight' ? 'on tending and on holding in too' : 'on tending too',
      ];
    case 'one-carries-both-see':
    case 'both-feel-they-carry':
    case 'each-credits-the-other':
    case 'one-sees-a-tilt':
      return [a, b].flatMap((_, at) => {
        const value = Number((at === 0 ? people.a : people.b).tending?.value);
        if (value === 0) return [`By the answers of ${at === 0 ? 'Ana' : 'Ben'}, from`, 'shared'];
        const isTowardA = at === 0 ? value > 0 : value < 0;
        return [
          `By the answers of ${at === 0 ? 'Ana' : 'Ben'}, from`,
          `${tending[at]} points toward ${isTowardA ? 'Ana' : 'Ben'}.`,
        ];
      });
    case 'mostly-fine-and-not-quite':
      return [
        `${closeness[0]} of 100 by the answers of Ana, ${closeness[1]} of 100 by the answers of Ben.`,
        'points apart. Up to',
      ];
    case 'efficient-but-distant':
      return [
        'This rests on one area, Room.',
        `By the answers of Ana it is at ${room[0]} of 100, where the others come to`,
        `By the answers of Ben it is at ${room[1]} of 100, where the others come to`,
      ];
    case 'both-running-low':
      return [
        `Room is at ${room[0]} of 100 by the answers of Ana, and at ${room[1]} by the answers of Ben.`,
        `${effort[0]} of 100 by the answers of Ana, ${effort[1]} of 100 by the answers of Ben.`,
      ];
    case 'repair-rests-on-one': {
      const joint = (25 * (stepOf(a) - stepOf(b))) / 2;
      const side = joint > 0 ? 'Ana' : 'Ben';
      // 1.645 · 24 = 39.48
      return [
        `${round(Math.abs(joint))} points toward ${side}. Up to 39 would be too close to call.`,
      ];
    }
    case 'quiet-season':
      return [
        `${effort[0]} of 100 by the answers of Ana, ${effort[1]} of 100 by the answers of Ben.`,
        'do not tilt beyond their margin',
      ];
    case 'nothing-stands-out':
    case 'too-few-answers':
      return null;
  }
}

describe.each(ids)('the couple pattern %s', (id) => {
  const found = cases.filter(({ headline, notes }) => headline === id || notes.includes(id));
  // One of each form, so that what the short form sees is looked at too, and one in which the two do
  // not answer alike, so that neither of them can stand for both.
  const unlike = found.find(({ a, b }) => a.form === b.form && isUneven(a, b));
  const shown = [
    ...['full', 'short'].flatMap(
      (form) => found.find(({ a, b }) => a.form === form && b.form === form) ?? [],
    ),
    ...(unlike === undefined ? [] : [unlike]),
  ];

  it('is in the golden cases', () => {
    expect(shown.length).toBeGreaterThan(0);
  });

  it.each(shown)('is told with what it rests on, its question and its practice: $name', (one) => {
    const [a, b] = [takerOf(one.a, one.sharesHolding[0]), takerOf(one.b, one.sharesHolding[1])];
    showTakers(a, b);
    const { title, text, question, practice } = language.patterns.couple[id];
    const told = within(region('In short')).getByText(title).parentElement;
    expect(told).toHaveTextContent(text);
    const basis = expectedBasis(id, a, b);
    for (const part of basis ?? []) expect(told).toHaveTextContent(part);
    expect(told?.textContent.replace(title, '').replace(text, '') === '').toBe(basis === null);

    const trying = region('Something to ask, something to try');
    const own = within(trying).getByRole('heading', { name: title }).parentElement;
    expect(own).toHaveTextContent(question);
    expect(own).toHaveTextContent(practice);
    expect(own).toHaveTextContent('Either of you can leave this out. No reason is needed.');
    expect(within(trying).getAllByText(language.couplePracticeNote)).toHaveLength(
      1 + one.notes.length,
    );
  });
});
