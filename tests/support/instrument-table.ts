import type { Answers } from '@/domain/answers/answer';
import type { AreaId, FormId } from '@/domain/bank/bank-schema';

/**
 * The table of instrument.md, sections 1 and 2, typed in by hand from the document and not read
 * from bank.json, so that the bank and the scorer can be checked against it.
 */
interface TableArea {
  readonly id: AreaId;
  readonly intimacy: readonly string[];
  readonly labor: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ');

export const TABLE: readonly TableArea[] = [
  { id: 'reach', intimacy: list('R1 R2'), labor: list('RL1') },
  { id: 'met', intimacy: list('M1 M2'), labor: list('ML1') },
  { id: 'room', intimacy: list('C1 C2'), labor: list('CL1') },
  { id: 'center', intimacy: list('U1'), labor: list('UL1 UL2 UL3 UL4') },
  { id: 'repair', intimacy: list('P1 P2'), labor: list('PL1 PL2') },
  { id: 'space', intimacy: list('S1 S2 S3'), labor: list('SL1') },
  { id: 'guard', intimacy: list('G1 G2'), labor: list('GL1') },
  { id: 'renewal', intimacy: list('T1 T2 T3'), labor: list('TL1') },
];

export const REVERSED_PAIRS = list('C2 P2 G1 T2');
export const TENDING_PAIRS = list('RL1 CL1 UL1 UL3 UL4 PL2 TL1');
export const HOLDING_PAIRS = list('ML1 UL2 PL1 SL1 GL1');
export const ANCHORS = list('A1 A2');

export const SHORT_AREA_ITEM: Readonly<Record<AreaId, string>> = {
  reach: 'R1m',
  met: 'M1p',
  room: 'C1p',
  center: 'U1p',
  repair: 'P2m',
  space: 'S1m',
  guard: 'G1p',
  renewal: 'T3m',
};
export const SHORT_TENDING_PAIRS = list('UL1 UL3 UL4 PL2');

export const GOES_OUT = list('R2m M1m M2m C1m C2m U1m P1m P2m T1m S1p');
export const ARRIVES = list('R2p M1p M2p C1p C2p U1p P1p P2p T1p S1m');

const twins = (pair: string): readonly string[] => [`${pair}m`, `${pair}p`];

export const INTIMACY_ITEMS = TABLE.flatMap((area) => area.intimacy.flatMap(twins));
export const LABOR_ITEMS = TABLE.flatMap((area) => area.labor.flatMap(twins));
export const ALL_ITEMS = [...INTIMACY_ITEMS, ...LABOR_ITEMS, ...ANCHORS];
export const SHORT_ITEMS = [
  ...Object.values(SHORT_AREA_ITEM),
  ...SHORT_TENDING_PAIRS.flatMap(twins),
  ...ANCHORS,
];

export const itemsOf = (form: FormId): readonly string[] =>
  form === 'full' ? ALL_ITEMS : SHORT_ITEMS;

export const isReversed = (item: string): boolean => REVERSED_PAIRS.includes(item.slice(0, -1));

/** The item about the other side: R1m for R1p and back; an anchor is its own twin. */
export function twinOf(item: string): string {
  if (ANCHORS.includes(item)) return item;
  return item.slice(0, -1) + (item.endsWith('m') ? 'p' : 'm');
}

/** Gives every item the answer that `answer` names for it. */
export function answersBy(answer: (item: string) => Answers[string]): Answers {
  return Object.fromEntries(ALL_ITEMS.map((item) => [item, answer(item)]));
}

/** An answer set with some items answered otherwise. */
export function withChanges(answers: Answers, changes: Answers): Answers {
  return { ...answers, ...changes };
}
