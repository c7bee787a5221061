import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '@/features/together/far/open-session';
import { holdSession, sealSession } from '@/session/together/held-session';
import { startInvite } from '@/session/together/send-messages';
import {
  ANA,
  BEN,
  giveReply,
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

const fileOf = async (state: Parameters<typeof sealSession>[0], code: string): Promise<File> =>
  new File([await sealSession(state, code)], 'notes.age');

beforeEach(() => {
  kept.clear();
  faults.length = 0;
});

describe('opening a session by its code', () => {
  it('asks for the code first, and says where it opens nothing', async () => {
    const { ben } = await inviteAndReply();
    const reply = await readSent(sentBy(ben.state, 'reply'));
    expect(await openSession('  ', null, null)).toEqual({ ok: false, problem: 'codeMissing' });
    expect(await openSession('no code of theirs', null, null)).toEqual({
      ok: false,
      problem: 'nothing',
    });
    expect(await openSession('no code of theirs', null, reply)).toEqual({
      ok: false,
      problem: 'unknown-session',
    });
  });

  it('shows where it stands, and changes nothing', async () => {
    await inviteAndReply();
    const before = JSON.stringify([...kept]);
    expect(await openSession(ANA, null, null)).toMatchObject({
      ok: true,
      opened: { code: ANA, outcome: null, held: { state: { stage: 'invited' } } },
    });
    expect(JSON.stringify([...kept])).toBe(before);
  });

  it.each([
    ['draft', 'invited'],
    ['consented', 'replied'],
    ['reply-sealed', 'reveal-made'],
  ])('that was interrupted as %s goes on as %s', async (stage, next) => {
    const { ana, ben } = await inviteAndReply();
    const revealing = held(await giveReply(ana, ben));
    kept.clear();
    await holdAt(stage === 'consented' ? ben.state : revealing.state, stage, ANA);
    expect(await openSession(ANA, null, null)).toMatchObject({
      ok: true,
      opened: { held: { state: { stage: next } } },
    });
  });

  it('gives no session for another invite of the same id', async () => {
    const { invite } = await inviteAndReply();
    const changed = invite.bytes.with(60, (invite.bytes[60] as number) ^ 1);
    expect(await openSession(BEN, null, { ...invite, bytes: changed })).toEqual({
      ok: false,
      problem: 'other-invite',
    });
  });

  it('gives no session for a reveal that comes before the reply is made', async () => {
    const { ana, ben } = await inviteAndReply();
    const revealing = held(await giveReply(ana, ben));
    kept.clear();
    const { role, invite, inviteHash } = ben.state as Extract<
      typeof ben.state,
      { role: 'replier' }
    >;
    await holdSession({ role, invite, inviteHash, stage: 'opened' }, BEN);
    const reveal = await readSent(sentBy(revealing.state, 'reveal'));
    expect(await openSession(BEN, null, reveal)).toEqual({ ok: false, problem: 'not-now' });
  });

  it('tells of a conflict with another tab by failing, and takes nothing in', async () => {
    const { ben } = await inviteAndReply();
    faults.push('conflict');
    const reply = await readSent(sentBy(ben.state, 'reply'));
    await expect(openSession(ANA, null, reply)).rejects.toMatchObject({ code: 'conflict' });
    expect(await openSession(ANA, null, null)).toMatchObject({
      opened: { held: { state: { stage: 'invited' } } },
    });
  });
});

describe('opening a session with its file', () => {
  it('goes on in a browser that has never seen it, and keeps it there', async () => {
    const { ana, ben } = await inviteAndReply();
    const file = await fileOf(ana.state, ANA);
    kept.clear();
    const reply = await readSent(sentBy(ben.state, 'reply'));
    expect(await openSession(ANA, file, reply)).toMatchObject({
      ok: true,
      opened: { outcome: 'moved', held: { state: { stage: 'reveal-made' } } },
    });
    expect(kept.size).toBe(1);
    expect(await openSession(ANA, null, null)).toMatchObject({
      opened: { held: { state: { stage: 'reveal-made' } } },
    });
  });

  it('does not go back to the file where the browser has gone further', async () => {
    const { ana, ben } = await inviteAndReply();
    const file = await fileOf(ana.state, ANA);
    await giveReply(ana, ben);
    expect(await openSession(ANA, file, null)).toMatchObject({
      opened: { held: { id: ana.id, state: { stage: 'reveal-made' } } },
    });
    expect(kept.size, 'no second copy').toBe(2);
  });

  it('opens the session of the file, also where the code opens another one here', async () => {
    const { ana, ben } = await inviteAndReply();
    const file = await fileOf(ana.state, ANA);
    kept.clear();
    const other = await startInvite(packetA, ANA);
    const reply = await readSent(sentBy(ben.state, 'reply'));
    expect(await openSession(ANA, file, reply)).toMatchObject({
      ok: true,
      opened: { held: { state: { stage: 'reveal-made' } } },
    });
    expect(await openSession(ANA, file, null)).toMatchObject({
      opened: { held: { state: { stage: 'reveal-made' } } },
    });
    expect(kept.size, 'the other is still there, and no third').toBe(2);
    expect([...kept.keys()]).toContain(other.id);
  });

  it('keeps nothing where the code does not open it', async () => {
    const { ana } = await inviteAndReply();
    const file = await fileOf(ana.state, ANA);
    kept.clear();
    expect(await openSession('another code of mine', file, null)).toEqual({
      ok: false,
      problem: 'wrong-key',
    });
    expect(kept.size).toBe(0);
  });
});
