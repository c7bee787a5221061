import { bech32 } from '@scure/base';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { exchangeBox } from '@/platform/crypto/exchange-box';

const content = Uint8Array.from([0, 255, 10, 13, 128, 1]);

/** A recipient as the age format writes it, by the library for bech32 alone. */
const written = (recipient: Uint8Array): string => bech32.encodeFromBytes('age', recipient);

describe('the box of the exchange', () => {
  it('opens what it has sealed, and another key does not', async () => {
    const one = await exchangeBox.makeIdentity();
    const other = await exchangeBox.makeIdentity();
    expect(one.recipient).toHaveLength(32);
    const sealed = await exchangeBox.seal(one.recipient, content);
    expect(await exchangeBox.open(one.identity, sealed ?? new Uint8Array())).toEqual(content);
    expect(await exchangeBox.open(other.identity, sealed ?? new Uint8Array())).toBeNull();
  });

  it('seals so that age opens it, and opens what age has sealed', async () => {
    const { identity, recipient } = await exchangeBox.makeIdentity();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const sealed = await exchangeBox.seal(recipient, content);
    expect(await decrypter.decrypt(sealed ?? new Uint8Array())).toEqual(content);
    const encrypter = new Encrypter();
    encrypter.addRecipient(written(recipient));
    expect(await exchangeBox.open(identity, await encrypter.encrypt(content))).toEqual(content);
  });

  it('never seals the same bytes twice in the same way', async () => {
    const { recipient } = await exchangeBox.makeIdentity();
    expect(await exchangeBox.seal(recipient, content)).not.toEqual(
      await exchangeBox.seal(recipient, content),
    );
  });

  it.each([
    ['the point zero', new Uint8Array(32)],
    [
      'another point of small order',
      Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0)),
    ],
    ['a key of 31 bytes', new Uint8Array(31).fill(9)],
  ])('seals for no key that anybody could open: %s', async (_, recipient) => {
    expect(await exchangeBox.seal(recipient, content)).toBeNull();
  });

  it('gives nothing for a file that was changed anywhere, and never rejects', async () => {
    const { identity, recipient } = await exchangeBox.makeIdentity();
    const sealed = (await exchangeBox.seal(recipient, content)) ?? new Uint8Array();
    for (let at = 0; at < sealed.length; at += 5) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(await exchangeBox.open(identity, changed), `byte ${at}`).toBeNull();
    }
    expect(await exchangeBox.open(identity, sealed.subarray(0, -1))).toBeNull();
    expect(await exchangeBox.open(identity, new Uint8Array())).toBeNull();
  });

  it('opens no file that names more recipients than one of ours can', async () => {
    const { identity, recipient } = await exchangeBox.makeIdentity();
    const encrypter = new Encrypter();
    for (let count = 0; count < 5; count += 1) encrypter.addRecipient(written(recipient));
    expect(await exchangeBox.open(identity, await encrypter.encrypt(content))).toBeNull();
  });
});
