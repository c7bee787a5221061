import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import { sharePackets } from '@/domain/exchange/share-packets';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { compilePlan } from '@/domain/bank/plan';
import { loadBank } from '@/platform/bank-source/load-bank';
import { digest, hmac } from '@/platform/crypto/hashes';
import { sealer } from '@/platform/worker/seal-client';

export const box: ExchangeTools['box'] = {
  makeIdentity: sealer.makeBoxKeys,
  seal: sealer.sealInBox,
  open: sealer.openInBox,
};

/** The tools that the exchange is given here: the browser's hashes, and age in the worker. */
export async function loadExchangeTools(): Promise<ExchangeTools | null> {
  const loaded = await loadBank(CURRENT_BANK);
  if (!loaded.ok) return null;
  const plan = compilePlan(loaded.bank);
  const findPlan = (version: string) => (version === plan.bank ? plan : null);
  return { digest, hmac, box, packets: sharePackets(plan, findPlan) };
}
