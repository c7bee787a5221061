import type { Answers } from '@/domain/answers/answer';
import type { MethodSection } from './method-sections';

/** Two answers in each of six areas; two areas are left blank. */
const SIX_AREAS_A: Answers = {
  R1m: 3,
  R1p: 1,
  M1m: 4,
  M1p: 2,
  C1m: 2,
  C1p: 1,
  U1m: 3,
  U1p: 2,
  P1m: 3,
  P1p: 3,
  G2m: 1,
  G2p: 2,
};
const SIX_AREAS_B: Answers = {
  R1m: 3,
  R1p: 3,
  M1m: 3,
  M1p: 3,
  C1m: 3,
  C1p: 3,
  U1m: 3,
  U1p: 3,
  P1m: 3,
  P1p: 3,
  G2m: 3,
  G2p: 3,
};

/** Four of the seven tending roles. */
const TENDING_A: Answers = {
  UL1m: 4,
  UL1p: 1,
  UL3m: 3,
  UL3p: 1,
  UL4m: 2,
  UL4p: 2,
  PL2m: 3,
  PL2p: 2,
};
const TENDING_B: Answers = {
  UL1m: 1,
  UL1p: 3,
  UL3m: 2,
  UL3p: 3,
  UL4m: 2,
  UL4p: 2,
  PL2m: 1,
  PL2p: 2,
};

/** Three of the five holding roles. */
const HOLDING: Answers = { UL2m: 2, UL2p: 3, ML1m: 1, ML1p: 3, SL1m: 2, SL1p: 2 };

/** Five of the ten pairs of care. */
const CARE: Answers = {
  R2m: 4,
  R2p: 2,
  M1m: 3,
  M1p: 1,
  M2m: 3,
  M2p: 2,
  C1m: 2,
  C1p: 1,
  P1m: 3,
  P1p: 1,
};

const REACH_LOW: Answers = { R1m: 2, R1p: 1, R2m: 2, R2p: 2 };
const REACH_HIGH: Answers = { R1m: 3, R1p: 3, R2m: 3, R2p: 3 };

/** Room low, five areas at the same height. */
const ROOM_BELOW: Answers = {
  C1m: 1,
  C1p: 1,
  C2m: 3,
  C2p: 3,
  R1m: 3,
  R1p: 2,
  R2m: 3,
  R2p: 2,
  M1m: 3,
  M1p: 2,
  M2m: 3,
  M2p: 2,
  U1m: 3,
  U1p: 2,
  P1m: 3,
  P1p: 2,
  P2m: 1,
  P2p: 2,
  G1m: 1,
  G1p: 2,
  G2m: 3,
  G2p: 2,
};

/** Answers that the examples are made from, by section; two people where it takes two. */
export const EXAMPLE_ANSWERS = {
  missing: { a: { R1m: 3, R1p: 1, R2m: 4, R2p: 'x' } },
  area: { a: { C1m: 2, C1p: 1, C2m: 1, C2p: 3 } },
  composite: { a: SIX_AREAS_A },
  tending: { a: TENDING_A },
  holding: { a: HOLDING },
  effort: { a: TENDING_A },
  flow: { a: CARE },
  calls: { a: TENDING_A },
  levels: { a: SIX_AREAS_A },
  patterns: { a: { ...TENDING_A, ...HOLDING }, b: ROOM_BELOW },
  change: { a: REACH_LOW, b: REACH_HIGH },
  quality: { a: {} },
  packet: { a: { R1m: 3, R1p: 1, R2m: 4, R2p: 2, ...TENDING_A } },
  'area-difference': { a: REACH_LOW, b: REACH_HIGH },
  'composite-difference': { a: SIX_AREAS_A, b: SIX_AREAS_B },
  'joint-balance': { a: TENDING_A, b: TENDING_B },
  gap: { a: TENDING_A, b: TENDING_B },
  views: { a: SIX_AREAS_A, b: SIX_AREAS_B },
  roles: { a: TENDING_A, b: TENDING_B },
} as const satisfies Readonly<Record<MethodSection, { readonly a: Answers; readonly b?: Answers }>>;
