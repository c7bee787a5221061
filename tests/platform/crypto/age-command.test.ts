// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeKeyPair,
  openUnderCode,
  openWithIdentity,
  sealFor,
  sealUnderCode,
} from '@/platform/crypto/age-box';
import { findArmors } from '@/domain/practice/armor-text';
import { writeResponse } from '@/domain/practice/response';
import { readArmor, sealArmored } from '@/platform/crypto/armored-box';
import { recipientKey } from '@/platform/crypto/recipient-key';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { missingCommands, runCommand, typeToAge } from '../../support/age-command';
import { responseWith } from '../../support/practice/responses';
import { GOLDEN_CODE, GOLDEN_IDENTITY, goldenFile, goldenText } from '../../support/kept-files';

const SLOW = { timeout: 90_000 };
const CODE = 'quiet anchor maple stone';
const TEXTS = ['', 'Zoë asked – שאלה 🌱\n', 'a'.repeat(150_000)];

const missing = missingCommands();
const isSkipped = missing.length > 0 && process.env['CI'] === undefined;
if (isSkipped) console.log(`T13 is skipped: this machine has no ${missing.join(', no ')}.`);

let folder = '';
const at = (name: string) => path.join(folder, name);
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
const bytesOf = (name: string) => new Uint8Array(readFileSync(at(name)));
const textOf = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'both-ways-age-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(isSkipped)('T13 the stock age command', SLOW, () => {
  it('is on this machine', () => {
    expect(missing).toEqual([]);
  });

  it.each(TEXTS)('opens what was sealed for a key: text %#', async (text) => {
    const { identity, recipient } = await makeKeyPair();
    const key = put('key.txt', `${identity}\n`);
    const sealed = put('sealed.age', await sealFor(recipient, text));
    expect(runCommand('age', ['-d', '-i', key, sealed])).toBe(text);
  });

  it('seals for a key of ours what we open', async () => {
    const { identity, recipient } = await makeKeyPair();
    for (const text of TEXTS) {
      runCommand('age', ['-r', recipient, '-o', at('theirs.age')], text);
      expect(await openWithIdentity(identity, bytesOf('theirs.age'))).toEqual({ ok: true, text });
      rmSync(at('theirs.age'));
    }
  });

  it('has keys that we seal for and open with', async () => {
    const identity = /AGE-SECRET-KEY-\S+/.exec(runCommand('age-keygen', []))?.[0] ?? '';
    const key = put('theirs.txt', `${identity}\n`);
    const recipient = runCommand('age-keygen', ['-y', key]).trim();
    const sealed = put('for-theirs.age', await sealFor(recipient, 'a text'));
    expect(runCommand('age', ['-d', '-i', key, sealed])).toBe('a text');
    expect(await openWithIdentity(identity, bytesOf('for-theirs.age'))).toMatchObject({ ok: true });
  });

  it('opens what an exchange has sealed, and seals what an exchange opens', async () => {
    const { identity, recipient } = await exchangeBox.makeIdentity();
    const key = put('exchange-key.txt', `${identity}\n`);
    const sealed = await exchangeBox.seal(recipient, new TextEncoder().encode('forty-eight'));
    const file = put('reply.age', sealed ?? new Uint8Array());
    expect(runCommand('age', ['-d', '-i', key, file])).toBe('forty-eight');
    const theirs = runCommand('age-keygen', ['-y', key]).trim();
    runCommand('age', ['-r', theirs, '-o', at('reveal.age')], 'forty-nine');
    const opened = await exchangeBox.open(identity, bytesOf('reveal.age'));
    expect(new TextDecoder().decode(opened ?? new Uint8Array())).toBe('forty-nine');
  });

  it('opens with the code what was sealed under it, and not with another', async () => {
    const [, text = ''] = TEXTS;
    const sealed = put('code.age', await sealUnderCode(CODE, text));
    await typeToAge(['-d', '-o', at('code.txt'), sealed], CODE);
    expect(textOf('code.txt')).toBe(text);
    await expect(typeToAge(['-d', '-o', at('no.txt'), sealed], 'another code')).rejects.toThrow(
      /incorrect passphrase/,
    );
  });

  it('seals under a code what we open', async () => {
    const [, text = ''] = TEXTS;
    await typeToAge(['-p', '-o', at('typed.age'), put('plain.txt', text)], CODE);
    expect(await openUnderCode(CODE, bytesOf('typed.age'))).toEqual({ ok: true, text });
  });

  it('opens the files of the first version', async () => {
    const key = put('golden.txt', `${GOLDEN_IDENTITY}\n`);
    const draft = put('kept-draft-1.age', goldenFile('kept-draft-1.age'));
    expect(runCommand('age', ['-d', '-i', key, draft])).toBe(goldenText('kept-draft-1.json'));
    const result = put('kept-result-1.age', goldenFile('kept-result-1.age'));
    await typeToAge(['-d', '-o', at('kept-result-1.json'), result], GOLDEN_CODE);
    expect(textOf('kept-result-1.json')).toBe(goldenText('kept-result-1.json'));
  });

  it('opens what a client sends to a practice, and seals what a practice opens', async () => {
    const { identity, recipient } = await makeKeyPair();
    const text = writeResponse(responseWith({ pseudonym: 'Zoë 🌱', jointView: true }));
    const key = put('practice.txt', `${identity}\n`);
    const made = await sealArmored(recipientKey(recipient), text);
    if (made === null) throw new Error('nothing was sealed');
    const plain = runCommand('age', ['-d', '-i', key, put('response.age', made.bytes)]);
    expect(JSON.parse(plain)).toEqual(JSON.parse(text));
    const armored = put('response.txt', made.block);
    expect(runCommand('age', ['-d', '-i', key, armored])).toBe(text);
    runCommand('age', ['-a', '-r', recipient, '-o', at('armored.txt')], text);
    const [block = ''] = findArmors(`Hello\n${textOf('armored.txt')}`);
    const theirs = readArmor(block);
    expect(theirs).not.toBeNull();
    expect(await openWithIdentity(identity, theirs ?? new Uint8Array())).toEqual({
      ok: true,
      text,
    });
  });
});
