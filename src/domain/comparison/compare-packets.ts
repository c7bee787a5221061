import type { AreaId, FormId } from '@/domain/bank/bank-schema';
import { isSameMajor } from '@/domain/bank/compare-versions';
import { BankMismatch, type Plan } from '@/domain/bank/plan';
import { type Call, callValue, reaches } from '@/domain/scoring/calls';
import { Z_AREA_CLEAR, Z_COUPLE } from '@/domain/scoring/constants';
import type { AreaScore } from '@/domain/scoring/score-areas';
import type { Balance } from '@/domain/scoring/score-balances';
import { type Closeness, scoreCloseness } from './score-closeness';
import { type Meeting, meetViews } from './meet-views';
import { type PacketScore, scorePacket, scorePacketHolding } from './score-packet';
import type { SharePacket } from './share-packet';

/** A figure of two people, in points, with its standard error and what it is called. */
export interface Figure<Word extends string> {
  readonly value: number;
  readonly se: number;
  readonly call: Word;
}

export interface AreaDifference {
  readonly id: AreaId;
  /** A − B, −100…100; null unless both are scored. */
  readonly difference: Figure<Call> | null;
}

/** Both views of one role in points, turned to A's side: positive = more with A. */
export interface RoleViews {
  readonly id: string;
  readonly a: number | null;
  readonly b: number | null;
  readonly meeting: Meeting | null;
}

/** Every figure of two people. A null figure is "not scored", never 0. */
export interface Comparison {
  /** The form compared: full if both are, else short. */
  readonly form: FormId;
  /** One answered the full form and one the short: only what both were asked is compared. */
  readonly hasTwoForms: boolean;
  /** To be said to them: that the languages measure alike is unproven. */
  readonly hasTwoLanguages: boolean;
  /** Each person's own figures on the form compared; effort is null for both where forms differ. */
  readonly a: PacketScore;
  readonly b: PacketScore;
  /** Null on the short form. */
  readonly areas: readonly AreaDifference[] | null;
  readonly composite: Figure<'too-close' | 'clear'> | null;
  /** −100…100 points, positive = more rests on A. */
  readonly joint: Figure<Call> | null;
  /** −200…200 points, positive = each sees themselves doing more than the other sees. */
  readonly gap: Figure<'fit' | 'gap'> | null;
  readonly closeness: Closeness | null;
  readonly roles: readonly RoleViews[];
  /** Both holding balances turned to A's side; null unless both were shared and both are scored. */
  readonly holding: { readonly a: Balance; readonly b: Balance } | null;
}

export type Compared =
  | { readonly ok: true; readonly comparison: Comparison }
  /** No figures side by side: two separate columns, and an offer to take it again. */
  | { readonly ok: false; readonly reason: 'other-major' | 'other-scoring' };

interface Scored {
  readonly score: number | null;
  readonly sem: number | null;
}

/** D = A − B; SE = √(SEM_A² + SEM_B²) */
function subtractScores(a: Scored | null, b: Scored | null) {
  if (a === null || b === null) return null;
  if (a.score === null || a.sem === null || b.score === null || b.sem === null) return null;
  return { value: a.score - b.score, se: Math.sqrt(a.sem ** 2 + b.sem ** 2) };
}

function compareAreas(a: readonly AreaScore[], b: readonly AreaScore[]): AreaDifference[] {
  return a.map((area, index) => {
    const figure = subtractScores(area, b[index] ?? null);
    const call = figure && callValue(figure.value, figure.se, Z_AREA_CLEAR);
    return { id: area.id, difference: figure && call && { ...figure, call } };
  });
}

function compareComposites(a: PacketScore, b: PacketScore): Comparison['composite'] {
  const figure = subtractScores(a.composite, b.composite);
  if (figure === null) return null;
  const isClear = reaches(Math.abs(figure.value) / figure.se, Z_COUPLE);
  return { ...figure, call: isClear ? 'clear' : 'too-close' };
}

/** J = (LB_A − LB_B)/2, SE = √(SE_A² + SE_B²)/2, which cancels the self-credit both share. */
function joinBalances(a: Balance, b: Balance): Figure<Call> {
  const value = (a.value - b.value) / 2;
  const se = Math.sqrt(a.se ** 2 + b.se ** 2) / 2;
  return { value, se, call: callValue(value, se) };
}

/** G = LB_A + LB_B, SE = √(SE_A² + SE_B²) */
function addBalances(a: Balance, b: Balance): Figure<'fit' | 'gap'> {
  const value = a.value + b.value;
  const se = Math.sqrt(a.se ** 2 + b.se ** 2);
  return { value, se, call: reaches(Math.abs(value) / se, Z_COUPLE) ? 'gap' : 'fit' };
}

// 0 − value and not −value, which would turn 0 into −0.
const turn = (value: number): number => 0 - value;

function compareRoles(a: PacketScore, b: PacketScore): RoleViews[] {
  return a.tendingDifferences.map(({ id, value }, index) => {
    const other = b.tendingDifferences[index]?.value ?? null;
    const turned = other === null ? null : turn(other);
    return { id, a: value, b: turned, meeting: meetViews(value, other) };
  });
}

function compareHolding(plan: Plan, packetA: SharePacket, packetB: SharePacket) {
  const a = scorePacketHolding(plan, packetA);
  const b = scorePacketHolding(plan, packetB);
  return a && b && { a, b: { ...b, value: turn(b.value) } };
}

/**
 * Compares two people from their share packets and from nothing else.
 *
 * Area and composite differences D = A − B; joint balance J = (LB_A − LB_B)/2; perception gap
 * G = LB_A + LB_B; closeness of views; each role in both eyes.
 *
 * @param plan of the bank of either packet: within a major version all score alike
 * @returns every figure, with null for what has too few answers; or that the two packets cannot be
 *   compared in figures
 * @throws BankMismatch if the plan is of another major version than A's packet
 * @see instrument, section 3; all couples of the worked example
 */
export function comparePackets(plan: Plan, packetA: SharePacket, packetB: SharePacket): Compared {
  if (!isSameMajor(plan.bank, packetA.bank)) {
    throw new BankMismatch(`a packet of bank ${packetA.bank} cannot be read by ${plan.bank}`);
  }
  if (!isSameMajor(packetA.bank, packetB.bank)) return { ok: false, reason: 'other-major' };
  if (packetA.scoring !== packetB.scoring) return { ok: false, reason: 'other-scoring' };
  const hasTwoForms = packetA.form !== packetB.form;
  const form = packetA.form === 'full' && packetB.form === 'full' ? 'full' : 'short';
  const score = (packet: SharePacket): PacketScore => {
    const figures = scorePacket(plan, packet, form);
    return hasTwoForms ? { ...figures, effort: null } : figures;
  };
  const a = score(packetA);
  const b = score(packetB);
  const areas = a.areas && b.areas && compareAreas(a.areas, b.areas);
  return {
    ok: true,
    comparison: {
      form,
      hasTwoForms,
      hasTwoLanguages: packetA.locale !== packetB.locale,
      a,
      b,
      areas,
      composite: compareComposites(a, b),
      joint: a.tending && b.tending && joinBalances(a.tending, b.tending),
      gap: a.tending && b.tending && addBalances(a.tending, b.tending),
      closeness: areas && scoreCloseness(areas.flatMap(({ difference }) => difference ?? [])),
      roles: compareRoles(a, b),
      holding: compareHolding(plan, packetA, packetB),
    },
  };
}
