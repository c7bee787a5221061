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
import {
  type Client,
  type IssuedInvite,
  LABEL_LENGTH,
  NAME_LENGTH,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
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
  /** Who is asked: one person, or the two partners of a couple. */
  readonly people: readonly AskedPerson[];
}

export interface AskedPerson {
  /** What the practice calls them. */
  readonly name: string;
  /** The number of a client who is here; null for somebody new. */
  readonly client: string | null;
}

/** A label as an invite can carry it: at most 60 code points. */
export function tidyLabel(typed: string): string {
  return [...tidyText(typed, 2 * LABEL_LENGTH)].slice(0, LABEL_LENGTH).join('').trim();
}

async function makeOne(
  key: Uint8Array,
  wish: InviteWish,
  own: AskedPerson & { readonly pair: string | null; readonly issued: string },
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
    client: own.client ?? toHex(drawBytes(ID_BYTES)),
  };
}

/** Adds whoever is asked for the first time. */
function addClients(index: PracticeIndex, invites: readonly IssuedInvite[]): readonly Client[] {
  const known = new Set(index.clients.map(({ id }) => id));
  const added = invites.filter(({ client }) => !known.has(client));
  return added.map(({ client, name, issued }) => ({
    id: client,
    name,
    added: issued,
    keepUntil: null,
    withdrawn: null,
  }));
}

/** Makes an invite for one person, or two for a couple, and keeps what it takes to know them again. */
export async function issueInvites(
  practice: OpenPractice,
  wish: InviteWish,
): Promise<{ readonly practice: OpenPractice; readonly invites: readonly IssuedInvite[] }> {
  const key = recipientKey(practice.recipient);
  const issued = readToday();
  const pair = wish.people.length > 1 ? toHex(drawBytes(ID_BYTES)) : null;
  const invites = await Promise.all(
    wish.people.map((person) => makeOne(key, wish, { ...person, pair, issued })),
  );
  const written = await changePractice(practice, (index) => ({
    ...index,
    label: wish.label,
    riskNote: pair === null ? index.riskNote : issued,
    invites: [...index.invites, ...invites],
    clients: [...index.clients, ...addClients(index, invites)],
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
