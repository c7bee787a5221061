import type { Box } from '@/domain/exchange/exchange-tools';
import { sha256 } from './exchange-tools';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').slice(0, 43);
const keyText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/**
 * A perfect box without any cryptography: what is sealed goes into a drawer, and the "file" is a
 * claim to it that looks like age to one recipient and is as long. Only the same bytes with the
 * right identity give it out. A recipient of zeros cannot be sealed for.
 */
export function standInBox(): Box {
  const drawer = new Map<string, { readonly recipient: string; readonly bytes: Uint8Array }>();
  let made = 0;
  let sealed = 0;
  const recipientOf = (identity: string): Uint8Array => sha256(Buffer.from(identity));

  return {
    async makeIdentity() {
      made += 1;
      const identity = `STAND-IN-SECRET-${made}`;
      return { identity, recipient: recipientOf(identity) };
    },
    async seal(recipient, bytes) {
      if (recipient.every((byte) => byte === 0)) return null;
      sealed += 1;
      const share = base64(sha256(Buffer.from(`claim ${sealed}`)));
      const head = `age-encryption.org/v1\n-> X25519 ${share}\n${share}\n--- ${share}\n`;
      const file = new Uint8Array(head.length + 16 + bytes.length + 16).fill(sealed & 0xff);
      file.set(Buffer.from(head, 'latin1'));
      drawer.set(keyText(file), { recipient: keyText(recipient), bytes });
      return file;
    },
    async open(identity, file) {
      const held = drawer.get(keyText(file));
      return held?.recipient === keyText(recipientOf(identity)) ? held.bytes : null;
    },
  };
}

export interface Sealing {
  readonly recipient: Uint8Array;
  readonly bytes: Uint8Array;
}

/** The same box, with a list of everything that was sealed in it but the empty trials. */
export function recordBox(box: Box): { readonly box: Box; readonly sealings: readonly Sealing[] } {
  const sealings: Sealing[] = [];
  const seal: Box['seal'] = (recipient, bytes) => {
    if (bytes.length > 0) sealings.push({ recipient, bytes });
    return box.seal(recipient, bytes);
  };
  return { box: { ...box, seal }, sealings };
}
