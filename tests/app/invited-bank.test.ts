import { describe, expect, it, vi } from 'vitest';
import { lendClientParts } from '@/app/client-parts';
import { lendInvitedBank } from '@/app/invited-bank';
import { createI18n } from '@/i18n/i18n';
import type { bankHashes } from '@/platform/bank-source/bank-hashes';
import { makePracticeInvite } from '../support/practice-invite';
import { golden } from '../support/exchange/golden-couple';

// As a site of a later year has them.
vi.mock('@/domain/bank/current-bank', () => ({ CURRENT_BANK: '2.0.0' }));
vi.mock('@/platform/bank-source/bank-hashes', async (original) => {
  const published = await original<{ readonly bankHashes: typeof bankHashes }>();
  return { bankHashes: { ...published.bankHashes, '2.0.0': { bank: 'f'.repeat(64) } } };
});

describe('the version that an invite asks', () => {
  it('is the one that it names, for a link of the first year', () => {
    expect(lendInvitedBank(Buffer.from(golden.bank, 'hex'))).toEqual({ bank: '1.0.0' });
    expect(lendInvitedBank(new Uint8Array(16).fill(255))).toEqual({ bank: '2.0.0' });
  });

  it('is none where this copy of the site does not have it', () => {
    expect(lendInvitedBank(new Uint8Array(16))).toEqual({});
  });

  it('is asked of a client too', async () => {
    const { invite } = await makePracticeInvite({ form: 'full' });
    expect(lendClientParts(createI18n(), invite).bank).toBe('1.0.0');
  });
});
