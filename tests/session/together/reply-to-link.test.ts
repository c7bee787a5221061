import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { startReplyTo } from '@/session/together/reply-to-link';
import { startReply } from '@/session/together/send-messages';
import { digest } from '../../support/exchange/exchange-tools';
import { BEN, giveReply, inviteAndReply, packetB, sentBy } from '../../support/exchange/far-couple';
import { faults, kept } from '../../support/exchange/memory-drafts';

vi.mock('@/platform/worker/seal-client', () => import('../../support/exchange/quick-sealer'));
vi.mock('@/platform/storage/draft-store', () => import('../../support/exchange/memory-drafts'));

beforeEach(() => {
  kept.clear();
  faults.length = 0;
});

describe('replying to the link of an invite', () => {
  it('goes through the gate once more', async () => {
    const { ana, invite } = await inviteAndReply();
    const link = writeLink('https://both-ways.example/', invite.bytes);
    const ben = await startReplyTo(link, packetB, BEN);
    expect((await giveReply(ana, ben)).kind).toBe('moved');
    expect((await readLink(digest, link)).ok).toBe(true);
  });

  it.each(['', 'https://both-ways.example/open/#QlcB', 'reply'])(
    'makes nothing of what is no invite: %j',
    async (link) => {
      const { ben } = await inviteAndReply();
      kept.clear();
      const text = link === 'reply' ? writeLink('/', sentBy(ben.state, 'reply')) : link;
      await expect(startReplyTo(text, packetB, BEN)).rejects.toMatchObject({
        code: 'exchange-stuck',
      });
      expect(kept.size).toBe(0);
    },
  );

  it('says so where nothing can be sealed for the key of the invite, and leaves no reply', async () => {
    const { invite } = await inviteAndReply();
    kept.clear();
    const bad = { ...invite, key: new Uint8Array(32) };
    await expect(startReply(bad, packetB, BEN)).rejects.toMatchObject({ code: 'exchange-stuck' });
  });
});
