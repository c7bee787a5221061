import { beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeSealed } from '@/domain/exchange/messages/message';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { findSessions } from '@/session/together/held-session';
import { startReply } from '@/session/together/send-messages';
import { lookAtCouple, takeMessage } from '@/session/together/take-message';
import { cheat } from '../../support/exchange/attacks/cheats';
import { digest } from '../../support/exchange/exchange-tools';
import {
  BEN,
  bytesA,
  bytesB,
  giveReply,
  held,
  inviteAndReply,
  packetA,
  readSent,
  sentBy,
} from '../../support/exchange/far-couple';
import { faults, kept } from '../../support/exchange/memory-drafts';
import { SeededRandom } from '../../support/exchange/seeded-random';

vi.mock('@/platform/worker/seal-client', () => import('../../support/exchange/quick-sealer'));
vi.mock('@/platform/storage/draft-store', () => import('../../support/exchange/memory-drafts'));

beforeEach(() => {
  kept.clear();
  faults.length = 0;
});

describe('the way of an exchange', () => {
  it('ends with each having the packet of the other, and the inviter looks only after the reveal', async () => {
    const { ana, ben } = await inviteAndReply();
    expect(await lookAtCouple(ana)).toBeNull();
    expect(await lookAtCouple(ben)).toBeNull();
    const taken = await giveReply(ana, ben);
    expect(taken).toMatchObject({ kind: 'moved', held: { state: { stage: 'reveal-made' } } });
    const looked = await lookAtCouple(held(taken));
    expect(looked?.packets).toEqual({ inviter: bytesA, replier: bytesB });
    expect(looked?.held.state.stage).toBe('viewed');
    const reveal = await readSent(sentBy(held(taken).state, 'reveal'));
    const settled = await takeMessage(reveal, [ben]);
    expect(settled).toMatchObject({ kind: 'moved', held: { state: { stage: 'verified' } } });
    expect((await lookAtCouple(held(settled)))?.packets).toEqual({
      inviter: bytesA,
      replier: bytesB,
    });
    expect(await findSessions(BEN)).toMatchObject([{ state: { stage: 'verified' } }]);
  });

  it('takes the same reply and the same reveal twice without harm', async () => {
    const { ana, ben } = await inviteAndReply();
    const first = held(await giveReply(ana, ben));
    const again = await giveReply(first, ben);
    expect(again.kind).toBe('duplicate');
    expect(again.held?.state).toEqual(first.state);
    const reveal = await readSent(sentBy(first.state, 'reveal'));
    const settled = held(await takeMessage(reveal, [ben]));
    expect(await takeMessage(reveal, [settled])).toEqual({ kind: 'duplicate', held: settled });
  });

  it('puts a second, different reply aside, and the first counts', async () => {
    const { ana, ben, invite } = await inviteAndReply();
    const first = held(await giveReply(ana, ben));
    const stranger = await startReply(invite, packetA, 'a third code of somebody');
    const second = await giveReply(first, stranger);
    expect(second.kind).toBe('quarantined');
    const looked = await lookAtCouple(held(second));
    expect(looked?.packets.replier).toEqual(bytesB);
    expect(sentBy(held(second).state, 'reveal')).toEqual(sentBy(first.state, 'reveal'));
  });

  it('lets no figure in where a reveal does not fit', async () => {
    const { ana, ben } = await inviteAndReply();
    const { state } = held(await giveReply(ana, ben));
    if (state.role !== 'inviter' || state.stage !== 'reveal-made') throw new Error(state.stage);
    const known = {
      ...state.terms,
      packet: bytesA,
      secret: state.secret,
      replyHash: state.replyHash,
    };
    const content = cheat('a better packet', known, new SeededRandom(3));
    const sealed = await exchangeBox.seal(state.replierKey, content);
    if (sealed === null) throw new Error('not sealed');
    const bytes = await encodeSealed(digest, 'reveal', { session: state.terms.session, sealed });
    const taken = await takeMessage(await readSent(bytes), [ben]);
    expect(taken.held?.state.stage).toBe('mismatch');
    expect(taken.held?.state).not.toHaveProperty('theirs');
    expect(await lookAtCouple(held(taken))).toBeNull();
    const honest = await readSent(sentBy(state, 'reveal'));
    expect((await takeMessage(honest, [held(taken)])).kind).toBe('settled');
  });

  it('refuses what answers another exchange of the same two', async () => {
    const { ana } = await inviteAndReply();
    const other = await inviteAndReply();
    const changed = { ...(await readSent(sentBy(other.ben.state, 'reply'))) };
    const { state } = ana;
    if (state.role !== 'inviter' || changed.kind !== 'reply') throw new Error(state.role);
    const moved = await encodeSealed(digest, 'reply', {
      session: state.terms.session,
      sealed: changed.sealed,
    });
    const taken = await takeMessage(await readSent(moved), [ana]);
    expect(taken).toEqual({ kind: 'refused', held: ana });
  });
});

describe('a message that finds', () => {
  it.each(['invite', 'reply', 'reveal'] as const)(
    'no session of its own is of another browser: %s',
    async (kind) => {
      const { ana, ben } = await inviteAndReply();
      const made = held(await giveReply(ana, ben));
      const bytes = kind === 'reply' ? sentBy(ben.state, kind) : sentBy(made.state, kind);
      const expected = kind === 'invite' ? 'new-invite' : 'unknown-session';
      expect(await takeMessage(await readSent(bytes), [])).toEqual({ kind: expected, held: null });
    },
  );

  it('its own maker is recognised, and the session goes on where it stood', async () => {
    const { ana, ben, invite } = await inviteAndReply();
    expect(await takeMessage(invite, [ana])).toEqual({ kind: 'own-invite', held: ana });
    expect(await takeMessage(invite, [ben])).toEqual({ kind: 'known-invite', held: ben });
    const reply = await readSent(sentBy(ben.state, 'reply'));
    expect(await takeMessage(reply, [ben])).toEqual({ kind: 'own-message', held: ben });
  });

  it('another invite with the same id opens nothing', async () => {
    const { ben, invite } = await inviteAndReply();
    const bytes = Uint8Array.from(invite.bytes);
    const changed = { ...invite, bytes: bytes.with(60, (bytes[60] as number) ^ 1) };
    expect(await takeMessage(changed, [ben])).toEqual({ kind: 'other-invite', held: null });
  });
});
