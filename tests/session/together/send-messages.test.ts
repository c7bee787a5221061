import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { InviteMessage } from '@/domain/exchange/messages/message';
import { findSessions } from '@/session/together/held-session';
import { makeMissingMessage, startInvite } from '@/session/together/send-messages';
import { takeMessage } from '@/session/together/take-message';
import {
  ANA,
  BEN,
  bytesA,
  held,
  holdAt,
  inviteAndReply,
  packetA,
  readSent,
  sentBy,
} from '../../support/exchange/far-couple';
import { faults, kept } from '../../support/exchange/memory-drafts';

vi.mock('@/platform/worker/seal-client', () => import('../../support/exchange/quick-sealer'));
vi.mock('@/platform/storage/draft-store', () => import('../../support/exchange/memory-drafts'));

beforeEach(() => {
  kept.clear();
  faults.length = 0;
});

/** The first 16 bytes of the hash of the bank's structure, from questions/lock.json. */
const BANK_MARK = '34d358696ccdfb1d6ebbf75992463f27';

describe('an invite', () => {
  it('names the bank, 14 days and the form, and its session is kept before it is made', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 26, 12) });
    const { state } = await startInvite(packetA, ANA);
    vi.useRealTimers();
    const invite = (await readSent(sentBy(state, 'invite'))) as InviteMessage;
    // 2026-11-26 is day 20,783 after 1970-01-01.
    expect(invite).toMatchObject({ expiryDay: 20_797, language: 'en', form: 'full' });
    expect(Buffer.from(invite.bank).toString('hex')).toBe(BANK_MARK);
    expect([...kept.values()][0]?.slots.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(await findSessions(ANA)).toMatchObject([{ state: { stage: 'invited' } }]);
  });

  it('is never out where its session could not be written', async () => {
    faults.push(null, 'quota');
    await expect(startInvite(packetA, ANA)).rejects.toMatchObject({ code: 'quota' });
    expect(await findSessions(ANA)).toMatchObject([{ state: { stage: 'draft' } }]);
  });

  it('is another each time, and shows no byte of the packet in a row', async () => {
    const [one, other] = [await startInvite(packetA, ANA), await startInvite(packetA, ANA)];
    const bytes = Buffer.from(sentBy(one.state, 'invite'));
    expect(bytes.equals(sentBy(other.state, 'invite'))).toBe(false);
    for (let at = 0; at + 6 <= bytesA.length; at += 1) {
      const piece = Buffer.from(bytesA.subarray(at, at + 6));
      if (piece.some((byte) => byte > 0)) expect(bytes.includes(piece), `byte ${at}`).toBe(false);
    }
  });
});

describe('a session that was interrupted', () => {
  it('makes the very invite that it owed', async () => {
    const { state } = await startInvite(packetA, ANA);
    const left = await holdAt(state, 'draft', 'another code of hers');
    const gone = await makeMissingMessage(left);
    expect(sentBy(gone.state, 'invite')).toEqual(sentBy(state, 'invite'));
  });

  it('makes its reply, and its reveal, of the packet that was consented to', async () => {
    const { ana, ben } = await inviteAndReply();
    const replying = await makeMissingMessage(await holdAt(ben.state, 'consented', BEN));
    expect(replying.state.stage).toBe('replied');
    const taken = held(await takeMessage(await readSent(sentBy(replying.state, 'reply')), [ana]));
    const revealing = await makeMissingMessage(await holdAt(taken.state, 'reply-sealed', ANA));
    expect(revealing.state.stage).toBe('reveal-made');
    const settled = await takeMessage(await readSent(sentBy(revealing.state, 'reveal')), [
      replying,
    ]);
    expect(held(settled).state).toMatchObject({ stage: 'verified', theirs: bytesA });
  });

  it('has nothing to make where it owes nothing', async () => {
    const { ana, ben } = await inviteAndReply();
    expect(await makeMissingMessage(ana)).toBe(ana);
    expect(await makeMissingMessage(ben)).toBe(ben);
  });
});
