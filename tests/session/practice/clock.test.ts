import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, drawCases, moveDays, SHIFTS } from '../../support/clock-cases';
import { lendEmptyDatabases } from '../../support/draft-browser';
import { PATIENT, printSeed, SEED } from '../../support/counts';
import { hexOf, sealedResponse } from '../../support/practice/responses';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));
const clock = { today: '' };
vi.mock('@/platform/page/today', () => ({ readToday: () => clock.today }));

const PASSPHRASE = 'harbor lemon quiet stone';
const CASES_PER_SHIFT = 5;

beforeEach(() => {
  vi.resetModules();
  lendEmptyDatabases();
});
afterEach(() => vi.unstubAllGlobals());

const quietly = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

describe.each(SHIFTS)('T16 a practice whose clock is off by %i days', PATIENT, (shift) => {
  it('deletes nothing unasked, and keeps what comes', async () => {
    if (shift === SHIFTS[0]) printSeed('T16');
    for (const { at } of drawCases(SEED, CASES_PER_SHIFT, shift)) {
      lendEmptyDatabases();
      const { readRecords } = await import('@/session/practice/read-records');
      const { createPractice, unlockPractice } = await import('@/session/practice/open-practice');
      const { issueInvites } = await import('@/session/practice/issue-invites');
      const { takeResponses } = await import('@/session/practice/take-responses');
      clock.today = dayOf(at);
      const issued = await issueInvites(await createPractice(PASSPHRASE), {
        label: 'Dr. Ana Ruiz',
        form: 'full',
        policy: 'kept',
        language: 'en',
        days: 14,
        people: [
          { name: 'R.', client: null },
          { name: 'S.', client: null },
        ],
      });
      const fileFor = async (which: number, name: string) => {
        const invite = issued.invites[which]?.hash ?? '';
        const sealed = await sealedResponse(issued.practice.recipient, {
          invite,
          response: hexOf(name, 32),
        });
        return new File([sealed], `${name}.age`);
      };
      const first = await takeResponses(issued.practice, [await fileFor(0, 'one')], quietly());

      clock.today = dayOf(moveDays(at, shift));
      const unlocked = await unlockPractice(PASSPHRASE);
      if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
      expect(unlocked.practice.index).toEqual(first.practice.index);
      const later = await takeResponses(
        unlocked.practice,
        [await fileFor(1, 'two'), await fileFor(0, 'three')],
        quietly(),
      );
      const isLate = shift > 14;
      expect(later.taken.map(({ outcome }) => outcome)).toEqual(
        isLate ? ['expired', 'expired'] : ['filed', 'second'],
      );
      expect(later.practice.index.responses.slice(0, 1)).toEqual(first.practice.index.responses);
      expect((await readRecords(later.practice)).size).toBe(3);
    }
  });
});
