import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BankLoad, loadBank } from '@/platform/bank-source/load-bank';
import { loadPacket } from '@/session/together/read-packet';
import { packetOf } from '../../support/comparing';
import { readJson } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

vi.mock(import('@/platform/bank-source/load-bank'), async (original) => {
  const { loadBank: load, ...others } = await original();
  return { ...others, loadBank: vi.fn<typeof loadBank>(load) };
});

const { inviter } = readJson('tests/fixtures/golden/couple-exchange-1.json') as {
  inviter: { packet: string };
};
/** A's packet as it went into the first links. */
const numbers = [...Buffer.from(inviter.packet, 'hex')];

afterEach(() => vi.mocked(loadBank).mockClear());

describe('reading a packet with its own bank', () => {
  it('gives the packet, the bank that it names and the texts of that bank', async () => {
    const loaded = await loadPacket(numbers);
    if (!loaded.ok) throw new Error(loaded.fault);
    expect(loaded.packet).toEqual(
      packetOf({ form: 'full', answers: answersFor('A'), sharesHolding: true }),
    );
    expect([loaded.bank.id, loaded.language.locale]).toEqual(['1.0.0', 'en']);
    expect(vi.mocked(loadBank).mock.calls).toEqual([['1.0.0']]);
  });

  it.each<[string, readonly number[], string]>([
    ['of a bank that is not here', [7, 1, 0, ...numbers.slice(3)], 'unknown-bank'],
    ['of nothing', [], 'unknown-bank'],
    ['cut short', numbers.slice(0, -1), 'damaged'],
    ['with one number more', [...numbers, 0], 'damaged'],
    ['with a form that is none', numbers.with(3, 2), 'damaged'],
    ['with a sum that no answers give', numbers.with(21, 200), 'damaged'],
    ['with what is no byte', numbers.with(21, 0.5), 'damaged'],
  ])('refuses one %s by name', async (_, given, fault) => {
    expect(await loadPacket(given)).toEqual({ ok: false, fault });
  });

  it('says so where the questions do not come', async () => {
    const gone: BankLoad = { ok: false, reason: 'unreachable' };
    vi.mocked(loadBank).mockResolvedValueOnce(gone);
    expect(await loadPacket(numbers)).toEqual({ ok: false, fault: 'unreachable' });
  });
});
