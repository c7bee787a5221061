import type { BankHashes } from '@/domain/exchange/bank-mark';

const locks = import.meta.glob<BankHashes>('@questions/lock.json', {
  import: 'default',
  eager: true,
});

/** The hashes that the published banks of this build are frozen by. */
export const bankHashes: BankHashes = Object.values(locks)[0] ?? {};
