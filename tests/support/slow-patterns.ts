import type { Answers } from '@/domain/answers/answer';
import type { AreaId, FormId } from '@/domain/bank/bank-schema';
import { type SlowScore, slowScore } from './slow-scorer';

/** The solo rules of instrument.md, section 4, row by row as printed there. */

type Side = 'self' | 'partner' | 'no' | '?';

function sideOf(figure: { readonly value: number; readonly call: string } | null): Side {
  if (figure === null) return '?';
  if (figure.call === 'too-close') return 'no';
  return figure.value > 0 ? 'self' : 'partner';
}

function areaOf({ areas }: SlowScore, id: AreaId): number | null {
  return areas?.find((area) => area.id === id)?.score ?? null;
}

/** area < 50 and area ≤ mean(others, at least 5) − 1.645·√(SEM² + SEM_others²), 1e-9 on the z */
export function isBelowOthers({ areas }: SlowScore, id: AreaId): boolean {
  const scored = (areas ?? []).filter((area) => area.score !== null);
  const own = scored.find((area) => area.id === id);
  const others = scored.filter((area) => area.id !== id);
  if (own === undefined || others.length < 5) return false;
  const level = Number(own.score);
  const mean = others.reduce((total, area) => total + Number(area.score), 0) / others.length;
  const squares = others.reduce((total, area) => total + Number(area.sem) ** 2, 0);
  const semOthers = Math.sqrt(squares) / others.length;
  const z = (mean - level) / Math.sqrt(Number(own.sem) ** 2 + semOthers ** 2);
  return level < 50 - 1e-9 && z >= 1.645 - 1e-9;
}

export function slowPatterns(form: FormId, answers: Answers) {
  const score = slowScore(form, answers);
  const isFull = form === 'full';
  const tending = sideOf(score.tending);
  const holding = sideOf(score.holding);
  const flow = sideOf(score.flow);
  const raw = (item: string): number => {
    const answer = answers[item];
    return typeof answer === 'number' ? answer : NaN; // NaN meets no rule: an unscored input
  };
  const often = (percent: number | null): boolean => percent !== null && percent >= 62.5 - 1e-9;
  const rarely = (percent: number | null): boolean => percent !== null && percent < 37.5 - 1e-9;

  const table: readonly (readonly [id: string, fires: boolean])[] = [
    ['i-carry-more', tending === 'self' && holding !== 'partner'],
    [
      'my-partner-carries-more',
      tending === 'partner' && holding !== 'self' && (!isFull || holding !== '?'),
    ],
    ['held-in', holding === 'self'],
    ['held-in-by-partner', holding === 'partner'],
    ['more-goes-out', flow === 'self'],
    ['more-comes-in', flow === 'partner'],
    [
      'calm-outside-lonely-inside',
      raw('A2') >= 3 && (raw('A1') >= 3 || (isFull && often(areaOf(score, 'repair')))),
    ],
    [
      'shared-weight',
      isFull &&
        often(score.composite?.score ?? null) &&
        tending === 'no' &&
        holding === 'no' &&
        flow === 'no',
    ],
    ['efficient-but-distant', isFull && isBelowOthers(score, 'room') && tending === 'no'],
    [
      'both-running-low',
      isFull && raw('C1m') <= 1 && raw('C1p') <= 1 && raw('T3m') <= 1 && raw('T3p') <= 1,
    ],
    [
      'repair-rests-on-one',
      isFull && Math.abs(25 * (raw('PL2m') - raw('PL2p'))) >= 1.645 * 24 * Math.sqrt(2),
    ],
    ['guarded-for-good-reason', isFull && rarely(areaOf(score, 'guard'))],
    ['little-room-apart', isFull && isBelowOthers(score, 'space')],
    ['stored-hurt', isFull && raw('T2m') >= 3],
  ];

  const fired = table.filter(([, fires]) => fires).map(([id]) => id);
  const quiet = rarely(score.effort) && tending === 'no' ? ['quiet-season'] : [];
  if (fired[0] !== undefined) {
    return { headline: fired[0], notes: [...fired.slice(1), ...quiet].slice(0, 2) };
  }
  const isEmpty = score.composite === null && score.tending === null;
  return { headline: isEmpty ? 'too-few-answers' : 'nothing-stands-out', notes: quiet };
}
