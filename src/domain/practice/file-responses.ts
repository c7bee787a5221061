import { isPastExpiry } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import type { FiledResponse, PracticeIndex, TrayReason } from './practice-index';
import type { Response } from './response';

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
  const expiryDays = new Map(index.invites.map(({ hash, expiryDay }) => [hash, expiryDay]));
  const hashes = new Set(index.responses.map(({ hash }) => hash));
  const numbers = new Set(index.responses.map(({ response }) => response));
  const answered = new Set(
    index.responses.flatMap(({ invite, tray }) => (tray === null ? [invite] : [])),
  );
  const added: FiledResponse[] = [];
  const outcomes = opened.map(({ record, hash, response }): FilingOutcome => {
    if (hashes.has(hash)) return 'duplicate';
    const expiryDay = expiryDays.get(response.invite);
    const reason = (): TrayReason | null => {
      if (numbers.has(response.response)) return 'altered';
      if (expiryDay === undefined) return 'unknown';
      if (isPastExpiry(expiryDay, dayNumber(today) ?? 0)) return 'expired';
      return answered.has(response.invite) ? 'second' : null;
    };
    const tray = reason();
    hashes.add(hash);
    numbers.add(response.response);
    if (tray === null) answered.add(response.invite);
    const { invite, bank, form, day, pseudonym, jointView } = response;
    const what = { record, hash, response: response.response, invite, bank, form, day };
    added.push({ ...what, received: today, pseudonym, jointView, tray, replaced: false });
    return tray ?? 'filed';
  });
  const responses = [...index.responses, ...added];
  return { index: { ...index, responses, unsaved: index.unsaved + added.length }, outcomes };
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
  const responses = index.responses.map((one) => {
    if (one.record === record) return { ...one, tray: null };
    const isBefore = one.invite === chosen.invite && one.tray === null;
    return isBefore ? { ...one, replaced: true } : one;
  });
  return { ...index, responses, unsaved: index.unsaved + 1 };
}

/** Leaves a response out. Its age file is for the caller to delete. */
export function dropResponse(index: PracticeIndex, record: string): PracticeIndex {
  const responses = index.responses.filter((one) => one.record !== record);
  if (responses.length === index.responses.length) return index;
  return { ...index, responses, unsaved: index.unsaved + 1 };
}
