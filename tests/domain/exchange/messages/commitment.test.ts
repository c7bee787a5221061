import { describe, expect, it } from 'vitest';
import { type CommitmentContext, commitPacket } from '@/domain/exchange/messages/commitment';
import { commitmentByHand } from '../../../support/exchange/hand/commitment-by-hand';
import { anyChoices } from '../../../support/exchange/couple';
import { printSeed, SEED } from '../../../support/counts';
import { digest, hmac } from '../../../support/exchange/exchange-tools';
import { SeededRandom } from '../../../support/exchange/seeded-random';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a commitment', () => {
  printSeed('commitments');
  const random = new SeededRandom(SEED);
  const drawn = Array.from({ length: 200 }, () => {
    const { packet, secret, session, bank, expiryDay, form } = anyChoices(random);
    const context: CommitmentContext = { session, bank, key: random.bytes(32), expiryDay, form };
    return { secret, packet, context };
  });
  const [{ secret, packet, context }] = drawn as [(typeof drawn)[number]];
  const commit = async (
    changed: { secret?: Uint8Array; packet?: Uint8Array } & Partial<CommitmentContext>,
  ): Promise<string> => {
    const given = { secret, packet, ...changed };
    const { session, bank, key, expiryDay, form } = { ...context, ...changed };
    const about = { session, bank, key, expiryDay, form };
    return hex(await commitPacket({ digest, hmac }, given.secret, about, given.packet));
  };

  it('is the one that twenty lines made from the text alone give', async () => {
    for (const one of drawn) {
      const made = await commitPacket({ digest, hmac }, one.secret, one.context, one.packet);
      const { expiryDay, form, ...rest } = one.context;
      expect(hex(made)).toBe(commitmentByHand({ ...one, ...rest }, expiryDay, form));
    }
  });

  it('is another one for whatever else it is about', async () => {
    const other = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 1);
    const all = await Promise.all([
      commit({}),
      commit({ secret: other(secret) }),
      commit({ packet: other(packet) }),
      commit({ packet: packet.slice(1) }),
      commit({ packet: Uint8Array.from([...packet, 0]) }),
      commit({ session: other(context.session) }),
      commit({ bank: other(context.bank) }),
      commit({ key: other(context.key) }),
      commit({ expiryDay: context.expiryDay + 1 }),
      commit({ form: context.form === 'full' ? 'short' : 'full' }),
    ]);
    expect(new Set(all).size).toBe(all.length);
    expect(await commit({})).toBe(all[0]);
  });
});
