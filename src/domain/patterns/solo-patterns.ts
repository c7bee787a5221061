import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { Plan } from '@/domain/bank/plan';
import { reaches } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';
import type { PersonScore } from '@/domain/scoring/score-person';
import { pickPatterns } from './pick-patterns';
import { isBelowTheOthers, isOften, isRarely, scoreOf, tiltOf } from './read-figures';

export type SoloPatternId =
  | 'i-carry-more'
  | 'my-partner-carries-more'
  | 'held-in'
  | 'held-in-by-partner'
  | 'more-goes-out'
  | 'more-comes-in'
  | 'calm-outside-lonely-inside'
  | 'shared-weight'
  | 'efficient-but-distant'
  | 'both-running-low'
  | 'repair-rests-on-one'
  | 'guarded-for-good-reason'
  | 'little-room-apart'
  | 'stored-hurt'
  | 'quiet-season'
  | 'nothing-stands-out'
  | 'too-few-answers';

export interface SoloPatterns {
  readonly headline: SoloPatternId;
  /** At most two. */
  readonly notes: readonly SoloPatternId[];
}

interface View {
  readonly score: PersonScore;
  /** The raw answer to an item, 0…4, or MISSING. */
  readonly raw: (item: string) => number;
}

interface Rule {
  readonly id: SoloPatternId;
  /** Whether the rule also holds on the short form. */
  readonly short: boolean;
  readonly fires: (view: View) => boolean;
}

const isAtMost = (answer: number, step: number): boolean => answer !== MISSING && answer <= step;
const isAtLeast = (answer: number, step: number): boolean => answer >= step;

/** In this order: the first that fires is the headline, the next two are notes. */
const RULES: readonly Rule[] = [
  {
    id: 'i-carry-more',
    short: true,
    fires: ({ score }) => tiltOf(score.tending) === 'self' && tiltOf(score.holding) !== 'partner',
  },
  {
    id: 'my-partner-carries-more',
    short: true,
    fires: ({ score }) =>
      tiltOf(score.tending) === 'partner' &&
      tiltOf(score.holding) !== 'self' &&
      (score.form === 'short' || score.holding !== null),
  },
  { id: 'held-in', short: false, fires: ({ score }) => tiltOf(score.holding) === 'self' },
  {
    id: 'held-in-by-partner',
    short: false,
    fires: ({ score }) => tiltOf(score.holding) === 'partner',
  },
  { id: 'more-goes-out', short: false, fires: ({ score }) => tiltOf(score.flow) === 'self' },
  { id: 'more-comes-in', short: false, fires: ({ score }) => tiltOf(score.flow) === 'partner' },
  {
    id: 'calm-outside-lonely-inside',
    short: true,
    fires: ({ score, raw }) =>
      isAtLeast(raw('A2'), 3) &&
      (isAtLeast(raw('A1'), 3) || isOften(scoreOf(score.areas, 'repair'))),
  },
  {
    id: 'shared-weight',
    short: false,
    fires: ({ score }) =>
      isOften(score.composite?.score ?? null) &&
      [score.tending, score.holding, score.flow].every((figure) => tiltOf(figure) === 'none'),
  },
  {
    id: 'efficient-but-distant',
    short: false,
    fires: ({ score }) => isBelowTheOthers(score.areas, 'room') && tiltOf(score.tending) === 'none',
  },
  {
    id: 'both-running-low',
    short: false,
    fires: ({ raw }) => ['C1m', 'C1p', 'T3m', 'T3p'].every((item) => isAtMost(raw(item), 1)),
  },
  {
    id: 'repair-rests-on-one',
    short: false,
    fires: ({ score }) => {
      const first = score.tendingDifferences.find((pair) => pair.id === 'PL2')?.value ?? null;
      return first !== null && reaches(Math.abs(first) / ROLE_BAND, 1);
    },
  },
  {
    id: 'guarded-for-good-reason',
    short: false,
    fires: ({ score }) => isRarely(scoreOf(score.areas, 'guard')),
  },
  {
    id: 'little-room-apart',
    short: false,
    fires: ({ score }) => isBelowTheOthers(score.areas, 'space'),
  },
  { id: 'stored-hurt', short: false, fires: ({ raw }) => isAtLeast(raw('T2m'), 3) },
];

/** Patterns that only their own answerer may ever see: no packet, no joint screen. */
export const PRIVATE_SOLO_PATTERNS: ReadonlySet<SoloPatternId> = new Set<SoloPatternId>([
  'held-in',
  'held-in-by-partner',
  'more-goes-out',
  'more-comes-in',
  'calm-outside-lonely-inside',
  'both-running-low',
  'guarded-for-good-reason',
  'little-room-apart',
  'stored-hurt',
]);

/**
 * Finds what stands out in one person's answers, in the fixed order of the rules.
 *
 * A rule fires only if what it reads is scored. `quiet-season` is only ever a note, last: effort
 * in the rarely zone while the tending balance does not tilt.
 *
 * @param plan the compiled bank
 * @param row the row that `score` was made from
 * @returns the headline and at most two notes; `nothing-stands-out` where no rule fires, and
 *   `too-few-answers` where neither the composite nor the tending balance is scored
 * @see instrument, section 4; all answer sets of the worked example
 */
export function findSoloPatterns(plan: Plan, row: AnswerRow, score: PersonScore): SoloPatterns {
  const view: View = {
    score,
    raw: (item) => row[plan.positions.get(item) ?? -1] ?? MISSING,
  };
  const fired: SoloPatternId[] = [];
  for (const rule of RULES) {
    if ((rule.short || score.form === 'full') && rule.fires(view)) fired.push(rule.id);
    if (fired.length === 3) break;
  }
  const isQuiet = isRarely(score.effort) && tiltOf(score.tending) === 'none';
  return pickPatterns(fired, isQuiet, score.composite === null && score.tending === null);
}
