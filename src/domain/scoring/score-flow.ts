import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { FormPlan } from '@/domain/bank/plan';
import { type Call, callValue } from './calls';
import { AREA_ITEM_SD, ONE_VIEW_SD } from './constants';
import { keyAnswer } from './score-areas';

export interface Flow {
  /** Care that goes out and care that arrives, percent 0…100. */
  readonly give: number;
  readonly receive: number;
  /** −100…100 points; positive = more goes out than arrives. */
  readonly value: number;
  readonly se: number;
  readonly call: Call;
  readonly pairs: number;
}

/**
 * Scores the care that goes out beside the care that arrives.
 *
 * give, receive = 25 · mean of each side's x'; value = 25 · mean(give − receive);
 * SE = √((22·√2 / √n)² + 6²), n pairs with both sides answered
 *
 * @returns the flow; null on the short form and below five pairs
 * @see instrument, 2.4; 11.5 points with every item answered
 */
export function scoreFlow(care: FormPlan['care'], row: AnswerRow): Flow | null {
  if (care === null) return null;
  let goesOut = 0;
  let arrives = 0;
  let pairs = 0;
  for (const pair of care.pairs) {
    const out = keyAnswer(row, pair.goesOut);
    const back = keyAnswer(row, pair.arrives);
    if (out === MISSING || back === MISSING) continue;
    goesOut += out;
    arrives += back;
    pairs += 1;
  }
  if (pairs < care.needed) return null;
  const value = (25 * (goesOut - arrives)) / pairs;
  const repeat = (AREA_ITEM_SD * Math.SQRT2) / Math.sqrt(pairs);
  const se = Math.sqrt(repeat * repeat + ONE_VIEW_SD * ONE_VIEW_SD);
  return {
    give: (25 * goesOut) / pairs,
    receive: (25 * arrives) / pairs,
    value,
    se,
    call: callValue(value, se),
    pairs,
  };
}
