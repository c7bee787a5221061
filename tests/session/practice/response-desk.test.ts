import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { sealer } from '@/platform/worker/seal-client';
import { ResponseDesk } from '@/session/practice/response-desk';
import { makePracticeInvite } from '../../support/practice-invite';
import { bank } from '../../support/published-bank';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

const partsOf = (answers: Answers) => ({
  invite: 'ab'.repeat(32),
  bank: '1.0.0',
  form: 'short' as const,
  scoring: '1',
  locale: 'en',
  translation: '1.0.0',
  day: '2026-11-26',
  pseudonym: '',
  jointView: false,
  sendsAnchors: false,
  answers,
});

describe('the responses of one visit', () => {
  it('keep their number while they say the same, and draw another for anything else', () => {
    const desk = new ResponseDesk();
    const first = desk.make(bank, partsOf({ R1m: 2 }));
    const other = desk.make(bank, partsOf({ R1m: 3 }));
    expect(first.response).toMatch(/^[0-9a-f]{32}$/);
    expect(desk.make(bank, partsOf({ R1m: 2 }))).toEqual(first);
    expect(other.response).not.toBe(first.response);
  });

  it('do not tell by their number what was left out of them', () => {
    const desk = new ResponseDesk();
    const one = desk.make(bank, partsOf({ R1m: 2, A1: 0 }));
    const other = desk.make(bank, partsOf({ R1m: 2, A1: 4 }));
    expect(other).toEqual(one);
  });

  it('are sealed once', async () => {
    const { invite } = await makePracticeInvite();
    const desk = new ResponseDesk();
    const response = desk.make(bank, partsOf({}));
    const first = await desk.seal(invite.key, response);
    expect(await desk.seal(invite.key, response)).toBe(first);
  });

  it('can be sealed again where it failed', async () => {
    const { invite } = await makePracticeInvite();
    const desk = new ResponseDesk();
    const response = desk.make(bank, partsOf({}));
    const failing = vi.spyOn(sealer, 'sealArmored').mockRejectedValueOnce(new Error('stopped'));
    await expect(desk.seal(invite.key, response)).rejects.toThrow('stopped');
    failing.mockRestore();
    expect(await desk.seal(invite.key, response)).not.toBeNull();
  });
});
