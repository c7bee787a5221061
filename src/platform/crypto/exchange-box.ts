import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { checkAgeHeader } from '@/domain/exchange/age-header';
import type { Box, BoxKeys } from '@/domain/exchange/exchange-tools';
import { recipientKey, recipientOf } from './recipient-key';

/** The box of the exchange: age to one X25519 recipient. It runs in the worker. */
export const exchangeBox: Box = {
  async makeIdentity(): Promise<BoxKeys> {
    const identity = await generateX25519Identity();
    return { identity, recipient: recipientKey(await identityToRecipient(identity)) };
  },

  async seal(recipient, bytes) {
    const encrypter = new Encrypter();
    try {
      encrypter.addRecipient(recipientOf(recipient));
      return await encrypter.encrypt(bytes);
    } catch {
      // A key made up by a stranger may be none that anything can be sealed for.
      return null;
    }
  },

  async open(identity, sealed) {
    if (!checkAgeHeader(sealed, 'recipient').ok) return null;
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    // Another's file and a damaged one are the same to who cannot open it.
    return decrypter.decrypt(sealed).catch(() => null);
  },
};
