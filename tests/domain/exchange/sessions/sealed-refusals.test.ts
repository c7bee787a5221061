import { describe, expect, it } from 'vitest';
import { receiveReply } from '@/domain/exchange/sessions/inviter-acts';
import { receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { anyChoices, anyPacket, at, exchange } from '../../../support/exchange/couple';
import { printSeed, SEED } from '../../../support/counts';
import { toolsWith } from '../../../support/exchange/exchange-tools';
import { type Bytes, cbor, join } from '../../../support/exchange/hand/hand-cbor';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

printSeed('sealed refusals');
const random = new SeededRandom(SEED);
const box = standInBox();
const tools = toolsWith(box);
const { invited, replied, revealing } = await exchange(
  tools,
  anyChoices(random),
  anyPacket(random),
);
const waiting = at(invited, 'invited');

/** The inside of a reply or a reveal, written by hand, with one of its values changed. */
function inside(
  kind: 'reply' | 'reveal',
  change: Readonly<Record<number, Bytes | null>>,
): Uint8Array {
  const { inviteHash, packet, keys, replyHash } = replied;
  const values: Readonly<Record<number, Bytes>> =
    kind === 'reply'
      ? {
          2: cbor.bytes(keys.recipient),
          8: cbor.uint(2),
          9: cbor.bytes(inviteHash),
          10: cbor.uint(1),
          11: cbor.bytes(packet),
        }
      : {
          8: cbor.uint(3),
          9: cbor.bytes(replyHash),
          10: cbor.uint(0),
          11: cbor.bytes(revealing.packet),
          12: cbor.bytes(revealing.secret),
        };
  const all: Readonly<Record<number, Bytes | null>> = { ...values, ...change };
  const pairs = Object.entries(all).flatMap(([key, value]) =>
    value === null ? [] : [[cbor.uint(Number(key)), value] as const],
  );
  return join(cbor.map(pairs));
}

async function readingOf(kind: 'reply' | 'reveal', sealed: Uint8Array): Promise<object> {
  const { session } = replied.invite;
  if (kind === 'reply') {
    return (await receiveReply(tools, waiting, { kind, bytes: sealed, session, sealed })).reading;
  }
  return (await receiveReveal(tools, replied, { kind, bytes: sealed, session, sealed })).reading;
}

async function readingOfInside(kind: 'reply' | 'reveal', plaintext: Uint8Array): Promise<object> {
  const recipient = kind === 'reply' ? waiting.terms.key : replied.keys.recipient;
  return readingOf(kind, (await box.seal(recipient, plaintext)) ?? new Uint8Array());
}

describe.each(['reply', 'reveal'] as const)('a %s', (kind) => {
  const refused = kind === 'reply' ? { ok: false } : { kind: 'refused' };
  const other = cbor.bytes(random.bytes(32));

  it('is taken in as it was written by hand', async () => {
    const taken = kind === 'reply' ? { ok: true } : { kind: 'verified', theirs: revealing.packet };
    expect(await readingOfInside(kind, inside(kind, {}))).toMatchObject(taken);
  });

  it.each<[string, Readonly<Record<number, Bytes | null>>, object]>([
    ['of another type', { 8: cbor.uint(1) }, { code: 'other-type' }],
    ['of the other type', { 8: cbor.uint(kind === 'reply' ? 3 : 2) }, { code: 'other-type' }],
    ['of the other role', { 10: cbor.uint(kind === 'reply' ? 0 : 1) }, { code: 'other-role' }],
    ['to another message', { 9: other }, { code: 'other-binding' }],
    ['with a packet too short', { 11: cbor.bytes(random.bytes(47)) }, { code: 'packet' }],
    ['with a packet too long', { 11: cbor.bytes(random.bytes(49)) }, { code: 'packet' }],
    ['without a role', { 10: null }, { code: 'inside-schema', field: 'role', fault: 'missing' }],
    [
      'with raw answers',
      { 13: other },
      { code: 'inside-schema', field: '13', fault: 'unexpected' },
    ],
    ['with true as role', { 10: cbor.yes }, { code: 'inside-cbor', fault: 'forbidden-kind' }],
    ['with a letter cut in two', { 10: cbor.rawText([0xc3]) }, { code: 'inside-re-encode' }],
  ])('is refused %s', async (_, change, refusal) => {
    expect(await readingOfInside(kind, inside(kind, change))).toEqual({ ...refused, ...refusal });
  });

  it('is refused if nothing is inside', async () => {
    expect(await readingOfInside(kind, new Uint8Array())).toEqual({
      ...refused,
      code: 'inside-cbor',
      fault: 'malformed',
    });
  });

  it('is refused if it was sealed for another key, or changed on the way', async () => {
    const { recipient } = await box.makeIdentity();
    const foreign = (await box.seal(recipient, inside(kind, {}))) as Uint8Array;
    expect(await readingOf(kind, foreign)).toEqual({ ...refused, code: 'does-not-open' });
    const own = kind === 'reply' ? waiting.terms.key : replied.keys.recipient;
    const changed = Uint8Array.from((await box.seal(own, inside(kind, {}))) as Uint8Array);
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    expect(await readingOf(kind, changed)).toEqual({ ...refused, code: 'does-not-open' });
  });

  it('is refused by its age header before the box is asked', async () => {
    const code = `-> scrypt ${'A'.repeat(22)} 25\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    const file = join(Buffer.from(`age-encryption.org/v1\n${code}`), new Uint8Array(100));
    expect(await readingOf(kind, file)).toEqual({
      ...refused,
      code: 'age-other-lock',
      allowed: 'recipient',
    });
  });
});

describe('a reply whose packet is of the right length but not well formed', () => {
  it('is refused', async () => {
    const packet = Uint8Array.from(replied.packet);
    packet[0] = 255;
    const plaintext = inside('reply', { 11: cbor.bytes(packet) });
    expect(await readingOfInside('reply', plaintext)).toEqual({ ok: false, code: 'packet' });
  });
});
