import { isSameBytes } from '@/domain/exchange/byte-strings';
import type {
  InviteMessage,
  Message,
  PracticeInvite,
  ReplyMessage,
  RevealMessage,
} from '@/domain/exchange/messages/message';
import type { InvitedState, InviterState } from './inviter-session';
import type { AwaitingReveal, ReplierState } from './replier-session';

export type SessionState = InviterState | ReplierState;

export type Route =
  /** Belongs to no session: what answers it is no link. */
  | { readonly kind: 'practice-invite'; readonly message: PracticeInvite }
  | { readonly kind: 'new-invite'; readonly message: InviteMessage }
  /** Opened before: goes on where it was left. */
  | { readonly kind: 'known-invite'; readonly state: ReplierState }
  | { readonly kind: 'own-invite'; readonly state: InviterState }
  /** Bears the id of a session that has another invite: somebody changed one of the two. */
  | { readonly kind: 'other-invite' }
  | { readonly kind: 'reply'; readonly message: ReplyMessage; readonly state: InvitedState }
  | { readonly kind: 'reveal'; readonly message: RevealMessage; readonly state: AwaitingReveal }
  /** A reply or a reveal that was made here, come back to its maker. */
  | { readonly kind: 'own-message'; readonly state: SessionState }
  /** Made in another browser, or deleted here. */
  | { readonly kind: 'unknown-session' }
  | { readonly kind: 'not-now'; readonly state: SessionState }
  | { readonly kind: 'closed'; readonly state: SessionState };

/** The id of a session, whatever its stage. */
export function sessionIdOf(state: SessionState): Uint8Array {
  if (state.stage === 'closed') return state.session;
  return state.role === 'inviter' ? state.terms.session : state.invite.session;
}

function routeInvite(
  message: InviteMessage,
  inviter: InviterState | undefined,
  replier: ReplierState | undefined,
): Route {
  if (inviter !== undefined) {
    if (inviter.stage === 'closed') return { kind: 'closed', state: inviter };
    const isOwn = inviter.stage !== 'draft' && isSameBytes(inviter.invite, message.bytes);
    return isOwn ? { kind: 'own-invite', state: inviter } : { kind: 'other-invite' };
  }
  if (replier === undefined) return { kind: 'new-invite', message };
  if (replier.stage === 'closed') return { kind: 'closed', state: replier };
  const isKnown = isSameBytes(replier.invite.bytes, message.bytes);
  return isKnown ? { kind: 'known-invite', state: replier } : { kind: 'other-invite' };
}

function routeReply(message: ReplyMessage, state: InviterState): Route {
  if (state.stage === 'closed') return { kind: 'closed', state };
  return state.stage === 'draft' ? { kind: 'not-now', state } : { kind: 'reply', message, state };
}

function routeReveal(message: RevealMessage, state: ReplierState): Route {
  if (state.stage === 'closed') return { kind: 'closed', state };
  const isEarly = state.stage === 'opened' || state.stage === 'consented';
  return isEarly ? { kind: 'not-now', state } : { kind: 'reveal', message, state };
}

function routeBack(state: SessionState | undefined): Route {
  if (state === undefined) return { kind: 'unknown-session' };
  return { kind: state.stage === 'closed' ? 'closed' : 'own-message', state };
}

/**
 * Says which session a message that passed the gate belongs to, and what may be done with it. The
 * session's id only finds the session: what a message is bound to stands inside its ciphertext.
 *
 * @param sessions all that this browser holds, closed ones included
 * @see trust, 3.2 (own invite, unknown session) and test T17
 */
export function routeMessage(message: Message, sessions: readonly SessionState[]): Route {
  const own = sessions.filter((state) => isSameBytes(sessionIdOf(state), message.session));
  const inviter = own.find((state) => state.role === 'inviter');
  const replier = own.find((state) => state.role === 'replier');
  switch (message.kind) {
    case 'practice-invite':
      return { kind: message.kind, message };
    case 'invite':
      return routeInvite(message, inviter, replier);
    case 'reply':
      return inviter === undefined ? routeBack(replier) : routeReply(message, inviter);
    case 'reveal':
      return replier === undefined ? routeBack(inviter) : routeReveal(message, replier);
  }
}
