import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import { openLink } from '@/domain/exchange/open-link';
import { type SessionState } from '@/domain/exchange/sessions/route-message';
import { writeSession } from '@/domain/exchange/sessions/session-text';
import { anyChoices, anyPacket, at, exchange } from '../../support/exchange/couple';
import { printSeed, SEED } from '../../support/counts';
import { digest, toolsWith } from '../../support/exchange/exchange-tools';
import { SeededRandom } from '../../support/exchange/seeded-random';
import { standInBox } from '../../support/exchange/stand-in-box';

const SITE = 'https://both-ways.example.org/';
printSeed('open link');
const random = new SeededRandom(SEED);
const tools = toolsWith(standInBox());
const couples = await Promise.all(
  Array.from({ length: 30 }, () => exchange(tools, anyChoices(random), anyPacket(random))),
);
const linksOf = ({ invited, replied, revealing }: (typeof couples)[number]): string[] =>
  [invited.invite, replied.reply, revealing.reveal].map((bytes) => writeLink(SITE, bytes));

afterEach(() => vi.unstubAllGlobals());

describe('opening a link', () => {
  it('is pure, for each of 100: nothing is stored, sent or said, no session changes, and it is the same again', async () => {
    const whole = couples.flatMap(linksOf);
    const cut = whole.slice(0, 10).map((link, index) => link.slice(0, 60 + 10 * index));
    const links = [...whole, ...cut];
    expect(links).toHaveLength(100);
    /** Some of these sessions are here, some have been closed, some were made elsewhere. */
    const sessions = couples.slice(0, 20).flatMap((couple, index): readonly SessionState[] => {
      if (index % 4 === 0) return [couple.invited];
      if (index % 4 === 1) return [couple.replied];
      return index % 4 === 2 ? [couple.revealing, at(couple.settled, 'verified')] : [];
    });
    const texts = (): string[] =>
      sessions.map((state) => (state.stage === 'closed' ? '' : writeSession(state)));
    const before = texts();

    const touched: string[] = [];
    const trap = (name: string) =>
      new Proxy(() => undefined, {
        get: (_, key) => void touched.push(`${name}.${String(key)}`),
        apply: () => void touched.push(`${name}()`),
      });
    const names = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'navigator', 'console']; // prettier-ignore
    for (const name of names) vi.stubGlobal(name, trap(name));
    const first = [];
    for (const link of links) first.push(await openLink(digest, link, sessions));
    const second = [];
    for (const link of links.toReversed()) second.push(await openLink(digest, link, sessions));
    vi.unstubAllGlobals();

    expect(touched).toEqual([]);
    expect(second.toReversed()).toEqual(first);
    expect(texts()).toEqual(before);
    const kinds = new Set(first.map(({ kind }) => kind));
    const expected = 'known-invite new-invite own-invite own-message refused reply reveal';
    expect([...kinds].toSorted()).toEqual([...expected.split(' '), 'unknown-session']);
  });

  it('T17 where its session is not: an invite can be begun, a reply or a reveal says so', async () => {
    const [couple] = couples as [(typeof couples)[number]];
    const kinds = [];
    for (const link of linksOf(couple)) kinds.push((await openLink(digest, link, [])).kind);
    expect(kinds).toEqual(['new-invite', 'unknown-session', 'unknown-session']);
  });

  it('where its session was closed: it says so, and nothing opens', async () => {
    const [{ invited, replied, ...couple }] = couples as [(typeof couples)[number]];
    const { session } = replied.invite;
    const inviter = { role: 'inviter', stage: 'closed', session } as const;
    const replier = { role: 'replier', stage: 'closed', session } as const;
    for (const link of linksOf({ invited, replied, ...couple })) {
      for (const state of [inviter, replier]) {
        expect(await openLink(digest, link, [state])).toEqual({ kind: 'closed', state });
      }
    }
  });

  it('hands on what the gate says of a link that is cut', async () => {
    const [couple] = couples as [(typeof couples)[number]];
    const [, reply = ''] = linksOf(couple);
    const { length } = reply.slice(reply.indexOf('#') + 1);
    expect(await openLink(digest, reply.slice(0, -100), [])).toEqual({
      kind: 'refused',
      code: 'cut',
      characters: length - 100,
      expected: length,
    });
  });
});
