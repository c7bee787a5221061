import { describe, expect, it } from 'vitest';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { digest } from '../../../support/exchange/exchange-tools';
import { cbor } from '../../../support/exchange/hand/hand-cbor';
import { handEnvelope, handText } from '../../../support/exchange/hand/hand-envelope';
import { fieldsByHand, inviteByHand } from '../../../support/exchange/hand/hand-invite';

const text = handText(handEnvelope(0x01, inviteByHand()));
const other = handText(handEnvelope(0x01, inviteByHand({ form: cbor.uint(0) })));
const link = `https://site.example/open/#${text}`;
const half = Math.floor(text.length / 2);
const expected = text.length;

/** A letter that is certainly another one. */
const swap = (at: number): string =>
  text.slice(0, at) + (text.charAt(at) === 'A' ? 'B' : 'A') + text.slice(at + 1);

describe('what a chat or a mail puts around a link is left out:', () => {
  it.each([
    ['words before it', `Hello love, I made this for us: ${link}`],
    ['words behind it', `${link} Take your time.`],
    ['words behind it on another line', `${link}\n\nTake your time, no hurry at all\nAna`],
    ['words around the text alone', `Paste this: ${text} (all of it)`],
    ['a full stop', `${link}.`],
    ['brackets', `(${link})`],
    ['the brackets of mail', `<${link}>`],
    ['quotation marks', `“${link}”`],
    ['stars for bold type', `*${link}*`],
    ['a date in front, with a number sign', `#1 12/11/26, 21:04 - Ana: ${link}`],
    ['a hash tag in front', `#love ${link}`],
    ['what trackers add', `${link}&utm_source=chat&fbclid=IwAR0-x_Y`],
    ['what trackers add before the fragment', link.replace('#', '?utm_source=mail#')],
    ['a fragment that was escaped', link.replace('#', '%23')],
    ['a fragment that was escaped twice', link.replace('#', '%2523')],
    ['an escaped tracker', `${link}%26utm_source%3Dchat`],
    ['a fragment whose sign was lost', link.replace('#', '')],
    ['line breaks', link.replace(/(.{40})/g, '$1\r\n')],
    ['line breaks of an old phone', link.replace(/(.{60})/g, '$1\r')],
    ['quoted lines', `> Look:\n> ${link.slice(0, 70)}\n> ${link.slice(70)}\n> Ana`],
    ['lines quoted twice', `>> ${link.slice(0, 90)}\n> > ${link.slice(90)}\n\nYes`],
    ['breaks that are not seen', link.replace(/(.{30})/g, '$1\u200b').replace(/B/, '\u00adB')],
    ['a byte order mark', `\ufeff${text}\ufeff`],
    ['the same link twice', `${link}\n\nAna wrote:\n${link}`],
    ['a preview that breaks off', `${link.slice(0, 90)}…\n${link}`],
  ])('%s', async (_, pasted) => {
    const kind = 'invite';
    expect(await readLink(digest, pasted)).toMatchObject({
      ok: true,
      message: { kind, ...fieldsByHand },
    });
  });
});

describe('what is wrong with the link itself is not guessed at:', () => {
  it.each<[string, string, object]>([
    ['two different links', `${link}\n${other}`, { code: 'several', count: 2 }],
    ['three, one of them spoilt', `${text} ${other} ${swap(half)}`, { code: 'several', count: 3 }],
    ['another letter', swap(half), { code: 'check' }],
    ['another letter among words', `Look: ${swap(half)} Ana`, { code: 'check' }],
    ['a letter too few', text.slice(0, half) + text.slice(half + 1), { code: 'cut', characters: expected - 1, expected }], // prettier-ignore
    ['a cut', `${link.slice(0, -30)}`, { code: 'cut', characters: expected - 30, expected }],
    ['a cut, trackers behind it', `${link.slice(0, -30)}&utm=1`, { code: 'cut', characters: expected - 30, expected }], // prettier-ignore
    ['a cut by a mark', `${link.slice(0, -30)}…`, { code: 'alphabet', at: expected - 30 }],
    ['its final letter lost', link.slice(0, -1), { code: 'cut', characters: expected - 1, expected }], // prettier-ignore
    ['its final letter made small', `${link.slice(0, -1)}z`, { code: 'base64url' }],
    ['small letters', text.toLowerCase(), { code: 'base64url' }],
    ['a letter grown on to it', `${link}x`, { code: 'base64url' }],
    ['a line under it, grown on to it', `${link}_`, { code: 'base64url' }],
    ['a sign in its midst', `${text.slice(0, half)}=${text.slice(half)}`, { code: 'alphabet', at: half }], // prettier-ignore
    ['an ampersand in its midst', `${text.slice(0, half)}&${text.slice(half)}`, { code: 'cut', characters: half, expected }], // prettier-ignore
    ['letters of another script', text.replace('B', '\u0412'), { code: 'alphabet', at: 3 }],
    ['letters turned around', [...text].toReversed().join(''), { code: 'base64url' }],
    ['words alone', 'He never sent me a link', { code: 'base64url' }],
  ])('%s', async (_, pasted, refusal) => {
    const { ok, ...read } = await readLink(digest, pasted);
    expect(ok).toBe(false);
    expect(read).toEqual(refusal);
  });
});
