import { describe, expect, it } from 'vitest';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { checkForeignText } from '@/domain/exchange/messages/foreign-text';
import { PATIENT, tell } from '../../../support/counts';
import { digest } from '../../../support/exchange/exchange-tools';
import { cbor } from '../../../support/exchange/hand/hand-cbor';
import { handEnvelope, handText } from '../../../support/exchange/hand/hand-envelope';
import { inviteByHand } from '../../../support/exchange/hand/hand-invite';
import { PAYLOADS } from '../../../support/exchange/attacks/script-payloads';

describe('T11 texts that would be script', PATIENT, () => {
  it('are 500 different ones', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
    tell('T11', PAYLOADS.length);
  });

  it('never come out of a link: its one text is a language, and they are refused', async () => {
    for (const payload of PAYLOADS) {
      const body = inviteByHand({ language: cbor.text(payload) });
      const read = await readLink(digest, handText(handEnvelope(0x01, body)));
      expect(read, payload).toMatchObject({ ok: false, code: 'schema', field: 'language' });
    }
  });

  it('never come out of an address around a link', async () => {
    const text = handText(handEnvelope(0x01, inviteByHand()));
    const plain = await readLink(digest, text);
    for (const payload of PAYLOADS) {
      const before = payload.replaceAll(/#|%23/g, '');
      expect(await readLink(digest, `https://s.example/?${before}#${text}&${payload}`)).toEqual(
        plain,
      );
      // Set off from the link it is left out; grown together with it nothing is read at all.
      const isApart = /^[^A-Za-z0-9_-]/.test(payload);
      const behind = await readLink(digest, `${text}${payload}`);
      if (isApart) expect(behind, payload).toEqual(plain);
      else expect(behind, payload).toMatchObject({ ok: false });
    }
  });

  it('are plain text or refused where a longer foreign text is allowed', () => {
    const counts = { kept: 0, refused: 0 };
    for (const payload of PAYLOADS) {
      const fault = checkForeignText(payload, 400);
      counts[fault === null ? 'kept' : 'refused'] += 1;
      // eslint-disable-next-line no-control-regex
      const isHidden = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/.test(payload);
      expect(fault, payload).toBe(isHidden ? 'hidden-letter' : null);
    }
    expect(counts.kept).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(20);
  });
});

describe('a foreign text', () => {
  it.each<[string, string | null]>([
    ['Ana & Bob', null],
    ['Müller-Łukasz 李 محمد', null],
    ['نمی\u200cخواهم', null], // the joiner that Persian needs
    ['👩\u200d❤️\u200d👩', null],
    ['', 'size'],
    ['a'.repeat(61), 'size'],
    ['🙂'.repeat(60), null], // counted in code points
    ['🙂'.repeat(61), 'size'],
    ['u\u0308', 'not-nfc'],
    ['\u212b', 'not-nfc'], // the sign of the unit, for which NFC has Å
    ['a\u0000', 'hidden-letter'],
    ['a\tb', 'hidden-letter'],
    ['a\u0085', 'hidden-letter'],
    ['a\u2028b', 'hidden-letter'],
    ['a\u2029b', 'hidden-letter'],
    ['\ud83d', 'hidden-letter'],
    ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069'].map(
      (mark): [string, string] => [`a${mark}b`, 'hidden-letter'],
    ),
  ])('%j: %s', (text, fault) => {
    expect(checkForeignText(text, 60)).toBe(fault);
  });
});
