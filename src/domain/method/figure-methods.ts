import type { AnswerQuality } from '@/domain/answers/answer-quality';
import type { Comparison } from '@/domain/comparison/compare-packets';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import type { PersonScore } from '@/domain/scoring/score-person';
import type { MethodSection } from './method-sections';

type Ids = 'form' | 'bank' | 'scoring';

/** Where each figure of one person is explained: a new figure without an entry does not compile. */
export const methodOfPersonFigure = {
  areas: 'area',
  composite: 'composite',
  tending: 'tending',
  tendingDifferences: 'tending',
  effort: 'effort',
  holding: 'holding',
  holdingDifferences: 'holding',
  flow: 'flow',
} as const satisfies Readonly<Record<Exclude<keyof PersonScore, Ids>, MethodSection>>;

type Notices = 'form' | 'hasTwoForms' | 'hasTwoLanguages' | 'a' | 'b';

/** Where each figure of two people is explained; what each has alone is in `methodOfPersonFigure`. */
export const methodOfCoupleFigure = {
  areas: 'area-difference',
  composite: 'composite-difference',
  joint: 'joint-balance',
  gap: 'gap',
  closeness: 'views',
  roles: 'roles',
  holding: 'holding',
} as const satisfies Readonly<Record<Exclude<keyof Comparison, Notices>, MethodSection>>;

/** What else a result says that is made by a rule. */
export const methodOfWords = {
  call: 'calls',
  level: 'levels',
  patterns: 'patterns',
  changes: 'change',
  quality: 'quality',
  packet: 'packet',
  blanks: 'missing',
} as const satisfies Readonly<Record<string, MethodSection>>;

/** A change is of figures that are all explained above; the change itself has one explanation. */
export const methodOfChange: Readonly<Record<keyof RetakeChange, MethodSection>> = {
  figure: 'change',
  first: 'change',
  second: 'change',
  margin: 'change',
  isReliable: 'change',
};

export const methodOfQuality: Readonly<Record<keyof AnswerQuality, MethodSection>> = {
  notes: 'quality',
  isWorthSaying: 'quality',
};
