import { createHash, createHmac } from 'node:crypto';
import type { InviteChoices } from '@/domain/exchange/sessions/inviter-acts';
import { isSameBytes } from '@/domain/exchange/byte-strings';
import { anyPacket } from '../couple';
import { packets } from '../exchange-tools';
import { type Bytes, cbor } from '../hand/hand-cbor';
import { repairCheck } from '../hand/hand-envelope';
import type { SeededRandom } from '../seeded-random';

/** All that an inviter knows once the reply has come. */
export type Known = InviteChoices & { readonly replyHash: Uint8Array };

interface Reveal {
  type: Bytes;
  answers: Bytes;
  role: Bytes;
  packet: Uint8Array;
  secret: Uint8Array;
}

const flip = (bytes: Uint8Array, random: SeededRandom): Uint8Array => {
  const changed = Uint8Array.from(bytes);
  const at = random.below(changed.length);
  changed[at] = (changed[at] as number) ^ (1 << random.below(8));
  return changed;
};

/** Another well-formed packet, one or two numbers away: the nearest that can be found by trying. */
function improve(packet: Uint8Array, random: SeededRandom): Uint8Array {
  for (let tries = 0; tries < 200; tries += 1) {
    const changed = Uint8Array.from(packet);
    for (let left = 1 + random.below(2); left > 0; left -= 1) {
      const at = 19 + random.below(29);
      changed[at] = (changed[at] as number) + random.pick([-2, -1, 1, 2]);
    }
    if (!isSameBytes(changed, packet) && packets.isFormed(changed)) return changed;
  }
  return anyPacket(random);
}

type Change = (reveal: Reveal, known: Known, random: SeededRandom) => void;

const changes = {
  /** Quite other answers, or bytes that no answers give, under the r of the commitment. */
  'another packet': (reveal, _, random) => {
    reveal.packet = random.below(2) === 0 ? flip(reveal.packet, random) : anyPacket(random);
  },
  /** The answers that were committed to, a little better: well formed, and one step off. */
  'a better packet': (reveal, _, random) => {
    reveal.packet = improve(reveal.packet, random);
  },
  'another r': (reveal, _, random) => {
    reveal.secret = random.below(2) === 0 ? flip(reveal.secret, random) : random.bytes(32);
  },
  'another packet and r': (reveal, _, random) => {
    reveal.packet = flip(reveal.packet, random);
    reveal.secret = random.bytes(32);
  },
  /** HMAC takes a key and the same key with zeros behind it for one. */
  'r of another length': (reveal, _, random) => {
    const r = reveal.secret;
    reveal.secret = random.pick([
      Uint8Array.from([...r, 0]),
      Uint8Array.from([...r, ...new Uint8Array(32)]),
      r.subarray(0, 31),
      new Uint8Array(),
      random.bytes(65),
    ]);
    if (random.below(2) === 0) reveal.packet = flip(reveal.packet, random);
  },
  /** The edge between the lengths and what they are of, moved. */
  'a packet of another length': (reveal, _, random) => {
    const { packet } = reveal;
    reveal.packet = random.pick([
      packet.subarray(1),
      packet.subarray(0, -1),
      Uint8Array.from([...packet, 0]),
      Uint8Array.from([0, 0, 0, packet.length, ...packet]),
    ]);
  },
  'the packet and r of another invite': (reveal, _, random) => {
    reveal.packet = anyPacket(random);
    reveal.secret = random.bytes(32);
  },
  'an answer to another reply': (reveal, known, random) => {
    reveal.answers = cbor.bytes(random.pick([flip(known.replyHash, random), random.bytes(32)]));
    if (random.below(2) === 0) reveal.packet = flip(reveal.packet, random);
  },
  'another role': (reveal, _, random) => {
    reveal.role = cbor.uint(1);
    if (random.below(2) === 0) reveal.packet = flip(reveal.packet, random);
  },
  'another type': (reveal, _, random) => {
    reveal.type = cbor.uint(random.pick([0, 1, 2, 4, 16]));
    if (random.below(2) === 0) reveal.packet = flip(reveal.packet, random);
  },
  'the secret for the packet': (reveal, _, random) => {
    const { packet, secret } = reveal;
    reveal.secret = packet.slice(0, 32);
    reveal.packet = packet.map((__, at) => secret[at] ?? random.below(256));
  },
} as const satisfies Readonly<Record<string, Change>>;

export type CheatName = keyof typeof changes;
export const CHEATS = Object.keys(changes) as CheatName[];

/** The plaintext of a reveal, as an inviter would write it who cheats in the named way. */
export function cheat(name: CheatName | 'nothing', known: Known, random: SeededRandom): Uint8Array {
  const reveal: Reveal = {
    type: cbor.uint(3),
    answers: cbor.bytes(known.replyHash),
    role: cbor.uint(0),
    packet: known.packet,
    secret: known.secret,
  };
  if (name !== 'nothing') changes[name](reveal, known, random);
  const body = cbor.map([
    [cbor.uint(8), reveal.type],
    [cbor.uint(9), reveal.answers],
    [cbor.uint(10), reveal.role],
    [cbor.uint(11), cbor.bytes(reveal.packet)],
    [cbor.uint(12), cbor.bytes(reveal.secret)],
  ]);
  return Uint8Array.from(body);
}

export const FORGERIES = [
  'zeros',
  'no label',
  'no lengths',
  'no context',
  'the packet itself',
] as const;

/** An invite whose commitment was made in another way than the format says. */
export async function forgeCommitment(
  invite: Uint8Array,
  { packet, secret }: InviteChoices,
  how: (typeof FORGERIES)[number],
): Promise<Uint8Array> {
  const label = createHash('sha256').update('bw/v1/couple/commit').digest();
  const sign = (...parts: readonly Uint8Array[]): Uint8Array =>
    createHmac('sha256', secret).update(Buffer.concat(parts)).digest();
  const made = {
    zeros: () => new Uint8Array(32),
    'no label': () => sign(Uint8Array.of(0, 0, 0, packet.length), packet),
    'no lengths': () => sign(label, packet),
    'no context': () =>
      sign(label, new Uint8Array(4), Uint8Array.of(0, 0, 0, packet.length), packet),
    'the packet itself': () => packet.slice(0, 32),
  }[how]();
  // Behind the head, the map, and three values of 16, 16 and 32 bytes: key 3, and 32 bytes.
  const start = 6 + 1 + 18 + 18 + 35;
  const forged = Uint8Array.from(invite);
  if (forged[start] !== 3 || forged[start + 2] !== 32) throw new Error('no commitment there');
  forged.set(made, start + 3);
  return repairCheck(forged);
}
