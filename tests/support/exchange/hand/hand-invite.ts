import { type Bytes, cbor } from './hand-cbor';

const ramp = (length: number, from: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => from + index);

/** What the invite by hand says. */
export const fieldsByHand = {
  session: ramp(16, 0x10),
  bank: ramp(16, 0x30),
  key: ramp(32, 0x50),
  commitment: ramp(32, 0x80),
  expiryDay: 20_800,
  language: 'en',
  form: 'short',
} as const;

type Name = keyof typeof fieldsByHand;
type Change = { readonly [One in Name]?: Bytes | null } & {
  readonly extra?: readonly [Bytes, Bytes];
};

/** The body of an invite, with some of its values left out, replaced, or one added. */
export function inviteByHand({ extra, ...change }: Change = {}): Bytes {
  const values: readonly (readonly [Name, number, Bytes])[] = [
    ['session', 0, cbor.bytes(fieldsByHand.session)],
    ['bank', 1, cbor.bytes(fieldsByHand.bank)],
    ['key', 2, cbor.bytes(fieldsByHand.key)],
    ['commitment', 3, cbor.bytes(fieldsByHand.commitment)],
    ['expiryDay', 4, cbor.uint(fieldsByHand.expiryDay)],
    ['language', 5, cbor.text(fieldsByHand.language)],
    ['form', 6, cbor.uint(1)],
  ];
  const pairs = values.flatMap(([name, number, value]) => {
    const given = change[name];
    return given === null ? [] : [[cbor.uint(number), given ?? value] as const];
  });
  return cbor.map(extra === undefined ? pairs : [...pairs, extra]);
}
