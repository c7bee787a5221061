import { join } from '../hand/hand-cbor';
import { handEnvelope, handText, repairCheck } from '../hand/hand-envelope';
import { mutateBody, type Pair } from './mutate-body';
import type { SeededRandom } from '../seeded-random';

export interface Original {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly type: number;
  readonly pairs: readonly Pair[];
}

/** What was done to a link. Only a repaired one can be well formed and say something else. */
export interface Mutant {
  readonly how: string;
  readonly pasted: string;
  readonly isRepaired: boolean;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const STRANGE = [
  '=',
  '+',
  '/',
  '.',
  '<',
  '%',
  '#',
  '&',
  '"',
  '\u200b',
  '\u202e',
  '\u0000',
  'é',
  '🙂',
];

type Change = (original: Original, random: SeededRandom) => string | Uint8Array;

const cutText: Change = ({ text }, random) => {
  const from = random.below(text.length + 1);
  const to = from + random.below(text.length + 1 - from);
  return random.pick([text.slice(0, from), text.slice(to), text.slice(0, from) + text.slice(to)]);
};

const insertText: Change = ({ text }, random) => {
  const from = random.below(text.length + 1);
  const piece = random.pick([
    random.pick([...ALPHABET]),
    random.pick(STRANGE),
    random.pick([' ', '\n', '\r\n', '\t', '\u00a0']),
    text.slice(random.below(text.length)),
  ]);
  return text.slice(0, from) + piece + text.slice(from);
};

const replaceText: Change = ({ text }, random) => {
  const from = random.below(text.length);
  const letter = random.pick([random.pick([...ALPHABET]), random.pick(STRANGE)]);
  return text.slice(0, from) + letter + text.slice(from + 1);
};

/** The same text with one letter changed behind its head. */
const nearText = (text: string, random: SeededRandom): string => {
  const at = 8 + random.below(text.length - 9);
  const letter = text.charAt(at) === 'A' ? 'B' : 'A';
  return text.slice(0, at) + letter + text.slice(at + 1);
};

const wrapText: Change = ({ text }, random) =>
  random.pick([
    `Here: https://s.example/open/#${text}. Take your time!`,
    `${text}\n${nearText(text, random)}`,
    `${nearText(text, random)} or rather ${text}`,
    `> ${text.slice(0, 40)}\n> ${text.slice(40)}\nYes.`,
    `https://s.example/open/?x=y#${text}&utm_source=x`,
    `https://s.example/open/%23${text}`,
    `${text}&${text}`,
    `${text}#${text}`,
    text.toLowerCase(),
    text.toUpperCase(),
    `${text}${text}`,
    [...text].toReversed().join(''),
  ]);

const flipBits: Change = ({ bytes }, random) => {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] as number) ^ (1 << random.below(8));
  }
  return changed;
};

const insertBytes: Change = ({ bytes }, random) => {
  const at = random.below(bytes.length + 1);
  const piece = random.bytes(1 + random.below(4));
  return join(bytes.subarray(0, at), piece, bytes.subarray(at));
};

const cutBytes: Change = ({ bytes }, random) => {
  const at = random.below(bytes.length);
  const to = Math.min(bytes.length, at + 1 + random.below(8));
  return join(bytes.subarray(0, at), bytes.subarray(to));
};

/** The declared length made right as well, where there is one. */
function repairAll(bytes: Uint8Array): Uint8Array {
  const fixed = Uint8Array.from(bytes);
  const declared = fixed.length - 10;
  if (declared >= 0) fixed.set([declared >> 8, declared & 0xff], 4);
  return repairCheck(fixed);
}

const changeBody: Change = ({ type, pairs }, random) =>
  handEnvelope(
    random.below(20) === 0 ? random.pick([0, 1, 2, 3, 4, 5, 16, 17]) : type,
    mutateBody(pairs, random),
  );

const plainChanges = {
  cutText,
  insertText,
  replaceText,
  wrapText,
  flipBits,
  insertBytes,
  cutBytes,
};
const byteChanges = { flipBits, insertBytes, cutBytes };
const choose = <T extends object>(from: T, random: SeededRandom): [string, Change] =>
  random.pick(Object.entries(from) as [string, Change][]);

/** Changes a link in one way, drawn by chance. */
export function mutateLink(original: Original, random: SeededRandom): Mutant {
  const asText = (made: string | Uint8Array): string =>
    typeof made === 'string' ? made : handText(made);
  switch (random.below(3)) {
    case 0: {
      const [how, change] = choose(plainChanges, random);
      return { how, pasted: asText(change(original, random)), isRepaired: false };
    }
    case 1: {
      const [how, change] = choose(byteChanges, random);
      const repair = random.pick([repairCheck, repairAll]);
      const made = repair(change(original, random) as Uint8Array);
      return { how: `${how}, repaired`, pasted: handText(made), isRepaired: true };
    }
    default:
      return { how: 'body', pasted: asText(changeBody(original, random)), isRepaired: true };
  }
}
