import type { AgeHeaderRefusal } from '@/domain/exchange/age-header';
import type { PlaintextRefusal } from '@/domain/exchange/messages/plaintext';

/** Why a message that passed the gate for links is still not taken into its session. */
export type SealedRefusal =
  | AgeHeaderRefusal
  /** Sealed for another key, or changed on the way. */
  | { readonly code: 'does-not-open' }
  | { readonly code: 'unusable-key' }
  | PlaintextRefusal;

/** What a step did. Every step but `moved` and `quarantined` leaves the state as it was. */
export type Outcome =
  | { readonly kind: 'moved' }
  /** The same message as before: nothing to do, and nothing to worry about. */
  | { readonly kind: 'duplicate' }
  /** A second reply that is genuine and different: kept aside, never opened for anyone to see. */
  | { readonly kind: 'quarantined' }
  | ({ readonly kind: 'refused' } & SealedRefusal)
  /** The session has its verdict already; a further reveal changes nothing. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'not-now' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'deletion-offered'; readonly expiryDay: number }
  | { readonly kind: 'nothing-due' };

/** The state to be written by one compare-and-swap, and what to tell. */
export interface Step<State> {
  readonly state: State;
  readonly outcome: Outcome;
}

/** A step that leaves the state as it was: the same object, so that nothing need be written. */
export function stay<State>(state: State, outcome: Outcome): Step<State> {
  return { state, outcome };
}

export function moveTo<State>(state: State): Step<State> {
  return { state, outcome: { kind: 'moved' } };
}
