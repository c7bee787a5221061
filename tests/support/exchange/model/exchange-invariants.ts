import { decode } from 'cborg';
import { expect } from 'vitest';
import type { SessionState } from '@/domain/exchange/sessions/route-message';
import type { Sealing } from '../stand-in-box';

export interface Kept {
  state: SessionState;
  /** Every state before, the newest last. */
  readonly past: SessionState[];
}

const written = new WeakMap<Uint8Array, string>();

/** Bytes as text, to be compared and searched; nothing here changes bytes once they are made. */
export function hex(bytes: Uint8Array): string {
  const known = written.get(bytes);
  if (known !== undefined) return known;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
  written.set(bytes, text);
  return text;
}

/** Stops at the first thing that is not as it has to be. */
export function demand(found: unknown, expected: unknown, what: string): void {
  if (!Object.is(found, expected)) expect(found, what).toBe(expected);
}

type Held = readonly (readonly [path: string, bytes: string])[];

/** All bytes and texts that a state holds, with where it holds them. */
function heldIn(value: unknown, path = ''): Held {
  if (value instanceof Uint8Array) return [[path, hex(value)]];
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => heldIn(inner, `${path}/${key}`));
}

type Inviting = Exclude<Extract<SessionState, { role: 'inviter' }>, { stage: 'closed' }>;

/** The inviters' sessions as they were last, before anybody closed them. */
function inviting(entries: readonly Kept[]): Inviting[] {
  return entries.flatMap(({ state, past }) => {
    const last = state.stage === 'closed' ? past.at(-1) : state;
    return last?.role === 'inviter' && last.stage !== 'closed' ? [last] : [];
  });
}

const REPLY_KEYS = '2,8,9,10,11';
const REVEAL_KEYS = '8,9,10,11,12';
/** Worked out by hand: the map, two values of 32 bytes, type, role, and a packet of 48 bytes. */
const PLAINTEXT_BYTES = 1 + 35 + 35 + 2 + 2 + 51;

/**
 * I1 and I3, on everything that was sealed since the last time: an inviter's packet only for the key
 * in the one reply that was let in; and in every plaintext the same few things, as long each time.
 *
 * @returns how many sealings have been looked at
 */
export function checkSealings(
  sealings: readonly Sealing[],
  from: number,
  entries: readonly Kept[],
): number {
  for (const { recipient, bytes } of sealings.slice(from)) {
    const text = hex(bytes);
    const consented = new Set<string>();
    for (const { state } of entries) {
      if (state.stage === 'closed') continue;
      if (state.role === 'replier') {
        if ('packet' in state) consented.add(hex(state.packet));
        continue;
      }
      if (!text.includes(hex(state.packet)) && !text.includes(hex(state.secret))) continue;
      const letIn = 'replierKey' in state ? hex(state.replierKey) : 'nobody';
      demand(hex(recipient), letIn, 'I1: sealed for whom');
    }
    demand(bytes.length, PLAINTEXT_BYTES, 'I3: length');
    const map = decode(bytes, { useMaps: true }) as Map<number, unknown>;
    const isReply = map.get(8) === 2;
    demand([...map.keys()].join(), isReply ? REPLY_KEYS : REVEAL_KEYS, 'I3: what is in it');
    if (!isReply) continue;
    demand(consented.has(hex(map.get(11) as Uint8Array)), true, 'I3: consented to');
  }
  return sealings.length;
}

/** I2, I4, I5 and I6, and the states' half of I1, on one session after each of its steps. */
export function checkSession(
  entry: Kept,
  before: SessionState,
  isByUser: boolean,
  entries: readonly Kept[],
): void {
  const { state, past } = entry;
  if (state === before) return;
  const history = [...past, state];

  if (state.stage === 'closed') {
    demand(Object.keys(state).sort().join(), 'role,session,stage', 'I6: nothing that opens');
    demand(isByUser, true, 'I5: closed by whom');
    return;
  }
  const now = new Map(heldIn(state));
  for (const [path, bytes] of heldIn(before)) {
    if (path !== '/stage') demand(now.get(path), bytes, `I5: ${path} is lost`);
  }
  if (state.role === 'inviter') {
    const letIn = history.flatMap((one) => ('reply' in one ? [hex(one.reply)] : []));
    demand(new Set(letIn).size <= 1, true, 'I4: more than one reply let in');
    if (state.stage === 'viewed') demand('reveal' in state, true, 'the reveal comes first');
    return;
  }
  const verdicts = history.filter((one) => one.stage === 'verified' || one.stage === 'mismatch');
  demand(verdicts.length <= 1, true, 'I4: more than one comparison');

  const isVerified = state.stage === 'verified';
  const invite = hex(state.invite.bytes);
  const committed = new Set<string>();
  for (const one of inviting(entries)) {
    const packet = hex(one.packet);
    if ('invite' in one && hex(one.invite) === invite) committed.add(packet);
    for (const [path, bytes] of now) {
      if (bytes === packet) demand(isVerified && path === '/theirs', true, `I1: packet at ${path}`);
    }
  }
  if (isVerified) {
    demand(committed.size, 1, 'I2: one inviter');
    demand(committed.has(hex(state.theirs)), true, 'I2: what was committed to');
  }
  if (state.stage === 'mismatch') demand('theirs' in state, false, 'no figures');
}
