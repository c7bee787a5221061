import { isSameBytes } from '@/domain/exchange/byte-strings';
import type { CommitmentContext } from '@/domain/exchange/messages/commitment';
import type { InviteFields } from '@/domain/exchange/messages/message';
import { isPastExpiry } from './expiry';
import { moveTo, type SealedRefusal, stay, type Step } from './session-outcome';

/** How many different second replies are kept aside; further ones are only told of. */
export const MAX_QUARANTINED = 4;

/** What only the inviter holds until the session is closed. */
export interface InviterDraft {
  readonly role: 'inviter';
  readonly stage: 'draft';
  readonly terms: CommitmentContext & Pick<InviteFields, 'language'>;
  readonly packet: Uint8Array;
  readonly secret: Uint8Array;
  readonly identity: string;
}

type Kept = Omit<InviterDraft, 'stage'>;

interface Invited extends Kept {
  readonly stage: 'invited';
  readonly invite: Uint8Array;
  readonly inviteHash: Uint8Array;
}

/** The reply is kept as it came: its packet is in no state, and is opened anew to be shown. */
interface Replied extends Omit<Invited, 'stage'> {
  readonly stage: 'reply-sealed';
  readonly reply: Uint8Array;
  readonly replyHash: Uint8Array;
  readonly replierKey: Uint8Array;
  readonly quarantined: readonly Uint8Array[];
}

interface Revealing extends Omit<Replied, 'stage'> {
  readonly stage: 'reveal-made' | 'viewed';
  readonly reveal: Uint8Array;
}

export interface ClosedSession<Role> {
  readonly role: Role;
  readonly stage: 'closed';
  readonly session: Uint8Array;
}

export type InvitedState = Invited | Replied | Revealing;
export type InviterState = InviterDraft | InvitedState | ClosedSession<'inviter'>;
export type InviterReplied = Replied;
export type InviterRevealing = Revealing;

/** What reading a reply found, before anybody decides what to do with it. */
export type ReplyReading =
  | { readonly ok: true; readonly replyHash: Uint8Array; readonly replierKey: Uint8Array }
  | ({ readonly ok: false } & SealedRefusal);

export type InviterEvent =
  | { readonly kind: 'invite-made'; readonly invite: Uint8Array; readonly inviteHash: Uint8Array }
  | { readonly kind: 'reply-came'; readonly reply: Uint8Array; readonly reading: ReplyReading }
  | { readonly kind: 'reveal-made'; readonly reveal: Uint8Array; readonly replyHash: Uint8Array }
  | { readonly kind: 'reply-viewed' }
  | { readonly kind: 'day-came'; readonly today: number }
  | { readonly kind: 'closed-by-user' };

type Came = Extract<InviterEvent, { kind: 'reply-came' }>;
type Made = Extract<InviterEvent, { kind: 'reveal-made' }>;

function takeReply(state: InviterDraft | InvitedState, event: Came): Step<InviterState> {
  if (state.stage === 'draft') return stay(state, { kind: 'not-now' });
  const { reply, reading } = event;
  if (state.stage !== 'invited') {
    const known = [state.reply, ...state.quarantined];
    if (known.some((one) => isSameBytes(one, reply))) return stay(state, { kind: 'duplicate' });
  }
  if (!reading.ok) {
    const { ok: _, ...refusal } = reading;
    return stay(state, { kind: 'refused', ...refusal });
  }
  if (state.stage === 'invited') {
    const { replyHash, replierKey } = reading;
    const next = { reply, replyHash, replierKey, quarantined: [] };
    return moveTo({ ...state, ...next, stage: 'reply-sealed' });
  }
  const outcome = { kind: 'quarantined' } as const;
  if (state.quarantined.length >= MAX_QUARANTINED) return stay(state, outcome);
  return { state: { ...state, quarantined: [...state.quarantined, reply] }, outcome };
}

function takeReveal(state: InviterDraft | InvitedState, event: Made): Step<InviterState> {
  if (state.stage === 'draft' || state.stage === 'invited') return stay(state, { kind: 'not-now' });
  if (!isSameBytes(state.replyHash, event.replyHash)) return stay(state, { kind: 'not-now' });
  if (state.stage !== 'reply-sealed') return stay(state, { kind: 'duplicate' });
  return moveTo({ ...state, reveal: event.reveal, stage: 'reveal-made' });
}

function takeView(state: InviterDraft | InvitedState): Step<InviterState> {
  if (state.stage === 'viewed') return stay(state, { kind: 'duplicate' });
  if (state.stage !== 'reveal-made') return stay(state, { kind: 'not-now' });
  return moveTo({ ...state, stage: 'viewed' });
}

/**
 * Takes one step of an inviter's session.
 *
 * draft → invited → reply-sealed → reveal-made → viewed → closed
 *
 * The first genuine reply is the one that counts; a second is kept aside. Of two reveals made for
 * the same reply the first is kept. Only `closed-by-user` deletes, and it leaves nothing but the
 * session's id.
 *
 * @param state as it stands now, which may be later than what the event was made from
 * @returns the state to write, the same object if nothing changes, and the outcome
 * @see trust, 3.2, invariants I1 and I4 to I6; test T6
 */
export function stepInviter(state: InviterState, event: InviterEvent): Step<InviterState> {
  if (state.stage === 'closed') return stay(state, { kind: 'closed' });
  switch (event.kind) {
    case 'invite-made': {
      if (state.stage !== 'draft') return stay(state, { kind: 'duplicate' });
      const { invite, inviteHash } = event;
      return moveTo({ ...state, invite, inviteHash, stage: 'invited' });
    }
    case 'reply-came':
      return takeReply(state, event);
    case 'reveal-made':
      return takeReveal(state, event);
    case 'reply-viewed':
      return takeView(state);
    case 'day-came': {
      const { expiryDay } = state.terms;
      const isPast = isPastExpiry(expiryDay, event.today);
      return stay(
        state,
        isPast ? { kind: 'deletion-offered', expiryDay } : { kind: 'nothing-due' },
      );
    }
    case 'closed-by-user':
      return moveTo({ role: 'inviter', stage: 'closed', session: state.terms.session });
  }
}
