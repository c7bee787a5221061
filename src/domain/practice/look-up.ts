import type { Client, IssuedInvite, PracticeIndex } from './practice-index';

interface Known {
  readonly invites: ReadonlyMap<string, IssuedInvite>;
  readonly clients: ReadonlyMap<string, Client>;
  /** The hashes of the invites to which a response was let in. */
  readonly answered: ReadonlySet<string>;
}

/** An index is never changed, only replaced: what was found in it once stays right. */
const known = new WeakMap<PracticeIndex, Known>();

function know(index: PracticeIndex): Known {
  const before = known.get(index);
  if (before !== undefined) return before;
  const { invites, clients, responses } = index;
  const found: Known = {
    invites: new Map(invites.map((one) => [one.hash, one])),
    clients: new Map(clients.map((one) => [one.id, one])),
    answered: new Set(responses.flatMap(({ tray, invite }) => (tray === null ? [invite] : []))),
  };
  known.set(index, found);
  return found;
}

/** The invite of a hash; null where this practice did not issue it. */
export function findInvite(index: PracticeIndex, hash: string): IssuedInvite | null {
  return know(index).invites.get(hash) ?? null;
}

/** What the index notes of a client; null where there is none of that number. */
export function findEntry(index: PracticeIndex, client: string | null): Client | null {
  return client === null ? null : (know(index).clients.get(client) ?? null);
}

/** Where an invite stands. */
export type InviteState = 'open' | 'answered' | 'expired';

/**
 * Says where an invite stands: answered if a response to it was let in; else expired past its last
 * day; else open.
 *
 * @param today days since 1970-01-01
 */
export function inviteState(
  index: PracticeIndex,
  { hash, expiryDay }: IssuedInvite,
  today: number,
): InviteState {
  if (know(index).answered.has(hash)) return 'answered';
  return today > expiryDay ? 'expired' : 'open';
}
