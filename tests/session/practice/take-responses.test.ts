import { Encrypter, armor } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeKeyPair, sealFor } from '@/platform/crypto/age-box';
import type { OpenPractice } from '@/session/practice/open-practice';
import type { SealedStore as SealedStoreOfTab } from '@/platform/storage/sealed-store';
import type { TakenOutcome } from '@/session/practice/take-responses';
import { lendEmptyDatabases } from '../../support/draft-browser';
import { hexOf, sealedResponse } from '../../support/practice/responses';
import { sealText } from '../../support/sealed-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-01' }));

const opening = () => import('@/session/practice/open-practice');
const issuing = () => import('@/session/practice/issue-invites');
const taking = () => import('@/session/practice/take-responses');
const quietly = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

let practice: OpenPractice;
let invite = '';
beforeEach(async () => {
  vi.resetModules();
  lendEmptyDatabases();
  const made = await (await opening()).createPractice('harbor lemon quiet stone');
  const issued = await (
    await issuing()
  ).issueInvites(made, {
    label: 'Dr. Ana Ruiz',
    form: 'full',
    policy: 'kept',
    language: 'en',
    days: 14,
    people: [{ name: 'R.', client: null }],
  });
  practice = issued.practice;
  invite = issued.invites[0]?.hash ?? '';
});
afterEach(() => vi.unstubAllGlobals());

const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'notes-1234.age') =>
  new File([bytes], name);
const response = (name: string, changes = {}) =>
  sealedResponse(practice.recipient, { invite, response: hexOf(name, 32), ...changes });

async function outcomesOf(...sources: readonly (File | string)[]): Promise<TakenOutcome[]> {
  const taken = await (await taking()).takeResponses(practice, sources, quietly());
  practice = taken.practice;
  return taken.taken.map(({ outcome }) => outcome);
}

describe('what clients sent', () => {
  it('is filed as it came, and opened again', async () => {
    const sealed = await response('one', { pseudonym: 'Robin' });
    expect(await outcomesOf(fileOf(sealed))).toEqual(['filed']);
    const record = practice.index.responses[0]?.record ?? '';
    const { readFiled, readRecord } = await import('@/session/practice/read-records');
    expect([...((await readRecord(practice, record)) ?? [])]).toEqual([...sealed]);
    expect(await readFiled(practice, record)).toMatchObject({ pseudonym: 'Robin', invite });
  });

  it('may be an armored block, in a file or pasted, alone or among others', async () => {
    const blocks = await Promise.all(
      ['one', 'two', 'three'].map(async (name) => armor.encode(await response(name))),
    );
    const [one = '', two = '', three = ''] = blocks;
    expect(await outcomesOf(fileOf(one, 'mail.txt'), `Hello\n${two}\nand\n${three}`)).toEqual([
      'filed',
      'second',
      'second',
    ]);
  });

  it('is told apart: duplicate, second, unknown, and by whom it can be opened', async () => {
    const mine = await response('one');
    const { recipient } = await makeKeyPair();
    const theirs = await sealedResponse(recipient, { invite });
    expect(
      await outcomesOf(
        fileOf(mine),
        fileOf(mine, 'copy.age'),
        fileOf(await response('two')),
        fileOf(await response('three', { invite: hexOf('elsewhere', 64) })),
        fileOf(theirs),
      ),
    ).toEqual(['filed', 'duplicate', 'second', 'unknown', 'wrong-key']);
    expect(practice.index.responses.map(({ tray }) => tray)).toEqual([null, 'second', 'unknown']);
  });

  it('is refused with a reason of its own, and nothing is lost by it', async () => {
    const good = await response('one');
    const hard = new Encrypter();
    hard.setScryptWorkFactor(1);
    hard.setPassphrase('x');
    const header = new TextDecoder().decode(await hard.encrypt('')).replace(/ 1\n/, ' 20\n');
    const nowhere = await sealFor(practice.recipient, '{"type":"else"}');
    const later = await sealFor(practice.recipient, '{"type":"both-ways/response","version":2}');
    const bent = await sealFor(practice.recipient, '{"type":"both-ways/response","version":1}');
    expect(
      await outcomesOf(
        fileOf(good.slice(0, -20)),
        fileOf(good.slice(0, 60)),
        fileOf('hello'),
        fileOf(''),
        fileOf(new Uint8Array(1024 * 1024)),
        fileOf(header),
        fileOf(Uint8Array.from(await sealText('x', 'y'))),
        fileOf(nowhere),
        fileOf(later),
        fileOf(bent),
        'only words',
        fileOf(good),
      ),
    ).toEqual([
      'damaged',
      'not-age',
      'not-age',
      'not-age',
      'too-large',
      'not-age',
      'not-age',
      'not-ours',
      'newer',
      'damaged',
      'empty',
      'filed',
    ]);
    expect(practice.index.responses).toHaveLength(1);
  });

  it('comes with its names and its progress, in the order in which it was given', async () => {
    const files = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => fileOf(await response(`${at}`), `${at}.age`)),
    );
    const seen: (readonly [number, number])[] = [];
    const taken = await (
      await taking()
    ).takeResponses(practice, files, {
      signal: new AbortController().signal,
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(taken.taken.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    expect(taken.taken.map(({ outcome }) => outcome)).toEqual([
      'filed',
      ...Array.from({ length: 39 }, () => 'second'),
    ]);
    expect(seen.at(-1)).toEqual([40, 40]);
    expect(seen.map(([done]) => done)).toEqual(
      seen.map(([done]) => done).toSorted((a, b) => a - b),
    );
  });

  it('stops when it is told to, and keeps what was filed before', async () => {
    const files = await Promise.all(
      Array.from({ length: 80 }, async (_, at) => fileOf(await response(`${at}`))),
    );
    const stop = new AbortController();
    const taken = await (
      await taking()
    ).takeResponses(practice, files, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(taken.isCancelled).toBe(true);
    expect(taken.taken.length).toBeGreaterThan(0);
    expect(taken.taken.length).toBeLessThan(80);
    const unlocked = await (await opening()).unlockPractice('harbor lemon quiet stone');
    expect(unlocked).toMatchObject({
      practice: { index: { responses: { length: taken.taken.length } } },
    });
  });

  it('is said to have failed where the browser stores no more, each with its name; what was filed stays', async () => {
    const files = await Promise.all(
      Array.from({ length: 90 }, async (_, at) => fileOf(await response(`${at}`), `${at}.age`)),
    );
    const { SealedStore } = await import('@/platform/storage/sealed-store');
    const save = SealedStore.prototype.save;
    let saves = 0;
    vi.spyOn(SealedStore.prototype, 'save').mockImplementation(async function (
      this: SealedStoreOfTab,
      ...given
    ) {
      saves += 1;
      if (saves > 1) throw new DOMException('planted', 'QuotaExceededError');
      return save.apply(this, given);
    });
    const taken = await (await taking()).takeResponses(practice, files, quietly());
    expect(taken.taken.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    const outcomes = taken.taken.map(({ outcome }) => outcome);
    const kept = outcomes.filter((outcome) => outcome !== 'failed').length;
    expect(kept).toBeGreaterThan(0);
    expect(outcomes.slice(kept)).toEqual(Array.from({ length: 90 - kept }, () => 'failed'));
    expect(taken.practice.index.responses).toHaveLength(kept);
    expect(taken.isCancelled).toBe(false);
  });
});
