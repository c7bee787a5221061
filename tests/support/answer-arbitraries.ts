import fc from 'fast-check';
import type { Answer, Answers } from '@/domain/answers/answer';
import {
  ALL_ITEMS,
  ANCHORS,
  HOLDING_PAIRS,
  isReversed,
  TABLE,
  TENDING_PAIRS,
} from './instrument-table';

/** How often every law is tried; a mutation run asks for fewer. fast-check prints the seed of a failure. */
export const RUNS = fc.readConfigureGlobal().numRuns ?? 1000;

/** Laws are tried many times over: a busy machine may take its time. */
export const PATIENT = { timeout: 120_000 };

export const formArb = fc.constantFrom('full' as const, 'short' as const);
export const stepArb = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Answer & number>;

/** The three ways to leave an item unanswered: absent, null, "did not come up". */
export const missingArb = fc.constantFrom(undefined, null, 'x' as const);

type Given = Answer | undefined;

/** Leaves out absent items altogether, as an answer set would. */
function toAnswers(given: readonly Given[]): Answers {
  return Object.fromEntries(
    ALL_ITEMS.flatMap((item, index) => {
      const answer = given[index];
      return answer === undefined ? [] : [[item, answer] as const];
    }),
  );
}

const givenArb = (answered: number, missing: number): fc.Arbitrary<Given> =>
  fc.oneof({ weight: answered, arbitrary: stepArb }, { weight: missing, arbitrary: missingArb });

const rowArb = (one: fc.Arbitrary<Given>): fc.Arbitrary<Answers> =>
  fc
    .array(one, { minLength: ALL_ITEMS.length, maxLength: ALL_ITEMS.length })
    .map((given) => toAnswers(given));

/** Every item by itself: whole, with blanks, half blank, nearly empty. */
export const looseAnswersArb: fc.Arbitrary<Answers> = fc.oneof(
  rowArb(stepArb),
  rowArb(givenArb(9, 1)),
  rowArb(givenArb(1, 1)),
  rowArb(givenArb(1, 12)),
);

/** One answer to everything that is answered at all. */
export const constantAnswersArb: fc.Arbitrary<Answers> = fc
  .tuple(stepArb, fc.oneof(fc.constant([...ALL_ITEMS]), fc.subarray([...ALL_ITEMS])))
  .map(([step, answered]) => Object.fromEntries(answered.map((item) => [item, step])));

const clamp = (value: number): Answer => Math.max(0, Math.min(4, Math.round(value))) as Answer;

/** What each item turns on, looked up once. */
const PARTS = ALL_ITEMS.map((item) => {
  const pair = item.slice(0, -1);
  return {
    item,
    anchor: ANCHORS.indexOf(item),
    area: TABLE.findIndex((area) => area.intimacy.includes(pair)),
    isTending: TENDING_PAIRS.includes(pair),
    isReversed: isReversed(item),
    sign: item.endsWith('m') ? 1 : -1,
  };
});

/**
 * People rather than dice: a level of closeness per area, a tilt each for tending, holding and
 * care, and some noise, so that every pattern is met.
 */
export const personAnswersArb: fc.Arbitrary<Answers> = fc
  .record({
    levels: fc.oneof(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 0, max: 4 }).map((level) => Array<number>(8).fill(level)),
      fc
        .tuple(fc.integer({ min: 2, max: 4 }), fc.nat(7), fc.integer({ min: 0, max: 1 }))
        .map(([level, at, low]) => Array.from({ length: 8 }, (_, i) => (i === at ? low : level))),
    ),
    work: fc.integer({ min: 0, max: 4 }),
    tending: fc.constantFrom(0, 0, 0, -1, 1, -0.5, 0.5),
    holding: fc.constantFrom(0, 0, 0, -1, 1),
    care: fc.constantFrom(0, 0, 0, -1, 1),
    noise: fc.array(fc.constantFrom(0, 0, 0, 1, -1), { minLength: 60, maxLength: 60 }),
    isNoisy: fc.boolean(),
    anchors: fc.tuple(stepArb, stepArb),
    missing: fc.oneof(
      fc.constant([] as readonly string[]),
      fc.subarray([...ALL_ITEMS], { maxLength: 12 }),
      fc.constant(HOLDING_PAIRS.slice(0, 3).map((pair) => `${pair}m`)),
    ),
  })
  .map(({ levels, work, tending, holding, care, noise, isNoisy, anchors, missing }) =>
    toAnswers(
      PARTS.map((part, index): Given => {
        if (missing.includes(part.item)) return null;
        if (part.anchor >= 0) return anchors[part.anchor];
        const stray = isNoisy ? (noise[index] ?? 0) : 0;
        if (part.area < 0) {
          return clamp(work + part.sign * (part.isTending ? tending : holding) + stray);
        }
        const keyed = clamp((levels[part.area] ?? 2) + part.sign * care + stray) as number;
        return (part.isReversed ? 4 - keyed : keyed) as Answer;
      }),
    ),
  );

export const answersArb: fc.Arbitrary<Answers> = fc.oneof(
  { weight: 3, arbitrary: personAnswersArb },
  { weight: 2, arbitrary: looseAnswersArb },
  { weight: 1, arbitrary: constantAnswersArb },
);
