import type { Digest, Hmac } from '@/domain/exchange/exchange-tools';

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

/** SHA-256 by the browser. */
export const digest: Digest = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)));

/** HMAC-SHA-256 by the browser. */
export const hmac: Hmac = async (key, bytes) => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', own(key), algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, own(bytes)));
};

/** Bytes that nobody can guess. */
export function drawBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Browsers give these tools to pages that came over https, and to this very device, only. */
export function canSeal(): boolean {
  return Reflect.get(crypto, 'subtle') !== undefined;
}
