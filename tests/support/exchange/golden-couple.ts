import type { InviterDraft } from '@/domain/exchange/sessions/inviter-session';
import { readSession } from '@/domain/exchange/sessions/read-session';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { digest } from './exchange-tools';
import { readJson } from '../published-bank';

interface Person {
  readonly identity: string;
  readonly key: string;
  readonly packet: string;
}

/**
 * Links and sessions made once by this code and frozen, since people keep them: the texts are the
 * one kind of expected figures here that come from the code itself. What they are made of is worked
 * out by other means, in the tests that read them.
 */
export const golden = readJson('tests/fixtures/golden/couple-exchange-1.json') as {
  readonly inviter: Person & { readonly secret: string };
  readonly replier: Person;
  readonly session: string;
  readonly bank: string;
  readonly commitment: string;
  readonly numbers: { readonly ofInvite: string; readonly ofReply: string };
  readonly links: Readonly<Record<'invite' | 'reply' | 'reveal' | 'secondReply', string>>;
  readonly sessions: Readonly<Record<string, string>>;
};

export const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The bytes of a link text, by Node's own reader. */
export const sent = (text: string): Uint8Array =>
  new Uint8Array(Buffer.from(text.replace(/Z$/, ''), 'base64url'));

export const goldenTerms = {
  session: fromHex(golden.session),
  bank: fromHex(golden.bank),
  key: fromHex(golden.inviter.key),
  expiryDay: 20_800,
  language: 'en',
  form: 'full',
} as const;

export const goldenDraft: InviterDraft = {
  role: 'inviter',
  stage: 'draft',
  terms: goldenTerms,
  packet: fromHex(golden.inviter.packet),
  secret: fromHex(golden.inviter.secret),
  identity: golden.inviter.identity,
};

/** A frozen session of a stage, as it is read where it was kept. */
export async function readGolden(stage: string): Promise<OpenSession> {
  const read = await readSession(digest, golden.sessions[stage] ?? '');
  if (!read.ok) throw new Error(`${stage}: ${read.fault}`);
  return read.state;
}
