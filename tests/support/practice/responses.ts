import { createHash } from 'node:crypto';
import { sealFor } from '@/platform/crypto/age-box';
import {
  type Client,
  EMPTY_INDEX,
  type IssuedInvite,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import {
  makeResponse,
  type Response,
  type ResponseParts,
  writeResponse,
} from '@/domain/practice/response';
import { bank } from '../published-bank';
import { answersFor } from '../worked-example';

/** Hexadecimal digits that begin with a word's own, so that each is another. */
export function hexOf(word: string, digits: 32 | 64): string {
  return createHash('sha256').update(word).digest('hex').slice(0, digits);
}

export const parts: ResponseParts = {
  invite: hexOf('an invite', 64),
  response: hexOf('a response', 32),
  bank: '1.0.0',
  form: 'full',
  scoring: '1',
  locale: 'en',
  translation: '1.0.0',
  day: '2026-10-01',
  pseudonym: 'Robin',
  jointView: false,
  answers: answersFor('A'),
  sendsAnchors: false,
};

export function responseWith(changes: Partial<ResponseParts> = {}): Response {
  return makeResponse(bank, { ...parts, ...changes });
}

/** What a client sends, sealed for a practice. */
export async function sealedResponse(
  recipient: string,
  changes: Partial<ResponseParts> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return sealFor(recipient, writeResponse(responseWith(changes)));
}

export const issued: IssuedInvite = {
  hash: parts.invite,
  envelope: 'QlcB'.repeat(20),
  issued: '2026-09-20',
  expiryDay: 20_728,
  label: 'Dr. Ana Ruiz',
  form: 'full',
  language: 'en',
  policy: 'kept',
  name: 'R.',
  pair: null,
  client: hexOf('an invite', 64).slice(0, 32),
};

/** Whom the issued invite asks. */
export const client: Client = {
  id: issued.client,
  name: 'R.',
  added: '2026-09-20',
  keepUntil: null,
  withdrawn: null,
};

export function indexWith(...invites: readonly IssuedInvite[]): PracticeIndex {
  return { ...EMPTY_INDEX, invites: [...invites] };
}
