import type { Comparison } from '@/domain/comparison/compare-packets';
import { reaches } from '@/domain/scoring/calls';
import { LABOR_ITEM_SD, Z_LEANS } from '@/domain/scoring/constants';
import { type PickedPatterns, pickPatterns } from './pick-patterns';
import {
  isBelowMiddle,
  isBelowTheOthers,
  isOften,
  isRarely,
  scoreOf,
  type Tilt,
  tiltOf,
} from './read-figures';

export type CouplePatternId =
  | 'shared-weight'
  | 'close-in-both-eyes'
  | 'one-carries-both-see'
  | 'both-feel-they-carry'
  | 'each-credits-the-other'
  | 'one-sees-a-tilt'
  | 'mostly-fine-and-not-quite'
  | 'efficient-but-distant'
  | 'both-running-low'
  | 'repair-rests-on-one'
  | 'quiet-season'
  | 'nothing-stands-out'
  | 'too-few-answers';

export type CouplePatterns = PickedPatterns<CouplePatternId>;

interface Rule {
  readonly id: CouplePatternId;
  /** Whether the rule also holds on the short form. */
  readonly short: boolean;
  readonly fires: (comparison: Comparison) => boolean;
}

/** Each one's tending balance, as they see it themselves, is this and that, whoever is which. */
function tendingIs({ a, b }: Comparison, one: Tilt, other: Tilt): boolean {
  const tiltA = tiltOf(a.tending);
  const tiltB = tiltOf(b.tending);
  return (tiltA === one && tiltB === other) || (tiltA === other && tiltB === one);
}

/** Both see much closeness, neither sees a tilt in who tends, and their views of it fit. */
function isCloseAndEven(comparison: Comparison): boolean {
  const { a, b, joint, gap } = comparison;
  return (
    isOften(a.composite?.score ?? null) &&
    isOften(b.composite?.score ?? null) &&
    tiltOf(joint) === 'none' &&
    tendingIs(comparison, 'none', 'none') &&
    gap?.call === 'fit'
  );
}

const isAtLeastHalf = (effort: number | null): boolean => effort !== null && reaches(effort, 50);

/** In this order: the first that fires is the headline, the next two are notes. */
const RULES: readonly Rule[] = [
  {
    id: 'shared-weight',
    short: false,
    fires: (comparison) =>
      isCloseAndEven(comparison) &&
      tiltOf(comparison.holding?.a ?? null) === 'none' &&
      tiltOf(comparison.holding?.b ?? null) === 'none',
  },
  {
    id: 'close-in-both-eyes',
    short: false,
    fires: (comparison) => isCloseAndEven(comparison) && comparison.holding === null,
  },
  {
    id: 'one-carries-both-see',
    short: true,
    fires: (comparison) => tendingIs(comparison, 'self', 'partner'),
  },
  {
    id: 'both-feel-they-carry',
    short: true,
    fires: (comparison) => tendingIs(comparison, 'self', 'self'),
  },
  {
    id: 'each-credits-the-other',
    short: true,
    fires: (comparison) => tendingIs(comparison, 'partner', 'partner'),
  },
  {
    id: 'one-sees-a-tilt',
    short: true,
    fires: (comparison) =>
      tendingIs(comparison, 'none', 'self') || tendingIs(comparison, 'none', 'partner'),
  },
  {
    id: 'mostly-fine-and-not-quite',
    short: true,
    fires: ({ a, b, composite }) =>
      composite?.call === 'clear' &&
      (isOften(a.composite?.score ?? null) || isOften(b.composite?.score ?? null)),
  },
  {
    id: 'efficient-but-distant',
    short: false,
    fires: ({ a, b, joint }) =>
      [a, b].every(({ areas }) => isBelowTheOthers(areas, 'room')) && tiltOf(joint) === 'none',
  },
  {
    id: 'both-running-low',
    short: false,
    fires: ({ a, b }) =>
      [a, b].every(
        ({ areas, effort }) => isBelowMiddle(scoreOf(areas, 'room')) && isAtLeastHalf(effort),
      ),
  },
  {
    id: 'repair-rests-on-one',
    short: false,
    fires: ({ roles }) => {
      const first = roles.find((role) => role.id === 'PL2');
      if (first === undefined || first.a === null || first.b === null) return false;
      // Both views are turned to A's side, so that their mean is J of this one role.
      const joint = (first.a + first.b) / 2;
      return reaches(Math.abs(joint) / LABOR_ITEM_SD, Z_LEANS);
    },
  },
];

/**
 * Finds what stands out between two people, in the fixed order of the rules.
 *
 * A rule fires only if what it reads is scored. `quiet-season` is only ever a note, last: both
 * efforts in the rarely zone, on the same form, while the joint balance does not tilt. Whatever one
 * of the two holds in counts only if both chose to share it.
 *
 * @returns the headline and at most two notes; `nothing-stands-out` where no rule fires, and
 *   `too-few-answers` where neither the composite difference nor the joint balance is scored
 * @see instrument, section 4; all couples of the worked example
 */
export function findCouplePatterns(comparison: Comparison): CouplePatterns {
  const { form, a, b, composite, joint } = comparison;
  const fired: CouplePatternId[] = [];
  for (const rule of RULES) {
    if ((rule.short || form === 'full') && rule.fires(comparison)) fired.push(rule.id);
  }
  const isQuiet = isRarely(a.effort) && isRarely(b.effort) && tiltOf(joint) === 'none';
  return pickPatterns(fired.slice(0, 3), isQuiet, composite === null && joint === null);
}
