import type { FormId } from '@/domain/bank/bank-schema';
import type { CborMap } from '@/domain/exchange/envelope/strict-cbor';
import { checkForeignText, type TextFault } from './foreign-text';
import { LANGUAGE } from './language-tag';

type Rule =
  | { readonly key: number; readonly kind: 'bytes'; readonly from: number; readonly to: number }
  | { readonly key: number; readonly kind: 'number'; readonly to: number }
  | { readonly key: number; readonly kind: 'form' }
  | { readonly key: number; readonly kind: 'policy' }
  | { readonly key: number; readonly kind: 'label'; readonly limit: number }
  | { readonly key: number; readonly kind: 'language'; readonly limit: number };

const bytes = (key: number, from: number, to = from) => ({ key, kind: 'bytes', from, to }) as const;

/**
 * The one table of CBOR keys, for every map of the exchange. Permanent: a number is never used
 * again for anything else.
 */
export const FIELDS = {
  /** Finds the session, and proves nothing. */
  session: bytes(0, 16),
  /** The first half of the SHA-256 of the bank's structure file. */
  bank: bytes(1, 16),
  /** The X25519 key to seal for: of the inviter in an invite, of the replier in a reply. */
  key: bytes(2, 32),
  commitment: bytes(3, 32),
  /** The last day on which nothing is offered for deletion, in days since 1970-01-01 UTC. */
  expiryDay: { key: 4, kind: 'number', to: 0xffff },
  language: { key: 5, kind: 'language', limit: 16 },
  form: { key: 6, kind: 'form' },
  /** An age file. The rest of the fields below stand only inside one. */
  sealed: bytes(7, 200, 4000),
  type: { key: 8, kind: 'number', to: 0xff },
  /** In a reply the hash of the invite, in a reveal the hash of the reply. */
  answers: bytes(9, 32),
  /** 0 the inviter, 1 the replier. */
  role: { key: 10, kind: 'number', to: 1 },
  packet: bytes(11, 1, 1024),
  /** What the commitment was made with. */
  secret: bytes(12, 32),
  /** What a practice calls itself: a claim of whoever made the invite. */
  label: { key: 13, kind: 'label', limit: 60 },
  policy: { key: 14, kind: 'policy' },
} as const satisfies Readonly<Record<string, Rule>>;

/**
 * What a practice says about one partner's answers: they stay from the other, or may be spoken about
 * with both.
 */
export type Policy = 'kept' | 'together';

export type FieldName = keyof typeof FIELDS;

interface ValueOf {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly form: FormId;
  readonly language: string;
  readonly policy: Policy;
  readonly label: string;
}

export type Values<Name extends FieldName> = {
  readonly [One in Name]: ValueOf[(typeof FIELDS)[One]['kind']];
};

export interface SchemaRefusal {
  readonly code: 'schema';
  /** The name of the field, or the number of a key that should not be there. */
  readonly field: string;
  readonly fault: 'missing' | 'unexpected' | 'kind' | 'value' | TextFault;
}

export type ReadFields<Name extends FieldName> =
  { readonly ok: true; readonly values: Values<Name> } | ({ readonly ok: false } & SchemaRefusal);

/** Words that go as numbers: the place in its list is the number. */
const WORDS: {
  readonly form: readonly FormId[];
  readonly policy: readonly Policy[];
} = { form: ['full', 'short'], policy: ['kept', 'together'] };

function faultOf(rule: Rule, value: unknown): SchemaRefusal['fault'] | null {
  switch (rule.kind) {
    case 'bytes':
      if (!(value instanceof Uint8Array)) return 'kind';
      return value.length >= rule.from && value.length <= rule.to ? null : 'size';
    case 'number':
      if (typeof value !== 'number') return 'kind';
      return value <= rule.to ? null : 'value';
    case 'form':
    case 'policy':
      if (typeof value !== 'number') return 'kind';
      return value < WORDS[rule.kind].length ? null : 'value';
    case 'label':
      return typeof value === 'string' ? checkForeignText(value, rule.limit) : 'kind';
    case 'language': {
      if (typeof value !== 'string') return 'kind';
      return checkForeignText(value, rule.limit) ?? (LANGUAGE.test(value) ? null : 'value');
    }
  }
}

/**
 * Reads exactly the named fields from a map.
 *
 * @param names every field that has to be there; no other may be
 * @param map unsigned keys, as strict CBOR gives them
 * @returns the values by name, or the first fault
 * @see trust, section 4
 */
export function readFields<Name extends FieldName>(
  names: readonly Name[],
  map: CborMap,
): ReadFields<Name> {
  const refuse = (field: string, fault: SchemaRefusal['fault']): ReadFields<Name> => ({
    ok: false,
    code: 'schema',
    field,
    fault,
  });
  const known = new Set<number>(names.map((name) => FIELDS[name].key));
  for (const key of map.keys()) if (!known.has(key)) return refuse(String(key), 'unexpected');
  const values: Partial<Record<FieldName, unknown>> = {};
  for (const name of names) {
    const rule: Rule = FIELDS[name];
    if (!map.has(rule.key)) return refuse(name, 'missing');
    const value = map.get(rule.key);
    const fault = faultOf(rule, value);
    if (fault !== null) return refuse(name, fault);
    const isWord = rule.kind === 'form' || rule.kind === 'policy';
    values[name] = isWord ? WORDS[rule.kind][value as number] : value;
  }
  return { ok: true, values: values as Values<Name> };
}

/** A message was to be written with a value that its own reader would refuse. */
export class UnwritableField extends Error {
  readonly code = 'unwritable-field';
}

/**
 * Writes exactly the named fields as a map.
 *
 * @throws UnwritableField for a value that could not be read back
 */
export function writeFields<Name extends FieldName>(
  names: readonly Name[],
  values: Values<Name>,
): CborMap {
  const map = new Map<number, unknown>();
  for (const name of names) {
    const rule: Rule = FIELDS[name];
    const given: unknown = values[name];
    const isWord = rule.kind === 'form' || rule.kind === 'policy';
    const words: readonly unknown[] = isWord ? WORDS[rule.kind] : [];
    const value = isWord ? words.indexOf(given) : given;
    const fault = typeof value !== 'number' || isNatural(value) ? faultOf(rule, value) : 'value';
    if (fault !== null) throw new UnwritableField(`${name}: ${fault}`);
    map.set(rule.key, value);
  }
  return map;
}

function isNatural(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
