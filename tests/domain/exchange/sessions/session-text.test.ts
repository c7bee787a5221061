import { describe, expect, it } from 'vitest';
import { receiveReply, viewReply } from '@/domain/exchange/sessions/inviter-acts';
import { type InviterRevealing, stepInviter } from '@/domain/exchange/sessions/inviter-session';
import { readSession } from '@/domain/exchange/sessions/read-session';
import { receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { type AwaitingReveal, stepReplier } from '@/domain/exchange/sessions/replier-session';
import { type OpenSession, writeSession } from '@/domain/exchange/sessions/session-text';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { PAYLOADS } from '../../../support/exchange/attacks/script-payloads';
import { anyChoices, anyPacket, at, exchange, passGate } from '../../../support/exchange/couple';
import { COUNTS, PATIENT, printSeed, SEED } from '../../../support/counts';
import { digest, toolsWith } from '../../../support/exchange/exchange-tools';
import { golden, sent, toHex } from '../../../support/exchange/golden-couple';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

const INVITER = ['draft', 'invited', 'reply-sealed', 'reveal-made', 'viewed'] as const;
const REPLIER = ['opened', 'consented', 'replied', 'verified', 'mismatch'] as const;
const STAGES = [...INVITER, ...REPLIER];
type Stage = OpenSession['stage'];
type Json = Record<string, unknown>;

const textOf = (stage: Stage): string => golden.sessions[stage] as string;
const jsonOf = (stage: Stage): Json => JSON.parse(textOf(stage)) as Json;
const faultOf = async (text: string): Promise<unknown> => {
  const read = await readSession(digest, text);
  return read.ok ? 'read' : read.fault;
};
/** JSON with its keys in order, as a canonical text has them; all keys here are plain words. */
const sorted = (json: Json): string =>
  JSON.stringify(Object.fromEntries(Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1))));

async function resume<One extends Stage>(stage: One) {
  const read = await readSession(digest, textOf(stage));
  if (!read.ok) throw new Error(read.fault);
  return at<OpenSession, One>(read.state, stage);
}

describe('the golden sessions of version 1', PATIENT, () => {
  it('are of every stage in which there is something to keep', () => {
    expect(Object.keys(golden.sessions).toSorted()).toEqual(STAGES.toSorted());
  });

  it.each(STAGES)('%s is read, and written again as the same text', async (stage) => {
    expect(writeSession(await resume(stage))).toBe(textOf(stage));
  });

  it.each<[Stage, string]>([
    ['draft', 'bank expiryDay form identity key language packet role secret session stage'],
    ['invited', 'identity invite packet role secret stage'],
    ['reply-sealed', 'identity invite packet quarantined replierKey reply role secret stage'],
    ['viewed', 'identity invite packet quarantined replierKey reply reveal role secret stage'],
    ['opened', 'invite role stage'],
    ['replied', 'identity invite key packet reply role stage'],
    ['mismatch', 'identity invite key packet reply reveal role stage'],
    ['verified', 'identity invite key packet reply reveal role stage theirs'],
  ])('%s holds what it needs, and nothing besides', (stage, keys) => {
    const { type, version, ...rest } = jsonOf(stage);
    expect([type, version]).toEqual(['both-ways/session', 1]);
    expect(Object.keys(rest).join(' ')).toBe(keys);
  });

  it('go on where they were left', async () => {
    const tools = toolsWith(exchangeBox);
    const invited = await resume('invited');
    const reply = await passGate(sent(golden.links.reply), 'reply');
    const taken = stepInviter(invited, await receiveReply(tools, invited, reply));
    expect(taken.outcome).toEqual({ kind: 'moved' });
    const second = await passGate(sent(golden.links.secondReply), 'reply');
    const sealed = at(taken.state, 'reply-sealed');
    const aside = stepInviter(sealed, await receiveReply(tools, sealed, second));
    expect(aside.state).toEqual(await resume('reply-sealed'));
    const made: InviterRevealing = await resume('reveal-made');
    const shown = await viewReply(tools, made);
    expect(shown && toHex(shown)).toBe(golden.replier.packet);
    expect(stepInviter(made, { kind: 'reply-viewed' }).state).toEqual(await resume('viewed'));

    const replied: AwaitingReveal = await resume('replied');
    const reveal = await passGate(sent(golden.links.reveal), 'reveal');
    const { state } = stepReplier(replied, await receiveReveal(tools, replied, reveal));
    expect(state).toEqual(await resume('verified'));
    expect(toHex(at(state, 'verified').theirs)).toBe(golden.inviter.packet);
  });
});

describe('a session', () => {
  it('comes back as it was, whoever the two are', async () => {
    printSeed('session text');
    const random = new SeededRandom(SEED);
    const tools = toolsWith(standInBox());
    for (let round = 0; round < 100; round += 1) {
      const { invited, replied, revealing, settled } = await exchange(
        tools,
        anyChoices(random),
        anyPacket(random),
      );
      for (const state of [invited, replied, revealing, at(settled, 'verified')]) {
        expect(await readSession(digest, writeSession(state))).toEqual({ ok: true, state });
      }
    }
  });
});

describe('a text that is no session of ours', () => {
  it.each([
    '',
    'null',
    '[]',
    '{',
    'both-ways/session',
    '{"type":"both-ways/session"}',
    '{"type":"both-ways/result","version":1}',
    '{"type":"both-ways/session","version":"1"}',
    '{"type":"both-ways/session","version":1.5}',
    ' '.repeat(65_537),
  ])('%j', async (text) => {
    expect(await faultOf(text)).toBe('not-ours');
  });

  it('too long by one letter', async () => {
    const padded = textOf('invited').padEnd(65_536);
    expect(await faultOf(padded)).toBe('damaged');
    expect(await faultOf(`${padded} `)).toBe('not-ours');
  });

  it('of a later version is newer, whatever else it holds', async () => {
    expect(await faultOf('{"type":"both-ways/session","version":2,"what":[]}')).toBe('newer');
    expect(await faultOf(sorted({ ...jsonOf('viewed'), version: 2 }))).toBe('newer');
  });
});

describe('a session that is not whole is damaged', () => {
  const spoilt = (text: string): string => {
    const place = Math.floor(text.length / 2);
    const letter = text.charAt(place) === 'A' ? 'B' : 'A';
    return text.slice(0, place) + letter + text.slice(place + 1);
  };
  const inBase64url = (text: string): string => text.replace(/Z$/, '');
  const { invite, reply, reveal } = golden.links;
  const foreign = jsonOf('viewed');

  it.each<[string, Stage, Json]>([
    ['of an earlier version', 'invited', { version: 0 }],
    ['of another role', 'invited', { role: 'replier' }],
    ['of a stage that it has not what it takes for', 'invited', { stage: 'reply-sealed' }],
    ['of a stage that is closed', 'invited', { stage: 'closed' }],
    ['with a key too many', 'invited', { note: 'x' }],
    ['with the answers of a partner who was not revealed', 'replied', { theirs: 'AAAA' }],
    ['with a secret of 31 bytes', 'draft', { secret: 'A'.repeat(42) }],
    ['with a key of 33 bytes', 'draft', { key: 'A'.repeat(44) }],
    ['with padding', 'draft', { session: `${'A'.repeat(22)}==` }],
    ['with a day before 1970', 'draft', { expiryDay: -1 }],
    ['with a day after 2149', 'draft', { expiryDay: 65_536 }],
    ['with half a day', 'draft', { expiryDay: 20_800.5 }],
    ['with another form', 'draft', { form: 'long' }],
    ['with a language of 17 letters', 'draft', { language: 'en-abcdefgh-abcde' }],
    ['without a packet', 'invited', { packet: '' }],
    ['with an identity of small letters', 'invited', { identity: 'age-secret-key-1' }],
    ['with an invite that was changed', 'invited', { invite: spoilt(inBase64url(invite)) }],
    ['with a link for an invite', 'invited', { invite }],
    ['with a reply for an invite', 'invited', { invite: inBase64url(reply) }],
    ['with an invite for a reply', 'replied', { reply: inBase64url(invite) }],
    ['with a reply that was changed', 'viewed', { reply: spoilt(inBase64url(reply)) }],
    ['with a reveal for a reply', 'viewed', { reply: inBase64url(reveal) }],
    ['with a reply for a reveal', 'verified', { reveal: inBase64url(reply) }],
    [
      'with a reply aside that was changed',
      'viewed',
      { quarantined: [spoilt(inBase64url(reply))] },
    ],
    ['with five replies aside', 'viewed', { quarantined: Array(5).fill(foreign['reply']) }],
  ])('%s', async (_, stage, change) => {
    expect(await faultOf(sorted(jsonOf(stage)))).toBe('read');
    expect(await faultOf(sorted({ ...jsonOf(stage), ...change }))).toBe('damaged');
  });

  it('with the messages of another session', async () => {
    const random = new SeededRandom(SEED);
    const tools = toolsWith(standInBox());
    const other = await exchange(tools, anyChoices(random), anyPacket(random));
    const texts = [other.replied, other.revealing, at(other.settled, 'verified')].map(writeSession);
    const [replied, revealing, verified] = texts.map((text) => JSON.parse(text) as Json);
    const mixed: [Stage, Json][] = [
      ['viewed', { reply: replied?.['reply'] }],
      ['viewed', { quarantined: [replied?.['reply']] }],
      ['viewed', { reveal: revealing?.['reveal'] }],
      ['replied', { reply: replied?.['reply'] }],
      ['verified', { reveal: verified?.['reveal'] }],
      ['mismatch', { reveal: verified?.['reveal'] }],
    ];
    for (const [stage, change] of mixed) {
      const text = sorted({ ...jsonOf(stage), ...change });
      expect(await faultOf(text), `${stage} ${Object.keys(change)[0]}`).toBe('damaged');
    }
  });

  it('written in another way than ours', async () => {
    const json = jsonOf('replied');
    expect(await faultOf(JSON.stringify(json, null, 1))).toBe('damaged');
    expect(await faultOf(` ${textOf('replied')}`)).toBe('damaged');
    const { type, ...rest } = json;
    expect(await faultOf(JSON.stringify({ type, ...rest }))).toBe('damaged');
    expect(await faultOf(textOf('replied').replace('"role"', '"r\\u006fle"'))).toBe('damaged');
  });
});

describe('T11 in a session', PATIENT, () => {
  it('no string of it lets a payload in', async () => {
    const draft = jsonOf('draft');
    const strings = Object.keys(draft).filter((key) => typeof draft[key] === 'string');
    expect(strings).toHaveLength(11);
    for (const payload of PAYLOADS) {
      for (const key of strings) {
        const fault = await faultOf(sorted({ ...draft, [key]: payload }));
        expect(fault, `${key}: ${payload}`).toBe(key === 'type' ? 'not-ours' : 'damaged');
      }
    }
  });
});

describe('T1 mutants of sessions', PATIENT, () => {
  it('crash nothing, and what is read is written again as it was', async () => {
    printSeed('T1 sessions');
    const random = new SeededRandom(SEED);
    const seen = new Map<string, number>();
    for (let mutants = 0; mutants < COUNTS.sessionMutants; mutants += 1) {
      const text = textOf(random.pick(STAGES));
      const from = random.below(text.length);
      const piece = random.pick([
        '',
        '"',
        '}',
        '0',
        'A',
        '-',
        '\\',
        '\u0000',
        'é',
        text.slice(from),
      ]);
      const mutant = text.slice(0, from) + piece + text.slice(from + random.below(3));
      const read = await readSession(digest, mutant);
      const what = read.ok ? 'read' : read.fault;
      seen.set(what, (seen.get(what) ?? 0) + 1);
      if (read.ok) expect(writeSession(read.state), `seed ${SEED}, ${mutants}`).toBe(mutant);
    }
    console.info(`T1 sessions: ${JSON.stringify(Object.fromEntries(seen))}`);
    expect([...seen.keys()]).toEqual(expect.arrayContaining(['damaged', 'not-ours', 'read']));
  });
});
