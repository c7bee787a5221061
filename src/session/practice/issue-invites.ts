import type { FormId } from '@/domain/bank/bank-schema';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { bankMark } from '@/domain/exchange/bank-mark';
import { decodeBase64url, encodeBase64url } from '@/domain/exchange/envelope/base64url';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import type { Policy } from '@/domain/exchange/messages/fields';
import { encodePracticeInvite } from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { chooseExpiryDay } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import { tidyText } from '@/domain/keeping/kept-fields';
import { fingerprintOf } from '@/domain/practice/fingerprint';
import { type IssuedInvite, LABEL_LENGTH, NAME_LENGTH } from '@/domain/practice/practice-index';
import { bankHashes } from '@/platform/bank-source/bank-hashes';
import { digest, drawBytes } from '@/platform/crypto/hashes';
import { toHex } from '@/domain/exchange/hex-text';
import { recipientKey } from '@/platform/crypto/recipient-key';
import { readToday } from '@/platform/page/today';
import { changePractice, type OpenPractice } from './open-practice';

const ID_BYTES = 16;

export interface InviteWish {
  /** What the practice calls itself, tidied and not empty. */
  readonly label: string;
  readonly form: FormId;
  readonly policy: Policy;
  readonly language: string;
  /** How many days it is meant to be answered. */
  readonly days: number;
  /** For whom: one note of the practice's own, or two for the two partners of a couple. */
  readonly names: readonly string[];
}

/** A label as an invite can carry it: at most 60 code points. */
export function tidyLabel(typed: string): string {
  return [...tidyText(typed, 2 * LABEL_LENGTH)].slice(0, LABEL_LENGTH).join('').trim();
}

async function makeOne(
  key: Uint8Array,
  wish: InviteWish,
  own: { readonly name: string; readonly pair: string | null; readonly issued: string },
): Promise<IssuedInvite> {
  const { label, form, policy, language } = wish;
  const expiryDay = chooseExpiryDay(dayNumber(own.issued) ?? 0, wish.days);
  const envelope = await encodePracticeInvite(digest, {
    session: drawBytes(ID_BYTES),
    bank: bankMark(bankHashes, CURRENT_BANK),
    key,
    expiryDay,
    language,
    form,
    label,
    policy,
  });
  const hash = toHex(await hashMessage(digest, envelope));
  const name = tidyText(own.name, NAME_LENGTH);
  const { pair, issued } = own;
  return {
    hash,
    envelope: encodeBase64url(envelope),
    issued,
    expiryDay,
    label,
    form,
    language,
    policy,
    name,
    pair,
  };
}

/** Makes an invite for one person, or two for a couple, and keeps what it takes to know them again. */
export async function issueInvites(
  practice: OpenPractice,
  wish: InviteWish,
): Promise<{ readonly practice: OpenPractice; readonly invites: readonly IssuedInvite[] }> {
  const key = recipientKey(practice.recipient);
  const issued = readToday();
  const pair = wish.names.length > 1 ? toHex(drawBytes(ID_BYTES)) : null;
  const invites = await Promise.all(
    wish.names.map((name) => makeOne(key, wish, { name, pair, issued })),
  );
  const written = await changePractice(practice, (index) => ({
    ...index,
    label: wish.label,
    riskNote: pair === null ? index.riskNote : issued,
    invites: [...index.invites, ...invites],
    unsaved: index.unsaved + 1,
  }));
  return { practice: written, invites };
}

/** The whole link of an invite. */
export function inviteLink(site: string, { envelope }: IssuedInvite): string {
  return writeLink(site, decodeBase64url(envelope) ?? new Uint8Array());
}

/** The number by which clients can tell this practice's key from anyone else's: 20 digits. */
export function practiceNumber({ recipient }: Pick<OpenPractice, 'recipient'>): Promise<string> {
  return fingerprintOf(digest, recipientKey(recipient));
}
