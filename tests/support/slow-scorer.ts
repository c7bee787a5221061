import type { Answers } from '@/domain/answers/answer';
import type { AreaId, FormId } from '@/domain/bank/bank-schema';
import {
  ARRIVES,
  GOES_OUT,
  HOLDING_PAIRS,
  isReversed,
  SHORT_AREA_ITEM,
  SHORT_TENDING_PAIRS,
  TABLE,
  TENDING_PAIRS,
} from './instrument-table';

/**
 * A second scorer, written from the formulas of instrument.md, section 2, and from nothing else:
 * slow, naive, straight from answers by id. It shares no code with the scorer that it checks.
 */
export interface SlowBalance {
  readonly value: number;
  readonly sem: number;
  readonly se: number;
  readonly call: string;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const isNumber = (value: unknown): value is number => typeof value === 'number';

export function slowCall(value: number, se: number): string {
  const z = Math.abs(value) / se;
  if (z < 1.645 - 1e-9) return 'too-close';
  if (z < 2.576 - 1e-9) return 'leans';
  return 'clear';
}

function keyed(answers: Answers, item: string): number | null {
  const raw = answers[item];
  if (!isNumber(raw)) return null;
  return isReversed(item) ? 4 - raw : raw;
}

function slowArea(form: FormId, answers: Answers, id: AreaId) {
  const pairs = TABLE.filter((area) => area.id === id).flatMap((area) => area.intimacy);
  const items =
    form === 'full' ? pairs.flatMap((pair) => [`${pair}m`, `${pair}p`]) : [SHORT_AREA_ITEM[id]];
  const known = items.map((item) => keyed(answers, item)).filter(isNumber);
  const isScored =
    form === 'full' ? known.length >= items.length / 2 && known.length >= 2 : known.length === 1;
  return {
    id,
    score: isScored ? (100 * mean(known)) / 4 : null,
    sem: isScored ? 22 / Math.sqrt(known.length) : null,
    answered: known.length,
    asked: items.length,
  };
}

function slowDifference(answers: Answers, pair: string): number | null {
  const me = answers[`${pair}m`];
  const partner = answers[`${pair}p`];
  return isNumber(me) && isNumber(partner) ? 25 * (me - partner) : null;
}

function slowBalance(answers: Answers, pairs: readonly string[]): SlowBalance | null {
  const known = pairs.map((pair) => slowDifference(answers, pair)).filter(isNumber);
  if (known.length < pairs.length / 2) return null;
  const sem = (24 * Math.sqrt(2)) / Math.sqrt(known.length);
  const se = Math.sqrt(sem ** 2 + 6 ** 2);
  return { value: mean(known), sem, se, call: slowCall(mean(known), se) };
}

function slowEffort(answers: Answers, pairs: readonly string[]): number | null {
  if (slowBalance(answers, pairs) === null) return null;
  const known = pairs.filter((pair) => slowDifference(answers, pair) !== null);
  return mean(
    known.map((pair) => 12.5 * (Number(answers[`${pair}m`]) + Number(answers[`${pair}p`]))),
  );
}

function slowFlow(answers: Answers) {
  const known = GOES_OUT.map((item, index) => ({
    give: keyed(answers, item),
    receive: keyed(answers, ARRIVES[index] ?? ''),
  })).filter((pair): pair is { give: number; receive: number } => {
    return pair.give !== null && pair.receive !== null;
  });
  const n = known.length;
  if (n < 5) return null;
  const value = 25 * mean(known.map((pair) => pair.give - pair.receive));
  const se = Math.sqrt(((22 * Math.sqrt(2)) / Math.sqrt(n)) ** 2 + 6 ** 2);
  return {
    give: 25 * mean(known.map((pair) => pair.give)),
    receive: 25 * mean(known.map((pair) => pair.receive)),
    value,
    se,
    call: slowCall(value, se),
    pairs: n,
  };
}

export function slowScore(form: FormId, answers: Answers) {
  const areas = TABLE.map((area) => slowArea(form, answers, area.id));
  const scored = areas.map((area) => area.score).filter(isNumber);
  const errors = areas.map((area) => area.sem ?? 22 * Math.sqrt(2));
  const tending = form === 'full' ? TENDING_PAIRS : SHORT_TENDING_PAIRS;
  const differences = (pairs: readonly string[]) =>
    pairs.map((id) => ({ id, value: slowDifference(answers, id) }));
  return {
    form,
    areas: form === 'full' ? areas : null,
    composite:
      scored.length < 6
        ? null
        : { score: mean(scored), sem: Math.sqrt(sum(errors.map((s) => s ** 2))) / 8 },
    tending: slowBalance(answers, tending),
    tendingDifferences: differences(tending),
    effort: slowEffort(answers, tending),
    holding: form === 'full' ? slowBalance(answers, HOLDING_PAIRS) : null,
    holdingDifferences: form === 'full' ? differences(HOLDING_PAIRS) : null,
    flow: form === 'full' ? slowFlow(answers) : null,
  };
}

export type SlowScore = ReturnType<typeof slowScore>;
