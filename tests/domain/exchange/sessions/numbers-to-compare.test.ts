import { describe, expect, it } from 'vitest';
import { makeReply, openInvite } from '@/domain/exchange/sessions/replier-acts';
import { numbersToCompare } from '@/domain/exchange/sessions/numbers-to-compare';
import { receiveReply } from '@/domain/exchange/sessions/inviter-acts';
import { stepInviter } from '@/domain/exchange/sessions/inviter-session';
import {
  anyChoices,
  anyPacket,
  at,
  exchange,
  invite,
  passGate,
  reply,
} from '../../../support/exchange/couple';
import { printSeed, SEED } from '../../../support/counts';
import { digest, toolsWith } from '../../../support/exchange/exchange-tools';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

printSeed('numbers to compare');
const random = new SeededRandom(SEED);
const tools = toolsWith(standInBox());
const { invited, replied, revealing, settled } = await exchange(
  tools,
  anyChoices(random),
  anyPacket(random),
);
const opened = await openInvite(tools, replied.invite);

describe('the numbers that two people may read to each other', () => {
  it('are the same on both sides, and the first never changes on one side alone', async () => {
    const ofInviter = await numbersToCompare(digest, invited);
    expect(ofInviter).toEqual({ ofInvite: expect.stringMatching(/^\d{20}$/), ofReply: null });
    expect(await numbersToCompare(digest, opened)).toEqual(ofInviter);

    const ofReplier = await numbersToCompare(digest, replied);
    expect(ofReplier).toEqual({ ...ofInviter, ofReply: expect.stringMatching(/^\d{20}$/) });
    expect(ofReplier?.ofReply).not.toBe(ofReplier?.ofInvite);
    for (const state of [revealing, at(settled, 'verified')]) {
      expect(await numbersToCompare(digest, state)).toEqual(ofReplier);
    }
  });

  it('are none before anybody has the invite', async () => {
    expect(
      await numbersToCompare(digest, { ...at(invited, 'invited'), stage: 'draft' }),
    ).toBeNull();
  });

  it('differ if somebody on the way put an invite of their own in place of the first', async () => {
    const theirs = await invite(tools, anyChoices(random));
    const answered = await reply(tools, theirs.invite, anyPacket(random));
    const [one, other] = await Promise.all([invited, answered].map((state) => numbersToCompare(digest, state))); // prettier-ignore
    expect(one?.ofInvite).not.toBe(other?.ofInvite);
  });

  it('differ if somebody who read the invite answered in place of the replier', async () => {
    const own = await makeReply(tools, {
      ...replied,
      stage: 'consented',
      packet: anyPacket(random),
    });
    const came = await passGate(own?.reply ?? new Uint8Array(), 'reply');
    const taken = stepInviter(invited, await receiveReply(tools, at(invited, 'invited'), came));
    const fooled = await numbersToCompare(digest, at(taken.state, 'reply-sealed'));
    const honest = await numbersToCompare(digest, replied);
    expect(fooled?.ofInvite).toBe(honest?.ofInvite);
    expect(fooled?.ofReply).not.toBe(honest?.ofReply);
  });
});
