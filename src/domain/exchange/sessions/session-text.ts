import { canonicalJson } from '@/domain/bank/canonical-json';
import { encodeBase64url } from '@/domain/exchange/envelope/base64url';
import type { InviterState } from './inviter-session';
import type { ReplierState } from './replier-session';

/** A session of which there is something to keep. One that is closed leaves nothing behind. */
export type OpenSession = Exclude<InviterState | ReplierState, { stage: 'closed' }>;

type OpenInviter = Extract<OpenSession, { role: 'inviter' }>;
type OpenReplier = Extract<OpenSession, { role: 'replier' }>;

export const SESSION_TYPE = 'both-ways/session';
export const SESSION_VERSION = 1;

const write = encodeBase64url;

function plainInviter(state: OpenInviter): object {
  const { role, stage, terms, packet, secret, identity } = state;
  const own = { role, stage, packet: write(packet), secret: write(secret), identity };
  if (stage === 'draft') {
    const { session, bank, key, expiryDay, language, form } = terms;
    const ids = { session: write(session), bank: write(bank), key: write(key) };
    return { ...own, ...ids, expiryDay, language, form };
  }
  const invited = { ...own, invite: write(state.invite) };
  if (stage === 'invited') return invited;
  const replied = {
    ...invited,
    reply: write(state.reply),
    replierKey: write(state.replierKey),
    quarantined: state.quarantined.map(write),
  };
  return stage === 'reply-sealed' ? replied : { ...replied, reveal: write(state.reveal) };
}

function plainReplier(state: OpenReplier): object {
  const { role, stage, invite } = state;
  const opened = { role, stage, invite: write(invite.bytes) };
  if (stage === 'opened') return opened;
  const { identity, recipient } = state.keys;
  const consented = { ...opened, packet: write(state.packet), identity, key: write(recipient) };
  if (stage === 'consented') return consented;
  const replied = { ...consented, reply: write(state.reply) };
  if (stage === 'replied') return replied;
  const settled = { ...replied, reveal: write(state.reveal) };
  return stage === 'mismatch' ? settled : { ...settled, theirs: write(state.theirs) };
}

/**
 * Writes a session as canonical JSON, to be sealed under a code or in a file: the text holds keys.
 *
 * Bytes are base64url. What follows from the rest, such as hashes and what an invite says, is not
 * written a second time.
 *
 * @returns one text for one state
 * @see trust, 3.2: the state must outlive the tab
 */
export function writeSession(state: OpenSession): string {
  const plain = state.role === 'inviter' ? plainInviter(state) : plainReplier(state);
  return canonicalJson({ type: SESSION_TYPE, version: SESSION_VERSION, ...plain });
}
