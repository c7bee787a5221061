import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { encodePracticeInvite } from '@/domain/exchange/messages/message';
import { fingerprintOf } from '@/domain/practice/fingerprint';
import { readBackup, writeBackup } from '@/domain/practice/backup';
import { readResponse, writeResponse } from '@/domain/practice/response';
import { openWithIdentity } from '@/platform/crypto/age-box';
import { PAYLOADS } from '../../support/exchange/attacks/script-payloads';
import { digest } from '../../support/exchange/exchange-tools';
import { fromHex, sent, toHex } from '../../support/exchange/golden-couple';
import { cbor, type Bytes } from '../../support/exchange/hand/hand-cbor';
import { handEnvelope, handText } from '../../support/exchange/hand/hand-envelope';
import { goldenPractice, practiceByHand } from '../../support/exchange/hand/hand-practice';
import { answersFor } from '../../support/worked-example';

const { link } = goldenPractice;
const readBody = (change: Parameters<typeof practiceByHand>[0]) =>
  readLink(digest, handText(handEnvelope(0x10, practiceByHand(change))));

async function labelOf(text: Bytes): Promise<string | null> {
  const read = await readBody({ label: text });
  return read.ok && read.message.kind === 'practice-invite' ? read.message.label : null;
}

describe('the golden exchange of a practice, version 1', () => {
  it('has a link that is what the spec says, byte for byte', () => {
    expect(handText(handEnvelope(0x10, practiceByHand()))).toBe(link);
  });

  it('is read, and its hash and number are what is made by hand', async () => {
    const read = await readLink(digest, link);
    expect(read).toMatchObject({
      ok: true,
      message: {
        kind: 'practice-invite',
        label: goldenPractice.label,
        policy: 'kept',
        form: 'full',
        language: 'en',
        expiryDay: 20_800,
      },
    });
    const hash = createHash('sha256').update('bw/v1/h').update(sent(link)).digest('hex');
    expect(goldenPractice.hash).toBe(hash);
    const key = fromHex(goldenPractice.key);
    const number = createHash('sha256').update('bw/v1/practice').update(key).digest('hex');
    const digits = (BigInt(`0x${number}`) >> (256n - 66n)).toString().padStart(20, '0');
    expect(goldenPractice.number).toBe(digits);
    expect(await fingerprintOf(digest, key)).toBe(digits);
  });

  it('is refused where any byte of the link was changed', async () => {
    const bytes = sent(link);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Uint8Array.from(bytes);
      changed[at] = (changed[at] as number) ^ 0x01;
      expect(await readLink(digest, handText(changed)), `byte ${at}`).toMatchObject({ ok: false });
    }
  });

  it('has a response that its identity opens to plain JSON: the answers A, anchors left out', async () => {
    const file = new Uint8Array(Buffer.from(goldenPractice.responseFile, 'base64'));
    const opened = await openWithIdentity(goldenPractice.identity, file);
    expect(opened).toEqual({ ok: true, text: goldenPractice.response });
    const read = readResponse(goldenPractice.response);
    if (!read.ok) throw new Error(read.fault);
    expect(writeResponse(read.value)).toBe(goldenPractice.response);
    const { A1: _1, A2: _2, ...rest } = answersFor('A');
    expect(read.value.answers).toEqual(rest);
    expect(read.value).toMatchObject({ invite: goldenPractice.hash, jointView: true });
  });

  it('has a backup of before there were clients that is read with all that was in it', () => {
    const read = readBackup(goldenPractice.backup);
    if (!read.ok) throw new Error(read.fault);
    const { version: _version, index, ...kept } = read.value;
    const before = JSON.parse(goldenPractice.backup) as typeof read.value;
    expect(before).toMatchObject(kept);
    const { clients, couples, notes, version, invites, responses, ...own } = index;
    expect(before.index).toMatchObject(own);
    const id = goldenPractice.hash.slice(0, 32);
    expect(invites).toEqual(before.index.invites.map((one) => ({ ...one, client: id })));
    const state = { client: id, jointWithdrawn: null };
    expect(responses).toEqual(before.index.responses.map((one) => ({ ...one, ...state })));
    const [invite] = invites;
    expect(clients).toEqual([
      { id, name: invite?.name, added: invite?.issued, keepUntil: null, withdrawn: null },
    ]);
    expect({ couples, notes, version }).toEqual({ couples: [], notes: [], version: 2 });
    expect(readBackup(writeBackup(read.value))).toEqual(read);
  });
});

describe('the body of a practice’s invite', () => {
  it.each<[string, Parameters<typeof practiceByHand>[0], string, string]>([
    ['a label of 61 letters', { label: cbor.text('a'.repeat(61)) }, 'label', 'size'],
    ['an empty label', { label: cbor.text('') }, 'label', 'size'],
    ['a label in bytes', { label: cbor.bytes(Uint8Array.of(65)) }, 'label', 'kind'],
    ['a label that is not composed', { label: cbor.text('e\u0301') }, 'label', 'not-nfc'],
    [
      'a label that turns its direction',
      { label: cbor.text('a\u202eb') },
      'label',
      'hidden-letter',
    ],
    ['a label with a line break', { label: cbor.text('a\nb') }, 'label', 'hidden-letter'],
    ['a policy that is none', { policy: cbor.uint(2) }, 'policy', 'value'],
    ['a policy in words', { policy: cbor.text('kept') }, 'policy', 'kind'],
    ['a form that is none', { form: cbor.uint(2) }, 'form', 'value'],
  ])('is refused: %s', async (_, change, field, fault) => {
    expect(await readBody(change)).toEqual({ ok: false, code: 'schema', field, fault });
  });

  it('may be 60 letters of any script, and stays within 550 characters as a link', async () => {
    const label = '🌱'.repeat(60);
    expect(await labelOf(cbor.text(label))).toBe(label);
    const bytes = handEnvelope(0x10, practiceByHand({ label: cbor.text(label) }));
    const site = 'https://both-ways.example.org/';
    expect(site).toHaveLength(30);
    expect(writeLink(site, bytes).length).toBeLessThanOrEqual(550);
  });

  it('is written as it is by hand', async () => {
    const read = await readLink(digest, link);
    if (!read.ok || read.message.kind !== 'practice-invite') throw new Error('no practice invite');
    expect(toHex(await encodePracticeInvite(digest, read.message))).toBe(toHex(sent(link)));
  });
});

describe('T11 labels that would be script', () => {
  it('come out as the text they are, or are refused', async () => {
    const counts = { text: 0, refused: 0 };
    for (const payload of PAYLOADS) {
      const label = await labelOf(cbor.text(payload));
      expect(label === null || label === payload, payload).toBe(true);
      counts[label === null ? 'refused' : 'text'] += 1;
    }
    expect(counts.text).toBeGreaterThan(250);
    expect(counts.refused).toBeGreaterThan(20);
  });
});
