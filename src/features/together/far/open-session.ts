import { isSameBytes } from '@/domain/exchange/byte-strings';
import type { Message } from '@/domain/exchange/messages/message';
import type { SessionFault } from '@/domain/exchange/sessions/read-session';
import { sessionIdOf } from '@/domain/exchange/sessions/route-message';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import type { OpenFault } from '@/platform/crypto/age-box';
import {
  findSessions,
  type HeldSession,
  holdSession,
  openSessionFile,
} from '@/session/together/held-session';
import { makeMissingMessage } from '@/session/together/send-messages';
import { takeMessage, type Taken } from '@/session/together/take-message';

/** A session that was opened, what a message did to it, and the code that opened it. */
export interface OpenedSession {
  readonly held: HeldSession;
  readonly code: string;
  readonly outcome: Taken['kind'] | null;
}

export type OpenProblem =
  | 'codeMissing'
  | 'nothing'
  | 'failed'
  | 'unknown-session'
  | 'other-invite'
  | 'not-now'
  | 'refused'
  | 'closed'
  | OpenFault
  | SessionFault
  | 'too-large';

export type OpenResult =
  | { readonly ok: true; readonly opened: OpenedSession }
  | { readonly ok: false; readonly problem: OpenProblem };

const problem = (name: OpenProblem): OpenResult => ({ ok: false, problem: name });

function isSameSession(one: OpenSession, other: OpenSession): boolean {
  return one.role === other.role && isSameBytes(sessionIdOf(one), sessionIdOf(other));
}

/** The sessions of a code; the one of the file, if there is a file, comes last. */
async function gatherSessions(
  code: string,
  file: File | null,
): Promise<readonly HeldSession[] | OpenProblem> {
  const here = await findSessions(code);
  if (file === null) return here;
  const opened = await openSessionFile(file, code);
  if (!opened.ok) return opened.fault;
  // What is here may have gone further than the file; a second copy would fork the session.
  const own = here.find(({ state }) => isSameSession(state, opened.state));
  if (own === undefined) return [...here, await holdSession(opened.state, code)];
  return [...here.filter((held) => held !== own), own];
}

/**
 * Opens the sessions of a code, from this browser or from a file, and gives them the message, if there
 * is one. Without a message the last of them is shown.
 */
export async function openSession(
  code: string,
  file: File | null,
  message: Message | null,
): Promise<OpenResult> {
  if (code.trim() === '') return problem('codeMissing');
  const sessions = await gatherSessions(code, file);
  if (typeof sessions === 'string') return problem(sessions);
  const last = sessions.at(-1);
  if (last === undefined) return problem(message === null ? 'nothing' : 'unknown-session');
  if (message === null) {
    return { ok: true, opened: { held: await makeMissingMessage(last), code, outcome: null } };
  }
  const { kind, held } = await takeMessage(message, sessions);
  if (held !== null && kind !== 'refused' && kind !== 'not-now') {
    return { ok: true, opened: { held, code, outcome: kind } };
  }
  if (kind === 'refused' || kind === 'not-now' || kind === 'closed' || kind === 'other-invite') {
    return problem(kind);
  }
  return problem('unknown-session');
}
