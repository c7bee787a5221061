import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { day, form, locale, tidyField, version } from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';
import { PSEUDONYM_LENGTH } from './response';

/** What a practice calls itself, in code points: the limit of the field in an invite. */
export const LABEL_LENGTH = 60;
/** A note of the practice's own, such as a first name or a file number. */
export const NAME_LENGTH = 40;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const drawn = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const issuedInvite = z.strictObject({
  /** Of the whole envelope: what a response names. */
  hash,
  /** The envelope, base64url: the same link again. */
  envelope: z.string().check(z.regex(/^[A-Za-z0-9_-]{40,600}$/)),
  issued: day,
  /** Days since 1970-01-01. */
  expiryDay: z.int().check(z.minimum(0), z.maximum(0xffff)),
  label: tidyField(2 * LABEL_LENGTH),
  form,
  language: locale,
  policy: z.enum(['kept', 'together']),
  /** For whom it is. It never leaves the practice. */
  name: tidyField(NAME_LENGTH),
  /** The same for the two invites of a couple; null for one person. */
  pair: z.nullable(drawn),
});

const filedResponse = z.strictObject({
  /** Under which its age file is kept. */
  record: drawn,
  response: drawn,
  /** SHA-256 of what stood in the file: the same twice is the same response. */
  hash,
  invite: hash,
  bank: version,
  form,
  /** The day the client finished on, by the client's clock. */
  day,
  received: day,
  pseudonym: tidyField(PSEUDONYM_LENGTH),
  jointView: z.boolean(),
  /** Null where it was let in; otherwise why it waits for a decision. */
  tray: z.nullable(z.enum(['altered', 'unknown', 'expired', 'second'])),
  /** True once a later response to the same invite was taken in its place. */
  replaced: z.boolean(),
});

const index = z.strictObject({
  type: z.literal('both-ways/practice'),
  version: z.literal(1),
  /** What the next invite begins with. */
  label: tidyField(2 * LABEL_LENGTH),
  /** The day of the last backup that was opened again; null before the first. */
  backedUp: z.nullable(day),
  /** Changes since then. */
  unsaved: z.int().check(z.minimum(0)),
  /** The day on which the risk note was last confirmed; null before the first time. */
  riskNote: z.nullable(day),
  invites: z.array(issuedInvite),
  responses: z.array(filedResponse),
});

/** An invite as the practice that issued it keeps it. */
export type IssuedInvite = z.infer<typeof issuedInvite>;
/** What the index knows of a response; the answers stand in its age file. */
export type FiledResponse = z.infer<typeof filedResponse>;
/** Why a response waits in the tray. */
export type TrayReason = NonNullable<FiledResponse['tray']>;
/** Everything that a practice knows but the answers, as it stands inside one age file. */
export type PracticeIndex = z.infer<typeof index>;

export const EMPTY_INDEX: PracticeIndex = {
  type: 'both-ways/practice',
  version: 1,
  label: '',
  backedUp: null,
  unsaved: 0,
  riskNote: null,
  invites: [],
  responses: [],
};

export { index as practiceIndexSchema };

/** Writes an index as canonical JSON. */
export function writeIndex(value: PracticeIndex): string {
  return canonicalJson(value);
}

/** Reads what `writeIndex` wrote; it never throws. */
export function readIndex(text: string): ReadJson<PracticeIndex> {
  return readJson<PracticeIndex>(text, { types: ['both-ways/practice'], schema: index });
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
  { responses }: PracticeIndex,
  invite: IssuedInvite,
  today: number,
): InviteState {
  const isAnswered = responses.some((one) => one.invite === invite.hash && one.tray === null);
  if (isAnswered) return 'answered';
  return today > invite.expiryDay ? 'expired' : 'open';
}
