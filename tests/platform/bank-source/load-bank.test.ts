import { describe, expect, it } from 'vitest';
import { loadBank } from '@/platform/bank-source/load-bank';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { readJson } from '../../support/published-bank';

describe('loading a bank', () => {
  it('gives the published structure and texts of that version', async () => {
    const loaded = await loadBank('1.0.0');
    expect(loaded.ok && loaded.bank).toEqual(readJson('questions/1.0.0/bank.json'));
    const telling = await loadTelling('1.0.0');
    expect(loaded.ok && { ...loaded.language, ...telling }).toEqual(
      readJson('questions/1.0.0/en.json'),
    );
  });

  it('keeps the texts of the result off the way to the first question', async () => {
    const loaded = await loadBank('1.0.0');
    expect(loaded.ok && Object.keys(loaded.language)).not.toContain('patterns');
    expect(Object.keys(await loadTelling('1.0.0'))).not.toContain('items');
  });

  it('has no texts of a result for a version it does not know', async () => {
    await expect(loadTelling('9.9.9')).rejects.toMatchObject({ code: 'unknown-bank' });
  });

  it.each(['9.9.9', '', '1.0', '../1.0.0', '1.0.0/', 'constructor'])(
    'refuses the unknown version "%s" and falls back to no other',
    async (version) => {
      expect(await loadBank(version)).toEqual({ ok: false, reason: 'unknown-bank' });
    },
  );
});
