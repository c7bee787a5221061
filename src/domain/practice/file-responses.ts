import { isPastExpiry } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import {
  type Client,
  type FiledResponse,
  type PracticeIndex,
  type TrayReason,
} from './practice-index';
import type { Response } from './response';
import { settleReplaced } from './settle-replaced';

/** A response whose age file has just been opened. */
export interface OpenedResponse {
  /** Under which its age file would be kept, 32 hexadecimal digits. */
  readonly record: string;
  /** SHA-256 of what stood in the file, 64 hexadecimal digits. */
  readonly hash: string;
  readonly response: Response;
}

/** What became of one: let in, put into the tray, or here already and not kept twice. */
export type FilingOutcome = 'filed' | TrayReason | 'duplicate';

export interface Filing {
  readonly index: PracticeIndex;
  /** In the order of what was given. */
  readonly outcomes: readonly FilingOutcome[];
}

/**
 * Puts responses where they belong, and merges none silently. Who wrote one is not known: its invite
 * may have been passed on.
 *
 * here already, the same bytes → `duplicate`, not kept again
 * the number of one that is here, other content → tray, `altered`
 * an invite that was not issued here → tray, `unknown`
 * received after the invite's last day → tray, `expired`
 * the invite has a response already → tray, `second`
 * otherwise → filed
 *
 * @param opened in the order in which they came
 * @param today the day of receiving, YYYY-MM-DD
 * @returns a new index, and what became of each
 * @see trust, 3.4
 */
export function fileResponses(
  index: PracticeIndex,
  opened: readonly OpenedResponse[],
  today: string,
): Filing {
  const invites = new Map(index.invites.map((one) => [one.hash, one]));
  const hashes = new Set(index.responses.map(({ hash }) => hash));
  const numbers = new Set(index.responses.map(({ response }) => response));
  const answered = new Set(
    index.responses.flatMap(({ invite, tray }) => (tray === null ? [invite] : [])),
  );
  const added: FiledResponse[] = [];
  const outcomes = opened.map(({ record, hash, response }): FilingOutcome => {
    if (hashes.has(hash)) return 'duplicate';
    const issued = invites.get(response.invite);
    const reason = (): TrayReason | null => {
      if (numbers.has(response.response)) return 'altered';
      if (issued === undefined) return 'unknown';
      if (isPastExpiry(issued.expiryDay, dayNumber(today) ?? 0)) return 'expired';
      return answered.has(response.invite) ? 'second' : null;
    };
    const tray = reason();
    hashes.add(hash);
    numbers.add(response.response);
    if (tray === null) answered.add(response.invite);
    const { invite, bank, form, day, pseudonym, jointView } = response;
    const what = { record, hash, response: response.response, invite, bank, form, day };
    const client = tray === null ? (issued?.client ?? null) : null;
    const state = { tray, client, jointWithdrawn: null, replaced: false };
    added.push({ ...what, received: today, pseudonym, jointView, ...state });
    return tray ?? 'filed';
  });
  const responses = [...index.responses, ...added];
  return { index: { ...index, responses, unsaved: index.unsaved + added.length }, outcomes };
}

/**
 * Whose a response is that was not let in by itself. Where its invite is not known it is somebody new,
 * numbered by the record: what a stranger wrote into it must not make it anybody's.
 */
function clientOf(index: PracticeIndex, response: FiledResponse): Client {
  const { invite, record, pseudonym, received } = response;
  const issued = index.invites.find(({ hash }) => hash === invite);
  const id = issued?.client ?? record;
  const known = index.clients.find((one) => one.id === id);
  return known ?? { id, name: pseudonym, added: received, keepUntil: null, withdrawn: null };
}

/**
 * Takes a response out of the tray and lets it in, because a person decided so. One that it follows
 * stays, and is marked as replaced.
 *
 * @param record of a response in the tray; any other leaves the index as it is
 */
export function acceptFromTray(index: PracticeIndex, record: string): PracticeIndex {
  const chosen = index.responses.find((one) => one.record === record && one.tray !== null);
  if (chosen === undefined) return index;
  const client = clientOf(index, chosen);
  const clients = index.clients.includes(client) ? index.clients : [...index.clients, client];
  const responses = index.responses.map((one) => {
    if (one.record === record) return { ...one, tray: null, client: client.id };
    const isTheirs = one.tray === null && one.client === client.id;
    const isBefore = isTheirs && one.invite === chosen.invite;
    return isBefore ? { ...one, replaced: true } : one;
  });
  return { ...index, clients, responses, unsaved: index.unsaved + 1 };
}

/**
 * Leaves a response out, and what is known of pictures with it. Its age file is for the caller to
 * delete.
 */
export function dropResponse(index: PracticeIndex, record: string): PracticeIndex {
  const left = index.responses.filter((one) => one.record !== record);
  if (left.length === index.responses.length) return index;
  const responses = settleReplaced(left);
  const couples = index.couples.map((couple) => {
    const shown = couple.shown.filter(({ a, b }) => a !== record && b !== record);
    return shown.length === couple.shown.length ? couple : { ...couple, shown };
  });
  return { ...index, responses, couples, unsaved: index.unsaved + 1 };
}
