import { bankMark } from '@/domain/exchange/bank-mark';
import { chooseExpiryDay } from '@/domain/exchange/sessions/expiry';
import { packetBytes } from '@/domain/exchange/share-packets';
import type { InviteMessage } from '@/domain/exchange/messages/message';
import { draftInvite, makeInvite, makeReveal } from '@/domain/exchange/sessions/inviter-acts';
import { stepInviter } from '@/domain/exchange/sessions/inviter-session';
import { consent, makeReply, openInvite } from '@/domain/exchange/sessions/replier-acts';
import { stepReplier } from '@/domain/exchange/sessions/replier-session';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { dayNumber } from '@/domain/keeping/day-number';
import { bankHashes } from '@/platform/bank-source/bank-hashes';
import { digest, drawBytes, hmac } from '@/platform/crypto/hashes';
import { readToday } from '@/platform/page/today';
import { box } from './exchange-kit';
import { advanceSession, holdSession, type HeldSession } from './held-session';

const SESSION_BYTES = 16;
const SECRET_BYTES = 32;

/** A step that has to be possible was not: what is kept is not what was read. */
export class ExchangeStuck extends Error {
  readonly code = 'exchange-stuck';
}

function needOpen<State extends { readonly stage: string }>(
  state: State,
): Exclude<State, { stage: 'closed' }> {
  if (state.stage === 'closed') throw new ExchangeStuck('the session is closed');
  return state as Exclude<State, { stage: 'closed' }>;
}

/**
 * Fixes one's packet, keeps the session under a code, and makes the invite: in this order, so that no
 * invite is ever out whose session is not kept.
 */
export async function startInvite(packet: SharePacket, code: string): Promise<HeldSession> {
  const draft = await draftInvite(
    { box },
    {
      session: drawBytes(SESSION_BYTES),
      secret: drawBytes(SECRET_BYTES),
      bank: bankMark(bankHashes, packet.bank),
      packet: packetBytes(packet),
      expiryDay: chooseExpiryDay(dayNumber(readToday()) ?? 0),
      language: packet.locale,
      form: packet.form,
    },
  );
  const held = await holdSession(draft, code);
  const { state } = stepInviter(draft, await makeInvite({ digest, hmac }, draft));
  return advanceSession(held, needOpen(state));
}

/** Consents to one packet, keeps the session under a code, and makes the reply, in this order. */
export async function startReply(
  invite: InviteMessage,
  packet: SharePacket,
  code: string,
): Promise<HeldSession> {
  const opened = await openInvite({ digest }, invite);
  const consented = stepReplier(opened, await consent({ box }, packetBytes(packet))).state;
  const held = await holdSession(needOpen(consented), code);
  return makeMissingMessage(held);
}

async function stepOn(state: OpenSession): Promise<OpenSession> {
  switch (state.stage) {
    case 'draft':
      return needOpen(stepInviter(state, await makeInvite({ digest, hmac }, state)).state);
    case 'consented': {
      const made = await makeReply({ digest, box }, state);
      if (made === null) throw new ExchangeStuck('nothing can be sealed for this invite');
      return needOpen(stepReplier(state, made).state);
    }
    case 'reply-sealed': {
      const made = await makeReveal({ digest, box }, state);
      if (made === null) throw new ExchangeStuck('nothing can be sealed for this reply');
      return needOpen(stepInviter(state, made).state);
    }
    default:
      return state;
  }
}

/** Makes the message that a session owes, if something came in between: an invite, reply or reveal. */
export async function makeMissingMessage(held: HeldSession): Promise<HeldSession> {
  return advanceSession(held, await stepOn(held.state));
}
