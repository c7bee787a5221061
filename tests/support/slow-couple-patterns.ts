import type { AreaId } from '@/domain/bank/bank-schema';
import { slowCompare, type SlowComparison, type Taker } from './slow-comparer';
import { isBelowOthers } from './slow-patterns';

/** The couple rules of instrument.md, section 4, row by row as printed there. */

type Side = 'self' | 'other' | 'no' | '?';

function sideOf(figure: { readonly value: number; readonly call: string } | null): Side {
  if (figure === null) return '?';
  if (figure.call === 'too-close') return 'no';
  return figure.value > 0 ? 'self' : 'other';
}

/** |J of PL2| ≥ 1.645 · 24, straight from the answers. */
function repairRestsOnOne(a: Taker, b: Taker): boolean {
  const difference = ({ answers }: Taker): number => {
    const [me, partner] = [answers['PL2m'], answers['PL2p']];
    return typeof me === 'number' && typeof partner === 'number' ? 25 * (me - partner) : NaN;
  };
  return Math.abs((difference(a) - difference(b)) / 2) >= 1.645 * 24;
}

export function slowCouplePatterns(takerA: Taker, takerB: Taker) {
  const compared: SlowComparison = slowCompare(takerA, takerB);
  const { a, b } = compared.people;
  const isFull = compared.form === 'full';
  const [tendingA, tendingB, joint] = [
    sideOf(a.tending),
    sideOf(b.tending),
    sideOf(compared.joint),
  ];
  const often = (percent: number | undefined): boolean =>
    percent !== undefined && percent >= 62.5 - 1e-9;
  const room = (person: typeof a): number =>
    person.areas?.find(({ id }) => id === ('room' satisfies AreaId))?.score ?? NaN;
  const effort = (person: typeof a): number => person.effort ?? NaN; // NaN meets no rule

  const isEven =
    isFull &&
    often(a.composite?.score) &&
    often(b.composite?.score) &&
    joint === 'no' &&
    tendingA === 'no' &&
    tendingB === 'no' &&
    compared.gap?.call === 'fit';
  const { holding } = compared;
  const tilts = [tendingA, tendingB].filter((side) => side === 'self' || side === 'other');
  const isNoneUnscored = tendingA !== '?' && tendingB !== '?';

  const table: readonly (readonly [id: string, fires: boolean])[] = [
    [
      'shared-weight',
      isEven && holding !== null && sideOf(holding.a) === 'no' && sideOf(holding.b) === 'no',
    ],
    ['close-in-both-eyes', isEven && holding === null],
    [
      'one-carries-both-see',
      (tendingA === 'self' && tendingB === 'other') ||
        (tendingA === 'other' && tendingB === 'self'),
    ],
    ['both-feel-they-carry', tendingA === 'self' && tendingB === 'self'],
    ['each-credits-the-other', tendingA === 'other' && tendingB === 'other'],
    ['one-sees-a-tilt', isNoneUnscored && tilts.length === 1],
    [
      'mostly-fine-and-not-quite',
      compared.composite?.call === 'clear' &&
        often(Math.max(a.composite?.score ?? NaN, b.composite?.score ?? NaN)),
    ],
    [
      'efficient-but-distant',
      isFull && isBelowOthers(a, 'room') && isBelowOthers(b, 'room') && joint === 'no',
    ],
    [
      'both-running-low',
      isFull &&
        [a, b].every((one) => room(one) < 50 - 1e-9) &&
        [a, b].every((one) => effort(one) >= 50 - 1e-9),
    ],
    ['repair-rests-on-one', isFull && repairRestsOnOne(takerA, takerB)],
  ];

  const fired = table.filter(([, fires]) => fires).map(([id]) => id);
  const isQuiet =
    takerA.form === takerB.form &&
    [a, b].every((one) => effort(one) < 37.5 - 1e-9) &&
    joint === 'no';
  const quiet = isQuiet ? ['quiet-season'] : [];
  if (fired[0] !== undefined) {
    return { headline: fired[0], notes: [...fired.slice(1), ...quiet].slice(0, 2) };
  }
  const isEmpty = compared.composite === null && compared.joint === null;
  return { headline: isEmpty ? 'too-few-answers' : 'nothing-stands-out', notes: quiet };
}
