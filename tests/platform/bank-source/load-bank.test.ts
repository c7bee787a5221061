import { describe, expect, it } from 'vitest';
import { loadBank } from '@/platform/bank-source/load-bank';
import { readJson } from '../../support/published-bank';

describe('loading a bank', () => {
  it('gives the published structure and texts of that version', async () => {
    const loaded = await loadBank('1.0.0');
    expect(loaded.ok && loaded.bank).toEqual(readJson('questions/1.0.0/bank.json'));
    expect(loaded.ok && loaded.language).toEqual(readJson('questions/1.0.0/en.json'));
  });

  it.each(['9.9.9', '', '1.0', '../1.0.0', '1.0.0/', 'constructor'])(
    'refuses the unknown version "%s" and falls back to no other',
    async (version) => {
      expect(await loadBank(version)).toEqual({ ok: false, reason: 'unknown-bank' });
    },
  );
});
