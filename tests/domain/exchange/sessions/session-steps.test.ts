import { describe, expect, it } from 'vitest';
import { makeReveal, receiveReply } from '@/domain/exchange/sessions/inviter-acts';
import {
  type InvitedState,
  type InviterEvent,
  type InviterState,
  stepInviter,
} from '@/domain/exchange/sessions/inviter-session';
import { makeReply, openInvite, receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import {
  type ReplierEvent,
  type ReplierState,
  stepReplier,
} from '@/domain/exchange/sessions/replier-session';
import {
  anyChoices,
  anyPacket,
  at,
  exchange,
  invite,
  passGate,
  reply,
} from '../../../support/exchange/couple';
import { COUNTS, printSeed, SEED } from '../../../support/counts';
import { toolsWith } from '../../../support/exchange/exchange-tools';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

printSeed('session steps');
const random = new SeededRandom(SEED);
const tools = toolsWith(standInBox());
const choices = anyChoices(random);
const { invited, replied, revealing, settled } = await exchange(tools, choices, anyPacket(random));
const { replyHash, replierKey, reply: replyBytes } = revealing;

const draft: InviterState = { ...at(invited, 'invited'), stage: 'draft' };
const sealed = stepInviter(invited, {
  kind: 'reply-came',
  reply: replyBytes,
  reading: { ok: true, replyHash, replierKey },
}).state;
const viewed = stepInviter(revealing, { kind: 'reply-viewed' }).state;
const opened = await openInvite(tools, await passGate(invited.invite, 'invite'));

const inviters: Readonly<Record<string, InviterState>> = {
  draft,
  invited,
  'reply-sealed': sealed,
  'reveal-made': revealing,
  viewed,
};
const repliers: Readonly<Record<string, ReplierState>> = {
  opened,
  consented: { ...replied, stage: 'consented' },
  replied,
  verified: settled,
};

describe('a step out of its turn', () => {
  const came: InviterEvent = { kind: 'reply-came', reply: replyBytes, reading: { ok: true, replyHash, replierKey } }; // prettier-ignore
  const made: InviterEvent = { kind: 'reveal-made', reveal: new Uint8Array(9), replyHash };
  const other: InviterEvent = { ...made, replyHash: random.bytes(32) };
  const looked: InviterEvent = { kind: 'reply-viewed' };
  const answered: ReplierEvent = { kind: 'reply-made', reply: new Uint8Array(9), replyHash };
  const shown: ReplierEvent = { kind: 'reveal-came', reveal: new Uint8Array(9), reading: { kind: 'mismatch' } }; // prettier-ignore

  it.each<[string, string, InviterEvent]>([
    ['a reply', 'draft', came],
    ['a reveal', 'draft', made],
    ['a reveal', 'invited', made],
    ['a reveal for another reply', 'reply-sealed', other],
    ['a reveal for another reply', 'reveal-made', other],
    ['a look', 'draft', looked],
    ['a look', 'invited', looked],
    ['a look before the reveal', 'reply-sealed', looked],
  ])('changes nothing for an inviter: %s in %s', (_, stage, event) => {
    const state = inviters[stage] as InviterState;
    const step = stepInviter(state, event);
    expect(step.outcome).toEqual({ kind: 'not-now' });
    expect(step.state).toBe(state);
  });

  it.each<[string, string, ReplierEvent]>([
    ['a reply', 'opened', answered],
    ['a reveal', 'opened', shown],
    ['a reveal', 'consented', shown],
  ])('changes nothing for a replier: %s in %s', (_, stage, event) => {
    const state = repliers[stage] as ReplierState;
    const step = stepReplier(state, event);
    expect(step.outcome).toEqual({ kind: 'not-now' });
    expect(step.state).toBe(state);
  });
});

describe('T16 whatever the clock says', () => {
  it('nothing is deleted: past the last day it is offered, before it nothing is said', () => {
    const { expiryDay } = choices;
    const states = [...Object.values(inviters), ...Object.values(repliers)];
    for (let round = 0; round < COUNTS.clocks; round += 1) {
      const state = random.pick(states);
      const days = random.pick([-400, -1, 0, 1, 400]);
      const event = { kind: 'day-came', today: expiryDay + days } as const;
      const step = state.role === 'inviter' ? stepInviter(state, event) : stepReplier(state, event);
      expect(step.state).toBe(state);
      expect(step.outcome).toEqual(
        days > 0 ? { kind: 'deletion-offered', expiryDay } : { kind: 'nothing-due' },
      );
    }
  });
});

describe('further replies to one invite', () => {
  it('are kept aside, four at most, and never take the place of the first', async () => {
    let state: InvitedState = revealing;
    for (let count = 1; count <= 6; count += 1) {
      const again = await reply(tools, invited.invite, anyPacket(random));
      const event = await receiveReply(tools, state, await passGate(again.reply, 'reply'));
      const step = stepInviter(state, event);
      expect(step.outcome).toEqual({ kind: 'quarantined' });
      state = at(step.state, 'reveal-made');
      expect(state).toEqual({ ...revealing, quarantined: expect.any(Array) });
      expect('quarantined' in state ? state.quarantined.length : 0).toBe(Math.min(count, 4));
      const repeated = stepInviter(state, event);
      expect(repeated.outcome.kind).toBe(count <= 4 ? 'duplicate' : 'quarantined');
      expect(repeated.state).toBe(state);
    }
  });
});

describe('a key that cannot be sealed for', () => {
  it('in an invite: no reply can be made', async () => {
    const consented = at(repliers['consented'] as ReplierState, 'consented');
    const message = { ...consented.invite, key: new Uint8Array(32) };
    expect(await makeReply(tools, { ...consented, invite: message })).toBeNull();
  });

  it('in a reply: it is refused, and the place of the reply stays free', async () => {
    const consented = at(repliers['consented'] as ReplierState, 'consented');
    const keys = { ...consented.keys, recipient: new Uint8Array(32) };
    const made = await makeReply(tools, { ...consented, keys });
    const message = await passGate(made?.reply ?? new Uint8Array(), 'reply');
    const step = stepInviter(invited, await receiveReply(tools, invited, message));
    expect(step.outcome).toEqual({ kind: 'refused', code: 'unusable-key' });
    expect(step.state).toBe(invited);
    expect(await makeReveal(tools, { ...at(sealed, 'reply-sealed'), replierKey: new Uint8Array(32) })).toBeNull(); // prettier-ignore
  });
});

describe('a packet that is committed to but not well formed', () => {
  it('is a mismatch: it is kept nowhere and shown to nobody', async () => {
    const packet = anyPacket(random);
    packet[0] = 255;
    const begun = await invite(tools, { ...anyChoices(random), packet });
    const answer = await reply(tools, begun.invite, anyPacket(random));
    const came = await receiveReply(tools, begun, await passGate(answer.reply, 'reply'));
    const made = await makeReveal(tools, at(stepInviter(begun, came).state, 'reply-sealed'));
    const message = await passGate(made?.reveal ?? new Uint8Array(), 'reveal');
    const { state } = stepReplier(answer, await receiveReveal(tools, answer, message));
    expect(at(state, 'mismatch')).toEqual({ ...answer, stage: 'mismatch', reveal: message.bytes });
  });
});
