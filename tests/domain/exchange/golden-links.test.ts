import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareCouple } from '@/domain/exchange/compare-couple';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import { readLink } from '@/domain/exchange/envelope/read-link';
import {
  makeInvite,
  makeReveal,
  receiveReply,
  viewReply,
} from '@/domain/exchange/sessions/inviter-acts';
import { stepInviter } from '@/domain/exchange/sessions/inviter-session';
import { openInvite, receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { type ReplierConsented, stepReplier } from '@/domain/exchange/sessions/replier-session';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { at, passGate } from '../../support/exchange/couple';
import { PATIENT } from '../../support/counts';
import { digest, findPlan, toolsWith } from '../../support/exchange/exchange-tools';
import {
  fromHex,
  golden,
  goldenDraft,
  goldenTerms,
  sent,
  toHex,
} from '../../support/exchange/golden-couple';
import { commitmentByHand } from '../../support/exchange/hand/commitment-by-hand';
import { cbor, join } from '../../support/exchange/hand/hand-cbor';
import { readJson } from '../../support/published-bank';
import { workedExample } from '../../support/worked-example';

const { inviter, replier, links } = golden;
const KINDS = ['invite', 'reply', 'reveal'] as const;
const tools = toolsWith(exchangeBox);
const hashOf = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hInvite = hashOf('bw/v1/h', sent(links.invite));
const hReply = hashOf('bw/v1/h', sent(links.reply));

/** Opens the age file in a link by Node and age alone: it stands behind the session's id. */
async function plaintextOf(text: string, identity: string): Promise<Uint8Array | null> {
  const envelope = sent(text);
  const file = envelope.subarray(envelope.indexOf(0x61, 25), -4);
  return exchangeBox.open(identity, file);
}

describe('the golden links of version 1', PATIENT, () => {
  it('are of the bank that is frozen, and of the answers A and B of the worked example', () => {
    const lock = readJson('questions/lock.json') as Record<string, { bank: string }>;
    expect(lock['1.0.0']?.bank.slice(0, 32)).toBe(golden.bank);
    // Bank 1.0.0, full form, scoring 1, "en", translation 1.0.0, then sums and counts by hand.
    const ids = `010000${'0001'}${'656e'}${'00'.repeat(9)}010000`;
    expect(inviter.packet).toBe(`${ids}0402060309040a040b06080406040d060b08060707070808091d071904`);
    expect(replier.packet.slice(0, ids.length)).toBe(ids);
  });

  it('hold the commitment that twenty lines made from the text alone give', () => {
    const given = { ...goldenTerms, secret: goldenDraft.secret, packet: goldenDraft.packet };
    const { expiryDay, form } = goldenTerms;
    expect(commitmentByHand(given, expiryDay, form)).toBe(golden.commitment);
  });

  it('the invite is made again byte for byte', async () => {
    const { invite } = await makeInvite(tools, goldenDraft);
    expect(writeLinkText(invite)).toBe(links.invite);
  });

  it('the invite says what it was made of', async () => {
    const bytes = sent(links.invite);
    const commitment = fromHex(golden.commitment);
    const message = { kind: 'invite', bytes, ...goldenTerms, commitment };
    expect(await readLink(digest, links.invite)).toEqual({ ok: true, message });
  });

  it('the reply and the reveal hold, byte for byte, what was written by hand', async () => {
    const reply = cbor.map([
      [cbor.uint(2), cbor.bytes(fromHex(replier.key))],
      [cbor.uint(8), cbor.uint(2)],
      [cbor.uint(9), cbor.bytes(hInvite)],
      [cbor.uint(10), cbor.uint(1)],
      [cbor.uint(11), cbor.bytes(fromHex(replier.packet))],
    ]);
    const reveal = cbor.map([
      [cbor.uint(8), cbor.uint(3)],
      [cbor.uint(9), cbor.bytes(hReply)],
      [cbor.uint(10), cbor.uint(0)],
      [cbor.uint(11), cbor.bytes(goldenDraft.packet)],
      [cbor.uint(12), cbor.bytes(goldenDraft.secret)],
    ]);
    expect(await plaintextOf(links.reply, inviter.identity)).toEqual(join(reply));
    expect(await plaintextOf(links.secondReply, inviter.identity)).toEqual(join(reply));
    expect(await plaintextOf(links.reveal, replier.identity)).toEqual(join(reveal));
  });

  it('give the numbers to compare that their hashes say', () => {
    const number = (...parts: readonly Uint8Array[]): string =>
      (BigInt(`0x${hashOf('bw/v1/compare', ...parts).toString('hex')}`) >> 190n)
        .toString()
        .padStart(20, '0');
    const { ofInvite, ofReply } = golden.numbers;
    expect({ ofInvite, ofReply }).toEqual({
      ofInvite: number(hInvite),
      ofReply: number(hInvite, hReply),
    });
  });

  it('let both in, and show both the same picture: the figures of the worked example', async () => {
    const { invite, reply, reveal } = {
      invite: await passGate(sent(links.invite), 'invite'),
      reply: await passGate(sent(links.reply), 'reply'),
      reveal: await passGate(sent(links.reveal), 'reveal'),
    };
    const made = await makeInvite(tools, goldenDraft);
    const invited = at(stepInviter(goldenDraft, made).state, 'invited');
    const taken = stepInviter(invited, await receiveReply(tools, invited, reply));
    const sealed = at(taken.state, 'reply-sealed');
    expect(toHex(sealed.replierKey)).toBe(replier.key);
    const revealed = await makeReveal(tools, sealed);
    const revealing = stepInviter(sealed, revealed as NonNullable<typeof revealed>).state;
    const shown = await viewReply(tools, at(revealing, 'reveal-made'));
    expect(shown && toHex(shown)).toBe(replier.packet);

    const opened = await openInvite(tools, invite);
    const keys = { identity: replier.identity, recipient: fromHex(replier.key) };
    const packet = fromHex(replier.packet);
    const consented: ReplierConsented = { ...opened, stage: 'consented', keys, packet };
    const replyHash = await hashMessage(digest, reply.bytes);
    const sentReply = { kind: 'reply-made', reply: reply.bytes, replyHash } as const;
    const replied = at(stepReplier(consented, sentReply).state, 'replied');
    const came = await receiveReveal(tools, replied, reveal);
    const { theirs } = at(stepReplier(replied, came).state, 'verified');
    expect(toHex(theirs)).toBe(inviter.packet);

    const ofInviter = compareCouple(
      { inviter: goldenDraft.packet, replier: shown as Uint8Array },
      findPlan,
    );
    const ofReplier = compareCouple({ inviter: theirs, replier: packet }, findPlan);
    expect(ofReplier).toEqual(ofInviter);
    const expected = workedExample.couples['A, B'];
    const figures = ofInviter.ok ? ofInviter.comparison : null;
    expect(figures?.joint?.value).toBeCloseTo(expected?.jointBalance?.value ?? NaN, 9);
    expect(figures?.gap?.value).toBeCloseTo(expected?.perceptionGap?.value ?? NaN, 9);
    expect(figures?.composite?.value).toBeCloseTo(expected?.intimacyDifference ?? NaN, 9);
    expect(figures?.holding).toBeNull();
  });

  it.each(KINDS)('the %s passes as it is', async (kind) => {
    const read = await readLink(digest, links[kind]);
    expect(read.ok && writeLinkText(read.message.bytes)).toBe(links[kind]);
  });

  it.each(KINDS)('no other byte of the %s passes', async (kind) => {
    const whole = sent(links[kind]);
    for (let place = 0; place < whole.length; place += 1) {
      const changed = Uint8Array.from(whole);
      changed[place] = (changed[place] as number) ^ (1 << (place % 8));
      const text = `${Buffer.from(changed).toString('base64url')}Z`;
      expect(await readLink(digest, text), `byte ${place}`).toMatchObject({ ok: false });
    }
  });
});
