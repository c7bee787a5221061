import { isSameBytes } from '@/domain/exchange/byte-strings';
import type { BoxKeys } from '@/domain/exchange/exchange-tools';
import type { InviteMessage } from '@/domain/exchange/messages/message';
import { isPastExpiry } from './expiry';
import type { ClosedSession } from './inviter-session';
import { moveTo, type SealedRefusal, stay, type Step } from './session-outcome';

export interface ReplierOpened {
  readonly role: 'replier';
  readonly stage: 'opened';
  readonly invite: InviteMessage;
  readonly inviteHash: Uint8Array;
}

export interface ReplierConsented extends Omit<ReplierOpened, 'stage'> {
  readonly stage: 'consented';
  readonly packet: Uint8Array;
  readonly keys: BoxKeys;
}

export interface ReplierReplied extends Omit<ReplierConsented, 'stage'> {
  readonly stage: 'replied';
  readonly reply: Uint8Array;
  readonly replyHash: Uint8Array;
}

interface Verified extends Omit<ReplierReplied, 'stage'> {
  readonly stage: 'verified';
  readonly reveal: Uint8Array;
  /** The inviter's packet: the one that was committed to before the reply was made. */
  readonly theirs: Uint8Array;
}

/** Nothing of what the reveal held is kept, and so no figure of it can be shown. */
interface Mismatched extends Omit<ReplierReplied, 'stage'> {
  readonly stage: 'mismatch';
  readonly reveal: Uint8Array;
}

export type AwaitingReveal = ReplierReplied | Verified | Mismatched;
export type ReplierState =
  ReplierOpened | ReplierConsented | AwaitingReveal | ClosedSession<'replier'>;

/** What reading a reveal found. Only what is bound to this very reply can be a mismatch. */
export type RevealReading =
  | { readonly kind: 'verified'; readonly theirs: Uint8Array }
  | { readonly kind: 'mismatch' }
  | ({ readonly kind: 'refused' } & SealedRefusal);

export type ReplierEvent =
  | { readonly kind: 'consented'; readonly packet: Uint8Array; readonly keys: BoxKeys }
  | { readonly kind: 'reply-made'; readonly reply: Uint8Array; readonly replyHash: Uint8Array }
  | { readonly kind: 'reveal-came'; readonly reveal: Uint8Array; readonly reading: RevealReading }
  | { readonly kind: 'day-came'; readonly today: number }
  | { readonly kind: 'closed-by-user' };

type Open = Exclude<ReplierState, { stage: 'closed' }>;
type Came = Extract<ReplierEvent, { kind: 'reveal-came' }>;

function takeReveal(state: Open, { reveal, reading }: Came): Step<ReplierState> {
  if (state.stage === 'opened' || state.stage === 'consented') {
    return stay(state, { kind: 'not-now' });
  }
  if (state.stage !== 'replied') {
    const isSame = isSameBytes(state.reveal, reveal);
    return stay(state, { kind: isSame ? 'duplicate' : 'settled' });
  }
  switch (reading.kind) {
    case 'refused':
      return stay(state, reading);
    case 'mismatch':
      return moveTo({ ...state, reveal, stage: 'mismatch' });
    case 'verified':
      return moveTo({ ...state, reveal, theirs: reading.theirs, stage: 'verified' });
  }
}

/**
 * Takes one step of a replier's session.
 *
 * opened → consented → replied → verified | mismatch → closed
 *
 * The packet that was consented to and the reply made of it stay as they are. The first reveal that
 * is bound to the reply settles the session. Only `closed-by-user` deletes, and it leaves nothing
 * but the session's id.
 *
 * @param state as it stands now, which may be later than what the event was made from
 * @returns the state to write, the same object if nothing changes, and the outcome
 * @see trust, 3.2, invariants I2 and I4 to I6; tests T6 and T7
 */
export function stepReplier(state: ReplierState, event: ReplierEvent): Step<ReplierState> {
  if (state.stage === 'closed') return stay(state, { kind: 'closed' });
  switch (event.kind) {
    case 'consented': {
      if (state.stage !== 'opened') return stay(state, { kind: 'duplicate' });
      const { packet, keys } = event;
      return moveTo({ ...state, packet, keys, stage: 'consented' });
    }
    case 'reply-made': {
      if (state.stage === 'opened') return stay(state, { kind: 'not-now' });
      if (state.stage !== 'consented') return stay(state, { kind: 'duplicate' });
      const { reply, replyHash } = event;
      return moveTo({ ...state, reply, replyHash, stage: 'replied' });
    }
    case 'reveal-came':
      return takeReveal(state, event);
    case 'day-came': {
      const { expiryDay } = state.invite;
      const isPast = isPastExpiry(expiryDay, event.today);
      return stay(
        state,
        isPast ? { kind: 'deletion-offered', expiryDay } : { kind: 'nothing-due' },
      );
    }
    case 'closed-by-user':
      return moveTo({ role: 'replier', stage: 'closed', session: state.invite.session });
  }
}
