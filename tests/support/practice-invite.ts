import { bech32 } from '@scure/base';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import { readLink } from '@/domain/exchange/envelope/read-link';
import {
  encodePracticeInvite,
  type PracticeInvite,
  type PracticeInviteFields,
} from '@/domain/exchange/messages/message';
import { digest } from './exchange/exchange-tools';
import { readJson } from './published-bank';

const locks = readJson('questions/lock.json') as Record<string, { readonly bank: string }>;

/** The name that the bank of this build has in an invite, cut from its lock by hand. */
const BANK = new Uint8Array(Buffer.from((locks['1.0.0']?.bank ?? '').slice(0, 32), 'hex'));

export interface MadeInvite {
  readonly invite: PracticeInvite;
  readonly link: string;
  /** Opens what is sealed for it. */
  readonly identity: string;
}

/** An invite of a practice, with a key of its own. */
export async function makePracticeInvite(
  fields: Partial<PracticeInviteFields> = {},
): Promise<MadeInvite> {
  const identity = await generateX25519Identity();
  const { bytes: key } = bech32.decodeToBytes(await identityToRecipient(identity));
  const bytes = await encodePracticeInvite(digest, {
    session: new Uint8Array(16).fill(9),
    bank: BANK,
    key,
    expiryDay: 20_800,
    language: 'en',
    form: 'short',
    label: 'Dr. Marta Example',
    policy: 'kept',
    ...fields,
  });
  const link = writeLinkText(bytes);
  const read = await readLink(digest, link);
  if (!read.ok || read.message.kind !== 'practice-invite') throw new Error('this is no invite');
  return { invite: read.message, link, identity };
}

/** Opens a response with the stock library, as a practice could without us. */
export async function openResponse(identity: string, sealed: Uint8Array): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed, 'text');
}
