import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import { readPacket, sharePackets } from '@/domain/exchange/share-packets';
import { compilePlan } from '@/domain/bank/plan';
import { loadStructures } from '@/platform/bank-source/load-bank';
import { digest, hmac } from '@/platform/crypto/hashes';
import { sealer } from '@/platform/worker/seal-client';

export const box: ExchangeTools['box'] = {
  makeIdentity: sealer.makeBoxKeys,
  seal: sealer.sealInBox,
  open: sealer.openInBox,
};

/**
 * The tools that the exchange is given here: the browser's hashes, and age in the worker.
 *
 * @param own the own packet of the session: the partner's is as long, whichever bank is asked today
 */
export async function loadExchangeTools(own: Uint8Array): Promise<ExchangeTools | null> {
  const banks = await loadStructures();
  if (banks === null) return null;
  const plans = new Map(banks.map((bank) => [bank.id, compilePlan(bank)]));
  const findPlan = (version: string) => plans.get(version) ?? null;
  const read = readPacket(own, findPlan);
  if (!read.ok) return null;
  return { digest, hmac, box, packets: sharePackets(read.plan, findPlan) };
}
