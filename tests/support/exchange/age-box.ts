import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Box } from '@/domain/exchange/exchange-tools';

const recipientText = (recipient: Uint8Array): string => bech32.encodeFromBytes('age', recipient);

/** The box of the app, in the tests: age to one X25519 recipient. */
export const ageBox: Box = {
  async makeIdentity() {
    const identity = await generateX25519Identity();
    const { bytes } = bech32.decodeToBytes(await identityToRecipient(identity));
    return { identity, recipient: bytes };
  },
  async seal(recipient, bytes) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipientText(recipient));
    return encrypter.encrypt(bytes).catch(() => null);
  },
  async open(identity, sealed) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return decrypter.decrypt(sealed).catch(() => null);
  },
};
