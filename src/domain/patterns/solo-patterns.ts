import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { AreaId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import { levelOf, reaches } from '@/domain/scoring/calls';
import { ROLE_BAND, TOLERANCE, Z_LEANS } from '@/domain/scoring/constants';
import type { AreaScore } from '@/domain/scoring/score-areas';
import type { PersonScore } from '@/domain/scoring/score-person';

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

type Tilt = 'self' | 'partner' | 'none' | 'unscored';

/** A balance tilts once it leans: to the answerer, or to the partner. */
function tiltOf(figure: { readonly value: number; readonly call: string } | null): Tilt {
  if (figure === null) return 'unscored';
  if (figure.call === 'too-close') return 'none';
  return figure.value > 0 ? 'self' : 'partner';
}

function scoreOf(score: PersonScore, id: AreaId): number | null {
  return score.areas?.find((area) => area.id === id)?.score ?? null;
}

/**
 * Says whether an area lies below the middle and below the other areas beyond their margin.
 *
 * score < 50 and (mean(others) − score) / √(SEM² + SEM_others²) ≥ 1.645, over at least five other
 * scored areas, SEM_others = √(Σ SEM²) / count
 *
 * @see instrument, section 4, `efficient-but-distant` and `little-room-apart`
 */
function isBelowTheOthers(areas: readonly AreaScore[] | null, id: AreaId): boolean {
  let own: { readonly score: number; readonly sem: number } | null = null;
  let sum = 0;
  let variance = 0;
  let count = 0;
  for (const area of areas ?? []) {
    if (area.score === null || area.sem === null) continue;
    if (area.id === id) {
      own = { score: area.score, sem: area.sem };
      continue;
    }
    sum += area.score;
    variance += area.sem * area.sem;
    count += 1;
  }
  if (own === null || count < 5 || own.score >= 50 - TOLERANCE) return false;
  const z = (sum / count - own.score) / Math.sqrt(own.sem ** 2 + variance / count ** 2);
  return reaches(z, Z_LEANS);
}

const isAtMost = (answer: number, step: number): boolean => answer !== MISSING && answer <= step;
const isAtLeast = (answer: number, step: number): boolean => answer >= step;
const isOften = (score: number | null): boolean => score !== null && levelOf(score) === 'often';
const isRarely = (score: number | null): boolean => score !== null && levelOf(score) === 'rarely';

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
      isAtLeast(raw('A2'), 3) && (isAtLeast(raw('A1'), 3) || isOften(scoreOf(score, 'repair'))),
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
    fires: ({ score }) => isRarely(scoreOf(score, 'guard')),
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
  const [headline, ...notes] = fired;
  if (isQuiet && notes.length < 2) notes.push('quiet-season');
  if (headline !== undefined) return { headline, notes };
  const isEmpty = score.composite === null && score.tending === null;
  return { headline: isEmpty ? 'too-few-answers' : 'nothing-stands-out', notes };
}
