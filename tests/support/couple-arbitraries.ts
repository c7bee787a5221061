import fc from 'fast-check';
import type { Answers } from '@/domain/answers/answer';
import { answersArb, formArb, personAnswersArb } from './answer-arbitraries';
import { ALL_ITEMS, answersBy, LABOR_ITEMS, twinOf } from './instrument-table';
import type { Taker } from './slow-comparer';

/** The answers that a partner gives who sees the labor just as the other does. */
function seeAlike(answers: Answers): Answers {
  return answersBy((item) => answers[LABOR_ITEMS.includes(item) ? twinOf(item) : item] ?? null);
}

const nearbyArb = (answers: Answers): fc.Arbitrary<Answers> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...ALL_ITEMS), fc.constantFrom(0, 1, 2, 3, 4, null)), {
      selector: ([item]) => item,
      maxLength: 12,
    })
    .map((changes) => ({ ...answers, ...Object.fromEntries(changes) }) as Answers);

/** Two strangers, two who answered nearly the same, or two who saw the same from either side. */
const twoAnswersArb: fc.Arbitrary<readonly [Answers, Answers]> = fc.oneof(
  fc.tuple(answersArb, answersArb),
  fc.tuple(personAnswersArb, personAnswersArb),
  answersArb.chain((one) => nearbyArb(one).map((other) => [one, other] as const)),
  answersArb.chain((one) => nearbyArb(seeAlike(one)).map((other) => [one, other] as const)),
);

export const coupleArb: fc.Arbitrary<readonly [a: Taker, b: Taker]> = fc
  .record({
    two: twoAnswersArb,
    forms: fc.oneof(
      { weight: 4, arbitrary: fc.constant(['full', 'full'] as const) },
      { weight: 3, arbitrary: fc.tuple(formArb, formArb) },
    ),
    shares: fc.oneof(fc.constant([true, true] as const), fc.tuple(fc.boolean(), fc.boolean())),
    locales: fc.tuple(fc.constantFrom('en', 'es'), fc.constantFrom('en', 'pt-BR')),
  })
  .map(({ two, forms, shares, locales }) => {
    const taker = (at: 0 | 1): Taker => ({
      form: forms[at],
      answers: two[at],
      sharesHolding: shares[at],
      locale: locales[at],
    });
    return [taker(0), taker(1)] as const;
  });
