import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { digest } from '@/platform/crypto/hashes';
import { lendEmptyDatabases } from '../../support/draft-browser';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-01' }));

const opening = () => import('@/session/practice/open-practice');
const issuing = () => import('@/session/practice/issue-invites');
const wish = {
  label: 'Dr. Ana Ruiz',
  form: 'full',
  policy: 'together',
  language: 'en',
  days: 30,
  people: [{ name: 'R.', client: null }],
} as const;

beforeEach(() => {
  vi.resetModules();
  lendEmptyDatabases();
});
afterEach(() => vi.unstubAllGlobals());

describe('an invite that a practice issues', () => {
  it('says what was chosen, passes the gate, and is known by its hash', async () => {
    const practice = await (await opening()).createPractice('harbor lemon quiet stone');
    const { inviteLink, issueInvites } = await issuing();
    const issued = await issueInvites(practice, wish);
    const [invite] = issued.invites;
    if (invite === undefined) throw new Error('no invite');
    const read = await readLink(digest, inviteLink('https://both-ways.example/', invite));
    if (!read.ok || read.message.kind !== 'practice-invite') throw new Error('no practice invite');
    const { message } = read;
    // 20,727 days after 1970-01-01 is 2026-10-01.
    expect(message).toMatchObject({
      label: 'Dr. Ana Ruiz',
      form: 'full',
      policy: 'together',
      language: 'en',
      expiryDay: 20_727 + 30,
    });
    const byHand = createHash('sha256').update('bw/v1/h').update(message.bytes).digest('hex');
    expect(invite.hash).toBe(byHand);
    expect(issued.practice.index).toMatchObject({
      label: 'Dr. Ana Ruiz',
      riskNote: null,
      unsaved: 1,
      invites: [{ hash: byHand, name: 'R.', pair: null, issued: '2026-10-01' }],
    });
  });

  it('holds nothing of for whom it is', async () => {
    const practice = await (await opening()).createPractice('harbor lemon quiet stone');
    const { inviteLink, issueInvites } = await issuing();
    const { invites } = await issueInvites(practice, {
      ...wish,
      people: [{ name: 'Marlene Quast', client: null }],
    });
    const link = inviteLink('https://both-ways.example/', invites[0] as never);
    const bytes = Buffer.from(link.split('#')[1] ?? '', 'base64url');
    expect(bytes.includes('Marlene')).toBe(false);
    expect(bytes.includes('Dr. Ana Ruiz')).toBe(true);
  });

  it('is two for a couple, which only the practice can tell belong together', async () => {
    const practice = await (await opening()).createPractice('harbor lemon quiet stone');
    const { inviteLink, issueInvites } = await issuing();
    const issued = await issueInvites(practice, {
      ...wish,
      people: [
        { name: 'R.', client: null },
        { name: 'S.', client: null },
      ],
    });
    const [one, two] = issued.invites;
    if (one === undefined || two === undefined) throw new Error('no pair');
    expect(one.pair).toMatch(/^[0-9a-f]{32}$/);
    expect(two.pair).toBe(one.pair);
    expect(one.hash).not.toBe(two.hash);
    expect(issued.practice.index.riskNote).toBe('2026-10-01');
    for (const invite of [one, two]) {
      const bytes = Buffer.from(inviteLink('', invite).split('#')[1] ?? '', 'base64url');
      expect(bytes.includes(Buffer.from(one.pair ?? '', 'hex'))).toBe(false);
    }
    const sessions = await Promise.all(
      [one, two].map(async (invite) => {
        const read = await readLink(digest, inviteLink('', invite));
        return read.ok ? Buffer.from(read.message.session).toString('hex') : '';
      }),
    );
    expect(new Set(sessions).size).toBe(2);
  });
});

describe('a label', () => {
  it.each([
    ['  Dr.  Ana\u202eRuiz ', 'Dr.  AnaRuiz'],
    ['a'.repeat(70), 'a'.repeat(60)],
    ['🌱'.repeat(70), '🌱'.repeat(60)],
    ['\u200f \n', ''],
  ])('is made fit for an invite: %j', async (typed, tidy) => {
    const { tidyLabel } = await issuing();
    expect(tidyLabel(typed)).toBe(tidy);
  });
});

describe('the number of a practice', () => {
  it('is made of its key alone: 66 bits of a hash, as 20 digits', async () => {
    const practice = await (await opening()).createPractice('harbor lemon quiet stone');
    const { inviteLink, issueInvites, practiceNumber } = await issuing();
    const { invites } = await issueInvites(practice, wish);
    const read = await readLink(digest, inviteLink('', invites[0] as never));
    if (!read.ok || read.message.kind !== 'practice-invite') throw new Error('no practice invite');
    const hash = createHash('sha256').update('bw/v1/practice').update(read.message.key).digest();
    const bits = BigInt(`0x${hash.toString('hex')}`) >> (256n - 66n);
    expect(await practiceNumber(practice)).toBe(bits.toString().padStart(20, '0'));
  });
});
