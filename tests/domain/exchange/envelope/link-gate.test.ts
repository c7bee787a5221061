import { describe, expect, it, vi } from 'vitest';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { digest } from '../../../support/exchange/exchange-tools';
import { type Bytes, cbor } from '../../../support/exchange/hand/hand-cbor';
import { handEnvelope, handText } from '../../../support/exchange/hand/hand-envelope';
import { fieldsByHand, inviteByHand } from '../../../support/exchange/hand/hand-invite';

const invite = handEnvelope(0x01, inviteByHand());
const text = handText(invite);
const { session, bank, key, commitment, expiryDay, language, form } = fieldsByHand;

const refusalOf = async (pasted: string): Promise<unknown> => {
  const { ok, ...refusal } = await readLink(digest, pasted);
  expect(ok).toBe(false);
  return refusal;
};
const refusalOfBody = (body: Bytes, type = 0x01): Promise<unknown> =>
  refusalOf(handText(handEnvelope(type, body)));
const bytesOf = (...parts: readonly Bytes[]): number[] => parts.flatMap((part) => [...part]);

describe('a link that was written by hand from the format', () => {
  it('is read as what it says', async () => {
    expect(await readLink(digest, text)).toEqual({
      ok: true,
      message: { kind: 'invite', bytes: invite, ...fieldsByHand },
    });
  });

  it.each([
    ['a whole address', `https://site.example/path/open/#${text}`],
    ['a query before the fragment', `https://site.example/open/?x=y&z=%25#${text}`],
    ['what trackers add behind it', `https://site.example/open/#${text}&utm_source=chat&b=#1`],
    ['an escaped fragment', `https://site.example/open/%23${text}`],
    ['an address inside another', `https://l.example/?u=https%3A%2F%2Fs%2Fopen%2F%23${text}&h=9`],
    ['spaces around it', `  \t${text}\r\n`],
    ['line breaks inside', text.replace(/(.{64})/g, '$1\r\n')],
    ['spaces inside', `https://site.example/open/#${[...text].join(' ')}`],
  ])('is read the same with %s', async (_, pasted) => {
    const plain = await readLink(digest, text);
    expect(plain.ok).toBe(true);
    expect(await readLink(digest, pasted)).toEqual(plain);
  });
});

describe('the gate refuses, each with its code', () => {
  it('what is too long, before anything else is done with it', async () => {
    const untouched = vi.fn<typeof digest>();
    const pasted = `${text}&${' '.repeat(6000)}`;
    expect(await readLink(untouched, pasted)).toEqual({
      ok: false,
      code: 'too-long',
      characters: text.length + 6001,
      limit: 6000,
    });
    expect(untouched).not.toHaveBeenCalled();
    const longest = `${text}&${'x'.repeat(6000 - text.length - 1)}`;
    expect(await readLink(digest, longest)).toMatchObject({ ok: true });
    expect(await refusalOf(`${longest}x`)).toMatchObject({ code: 'too-long', characters: 6001 });
  });

  it.each(['', '   \n', 'https://site.example/open/#', '#&utm=1'])(
    'nothing: %j',
    async (pasted) => {
      expect(await refusalOf(pasted)).toEqual({ code: 'empty' });
    },
  );

  it('letters that no link text has, with the place of the first', async () => {
    expect(await refusalOf('https://site.example/open/#QlcB.!')).toEqual({
      code: 'alphabet',
      at: 4,
    });
    expect(await refusalOf('Hello, dear!')).toEqual({ code: 'alphabet', at: 5 });
    expect(await refusalOf(`${text.slice(0, 10)}\u202e${text.slice(10)}`)).toEqual({
      code: 'alphabet',
      at: 10,
    });
    expect(await refusalOf(`#${text.slice(0, 90)}#${text.slice(90)}`)).toEqual({
      code: 'alphabet',
      at: 90,
    });
  });

  it('text that is no base64url in its one canonical form', async () => {
    expect(await refusalOf('helloZ')).toEqual({ code: 'base64url' });
    expect(await refusalOf('QmcBAQAAAAA')).toEqual({ code: 'base64url' });
    // 127 bytes leave 2 letters for the last one: "A" would do, "B" has a spare bit set.
    const spare = handText(handEnvelope(0x01, inviteByHand()));
    const last = spare.at(-2) as string;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const next = alphabet[alphabet.indexOf(last) + 1] as string;
    expect(await refusalOf(`${spare.slice(0, -2)}${next}Z`)).toEqual({ code: 'base64url' });
  });

  it('another magic', async () => {
    const other = handText(handEnvelope(0x01, inviteByHand(), { magic: 'BX' }));
    expect(await refusalOf(other)).toEqual({ code: 'magic' });
    expect(await refusalOf('Z')).toEqual({ code: 'magic' });
    expect(await refusalOf('AAAAAAAAZ')).toEqual({ code: 'magic' });
  });

  it.each([0, 2, 255])('version %i', async (version) => {
    const other = handText(handEnvelope(0x01, inviteByHand(), { version }));
    expect(await refusalOf(other)).toEqual({ code: 'version', version });
  });

  it.each([0x00, 0x04, 0x0f, 0x11, 0xff])('type %i, which is no message', async (type) => {
    expect(await refusalOfBody(inviteByHand(), type)).toEqual({ code: 'type', type });
  });

  it('a body that is declared longer than any', async () => {
    const other = handText(handEnvelope(0x02, inviteByHand(), { declared: 4097 }));
    expect(await refusalOf(other)).toEqual({ code: 'body-too-long', declared: 4097, limit: 4096 });
  });

  it('a cut, wherever it is, with how much of it has come', async () => {
    expect(text.length).toBe(171);
    for (let length = 8; length < text.length; length += 1) {
      expect(await refusalOf(text.slice(0, length)), `${length}`).toEqual({
        code: 'cut',
        characters: length,
        expected: 171,
      });
    }
  });

  it('a cut of a longer message in the words of the sentence: 371 of 509 characters', async () => {
    const reply = handText(handEnvelope(0x02, Buffer.alloc(371)));
    expect(await refusalOf(`https://site.example/open/#${reply.slice(0, 371)}`)).toEqual({
      code: 'cut',
      characters: 371,
      expected: 509,
    });
  });

  it('more than the declared length', async () => {
    const longer = Buffer.concat([invite, Buffer.alloc(3)]);
    expect(await refusalOf(handText(longer))).toEqual({
      code: 'overlong',
      characters: 175,
      expected: 171,
    });
  });

  it('a check that does not fit', async () => {
    for (let at = 6; at < invite.length; at += 1) {
      const changed = Uint8Array.from(invite);
      changed[at] = (changed[at] as number) ^ 0x10;
      expect(await refusalOf(handText(changed)), `byte ${at}`).toEqual({ code: 'check' });
    }
  });

  const nested = (depth: number): number[] => [
    0xa1,
    0,
    ...Array<number>(depth - 1).fill(0x81),
    0x00,
  ];

  it.each<[string, Bytes, string]>([
    ['nothing', [], 'malformed'],
    ['a map that breaks off', inviteByHand().slice(0, -1), 'malformed'],
    ['bytes behind the map', bytesOf(inviteByHand(), [0]), 'malformed'],
    ['a list', cbor.list([]), 'not-a-map'],
    ['a number', cbor.uint(1), 'not-a-map'],
    ['a map without its length', bytesOf([0xbf], inviteByHand().slice(1), [0xff]), 'malformed'],
    ['bytes without their length', cbor.map([[[0], [0x5f, 0x41, 0, 0xff]]]), 'malformed'],
    ['a key in more bytes than it needs', cbor.map([[cbor.longUint(0), [0]]]), 'malformed'],
    ['a number in more bytes', cbor.map([[[0], cbor.longUint(7)]]), 'malformed'],
    ['a number over 2^53', cbor.map([[[0], [0x1b, ...Array<number>(8).fill(255)]]]), 'malformed'],
    ['the same key twice', cbor.map([[[0], [0]], [[0], [0]]]), 'malformed'], // prettier-ignore
    ['keys in another order', cbor.map([[[1], [0]], [[0], [0]]]), 'key-order'], // prettier-ignore
    ['a key that is a text', cbor.map([[cbor.text('a'), [0]]]), 'key-order'],
    ['a key that is a list', cbor.map([[cbor.list([]), [0]]]), 'key-order'],
    ['a tag', cbor.map([[[0], cbor.tag(1, [0])]]), 'forbidden-kind'],
    ['a negative number', cbor.map([[[0], cbor.negative(0)]]), 'forbidden-kind'],
    ['half a float', cbor.map([[[0], cbor.half]]), 'forbidden-kind'],
    ['a short float', cbor.map([[[0], cbor.single]]), 'forbidden-kind'],
    ['a float', cbor.map([[[0], cbor.double]]), 'forbidden-kind'],
    ['true', cbor.map([[[0], cbor.yes]]), 'forbidden-kind'],
    ['false', cbor.map([[[0], cbor.no]]), 'forbidden-kind'],
    ['null', cbor.map([[[0], cbor.null]]), 'forbidden-kind'],
    ['undefined', cbor.map([[[0], cbor.undefined]]), 'malformed'],
    ['a simple value', cbor.map([[[0], cbor.simple]]), 'malformed'],
    ['a stop', cbor.map([[[0], cbor.stop]]), 'malformed'],
    ['a depth of five', nested(5), 'too-deep'],
    ['4,000 lists in each other', nested(4000), 'too-deep'],
    [
      '33 keys',
      cbor.map(Array.from({ length: 33 }, (_, n) => [cbor.uint(n), [0]])),
      'too-many-keys',
    ],
    ['33 keys in two maps', cbor.map([[[0], cbor.map(Array.from({ length: 32 }, (_, n) => [cbor.uint(n), [0]]))]]), 'too-many-keys'], // prettier-ignore
    ['a map that claims 2^32 keys', [0xba, 255, 255, 255, 255], 'too-many-keys'],
    ['a list that claims 2^32 parts', [0xa1, 0, 0x9a, 255, 255, 255, 255], 'malformed'],
  ])('CBOR that is not strict: %s', async (_, body, fault) => {
    expect(await refusalOfBody(body)).toEqual({ code: 'cbor', fault });
  });

  it('lets a depth of four and 32 keys through to the schema', async () => {
    expect(await refusalOfBody(nested(4))).toMatchObject({ code: 'schema' });
    const beside = Array.from(
      { length: 9 },
      (_, n) => [cbor.uint(n), cbor.list([[0], [0]])] as const,
    );
    expect(await refusalOfBody(cbor.map(beside))).toMatchObject({ code: 'schema' });
    const pairs = Array.from({ length: 32 }, (_, n) => [cbor.uint(n), [0]] as const);
    expect(await refusalOfBody(cbor.map(pairs))).toMatchObject({ code: 'schema' });
  });

  it.each([
    ['half a letter', [0xc3]],
    ['a letter in more bytes than it needs', [0xc0, 0x80]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x65, 0x6e]],
  ])('what is not written back the same: a text with %s', async (_, utf8) => {
    expect(await refusalOfBody(inviteByHand({ language: cbor.rawText(utf8) }))).toEqual({
      code: 're-encode',
    });
  });

  it.each<[string, Parameters<typeof inviteByHand>[0], string, string]>([
    ['no session', { session: null }, 'session', 'missing'],
    ['a session of 15 bytes', { session: cbor.bytes(session.slice(1)) }, 'session', 'size'],
    [
      'a bank of 17 bytes',
      { bank: cbor.bytes(Buffer.concat([bank, bank.slice(15)])) },
      'bank',
      'size',
    ],
    ['a key of 31 bytes', { key: cbor.bytes(key.slice(1)) }, 'key', 'size'],
    ['no commitment', { commitment: null }, 'commitment', 'missing'],
    ['a commitment as text', { commitment: cbor.text('C'.repeat(32)) }, 'commitment', 'kind'],
    ['a commitment of 33 bytes', { commitment: cbor.bytes(Buffer.concat([commitment, key.slice(31)])) }, 'commitment', 'size'], // prettier-ignore
    ['a day as text', { expiryDay: cbor.text(`${expiryDay}`) }, 'expiryDay', 'kind'],
    ['a day after 2149', { expiryDay: [0x1a, 0, 1, 0, 0] }, 'expiryDay', 'value'],
    ['a form of 2', { form: cbor.uint(2) }, 'form', 'value'],
    ['a form as text', { form: cbor.text(form) }, 'form', 'kind'],
    ['a language as number', { language: cbor.uint(1) }, 'language', 'kind'],
    ['an empty language', { language: cbor.text('') }, 'language', 'size'],
    ['a language of 17 letters', { language: cbor.text('en-abcdefgh-abcde') }, 'language', 'size'],
    ['no language', { language: cbor.text(`<${language}>`) }, 'language', 'value'],
    ['another way of writing é', { language: cbor.text('e\u0301n') }, 'language', 'not-nfc'],
    ['a line break', { language: cbor.text('en\n') }, 'language', 'hidden-letter'],
    ['a mark of direction', { language: cbor.text('en\u202e') }, 'language', 'hidden-letter'],
    ['a key too many', { extra: [cbor.uint(13), cbor.uint(0)] }, '13', 'unexpected'],
    ['a key of another message', { extra: [cbor.uint(7), cbor.uint(0)] }, '7', 'unexpected'],
  ])('a body of another shape: %s', async (_, change, field, fault) => {
    expect(await refusalOfBody(inviteByHand(change))).toEqual({ code: 'schema', field, fault });
  });

  it('an age file outside of 200 to 4,000 bytes', async () => {
    const sealedOf = (length: number): Bytes =>
      cbor.map([
        [cbor.uint(0), cbor.bytes(session)],
        [cbor.uint(7), cbor.bytes(new Uint8Array(length))],
      ]);
    for (const [type, length] of [
      [2, 199],
      [3, 199],
      [2, 4001],
      [3, 4001],
    ] as const) {
      // prettier-ignore
      expect(await refusalOfBody(sealedOf(length), type)).toEqual({
        code: 'schema',
        field: 'sealed',
        fault: 'size',
      });
    }
    for (const length of [200, 4000]) {
      const read = await readLink(digest, handText(handEnvelope(2, sealedOf(length))));
      expect(read).toMatchObject({ ok: true, message: { kind: 'reply', session } });
    }
  });
});
