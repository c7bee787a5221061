import { type LinkRefusal, readLink } from './envelope/read-link';
import type { Digest } from './exchange-tools';
import { type Route, routeMessage, type SessionState } from './sessions/route-message';

/** What a link is, and the session it belongs to; or why it was not let in. */
export type OpenedLink = Route | ({ readonly kind: 'refused' } & LinkRefusal);

/**
 * Says what a link is. It writes nothing and changes no session, however often it is opened: what
 * becomes of it is for a person to choose.
 *
 * @param pasted as it came; the caller keeps it, also when it is refused
 * @param sessions all that are open in this browser now; those under a code that nobody has typed yet
 *   are not among them, and their messages are `unknown-session`
 * @see trust, section 4, 3.2 and tests T1 and T17
 */
export async function openLink(
  digest: Digest,
  pasted: string,
  sessions: readonly SessionState[],
): Promise<OpenedLink> {
  const read = await readLink(digest, pasted);
  if (read.ok) return routeMessage(read.message, sessions);
  const { ok: _, ...refusal } = read;
  return { kind: 'refused', ...refusal };
}
