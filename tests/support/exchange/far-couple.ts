import { readLink } from '@/domain/exchange/envelope/read-link';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import type { InviteMessage, Message } from '@/domain/exchange/messages/message';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { packetBytes } from '@/domain/exchange/share-packets';
import { holdSession, type HeldSession } from '@/session/together/held-session';
import { startInvite, startReply } from '@/session/together/send-messages';
import { takeMessage } from '@/session/together/take-message';
import { packetOf } from '../comparing';
import { partnersOf } from '../worked-example';
import { digest } from './exchange-tools';

const { a, b } = partnersOf('A, B');

/** The packets of the worked example's A and B. */
export const packetA = packetOf(a);
export const packetB = packetOf(b);
export const bytesA = packetBytes(packetA);
export const bytesB = packetBytes(packetB);

/** What a session has sent, read through the gate as the other person reads it. */
export async function readSent(bytes: Uint8Array): Promise<Message> {
  const read = await readLink(digest, writeLinkText(bytes));
  if (!read.ok) throw new Error(read.code);
  return read.message;
}

/** The bytes of one kind that a session holds; throws where it holds none. */
export function sentBy(state: OpenSession, kind: 'invite' | 'reply' | 'reveal'): Uint8Array {
  const bytes: unknown = Reflect.get(state, kind);
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error(`no ${kind} in a session that is ${state.stage}`);
}

export const ANA = 'walnut umbrella in the attic';
export const BEN = 'paper lantern by the river';

/** Ana has invited and Ben has replied, each in a browser that is stood in for. */
export async function inviteAndReply() {
  const ana = await startInvite(packetA, ANA);
  const invite = (await readSent(sentBy(ana.state, 'invite'))) as InviteMessage;
  const ben = await startReply(invite, packetB, BEN);
  return { ana, ben, invite };
}

export async function giveReply(ana: HeldSession, ben: HeldSession) {
  return takeMessage(await readSent(sentBy(ben.state, 'reply')), [ana]);
}

export function held(taken: { readonly held: HeldSession | null }): HeldSession {
  if (taken.held === null) throw new Error('no session');
  return taken.held;
}

/** Holds a session as it was when the tab died between two writes. */
export function holdAt(state: object, stage: string, code: string): Promise<HeldSession> {
  return holdSession({ ...state, stage } as OpenSession, code);
}
