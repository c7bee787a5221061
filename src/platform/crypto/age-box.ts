import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { checkAgeHeader } from '@/domain/exchange/age-header';

/** The scrypt work factor of every file that is sealed under a code here: 2^17, 128 MiB. */
const WORK_FACTOR = 17;

export interface KeyPair {
  /** Opens what was sealed for the recipient. Kept in memory no longer than it takes to store it. */
  readonly identity: string;
  /** Seals, and opens nothing. */
  readonly recipient: string;
}

export type OpenFault = 'not-age' | 'too-much-work' | 'wrong-key' | 'damaged';

export type Opened =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: OpenFault };

export async function makeKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

export async function sealFor(recipient: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Uint8Array.from(await encrypter.encrypt(text));
}

/** Seals under a code, without looking whether it opens again. */
export async function encryptUnderCode(
  code: string,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(WORK_FACTOR);
  encrypter.setPassphrase(code);
  return Uint8Array.from(await encrypter.encrypt(text));
}

/** What was sealed did not open again, so it must not be kept. */
export class SealNotProven extends Error {
  readonly code = 'seal-not-proven';
}

/** Seals under a code, then opens the result once, to prove that the code opens it. */
export async function sealUnderCode(code: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await encryptUnderCode(code, text);
  const opened = await openUnderCode(code, sealed);
  if (!opened.ok || opened.text !== text) throw new SealNotProven();
  return sealed;
}

export function openWithIdentity(identity: string, sealed: Uint8Array): Promise<Opened> {
  return open(sealed, 'recipient', (decrypter) => decrypter.addIdentity(identity));
}

export function openUnderCode(code: string, sealed: Uint8Array): Promise<Opened> {
  return open(sealed, 'passphrase', (decrypter) => decrypter.addPassphrase(code));
}

async function open(
  sealed: Uint8Array,
  kind: 'recipient' | 'passphrase',
  addKey: (decrypter: Decrypter) => void,
): Promise<Opened> {
  const header = checkAgeHeader(sealed, kind);
  if (!header.ok) {
    return { ok: false, fault: header.code === 'age-work-factor' ? 'too-much-work' : 'not-age' };
  }
  const decrypter = new Decrypter();
  addKey(decrypter);
  try {
    return { ok: true, text: await decrypter.decrypt(sealed, 'text') };
  } catch (error) {
    return { ok: false, fault: isNoMatch(error) ? 'wrong-key' : 'damaged' };
  }
}

/** The library tells this apart from damage by its message alone; a test holds us to the message. */
function isNoMatch(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}
