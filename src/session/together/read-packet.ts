import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { compilePlan } from '@/domain/bank/plan';
import { parsePacket } from '@/domain/comparison/packet-numbers';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { type BankLoad, loadBank } from '@/platform/bank-source/load-bank';

type PacketFault = Extract<BankLoad, { ok: false }>['reason'] | 'damaged';

export type LoadedPacket =
  | {
      readonly ok: true;
      readonly packet: SharePacket;
      readonly bank: Bank;
      readonly language: AskingLanguage;
    }
  | { readonly ok: false; readonly fault: PacketFault };

const VERSION_NUMBERS = 3;

/** Reads a packet with the bank that it names, which is loaded for it. */
export async function loadPacket(numbers: readonly number[]): Promise<LoadedPacket> {
  const loaded = await loadBank(numbers.slice(0, VERSION_NUMBERS).join('.'));
  if (!loaded.ok) return { ok: false, fault: loaded.reason };
  const { bank, language } = loaded;
  const plan = compilePlan(bank);
  const parsed = parsePacket(numbers, (version) => (version === bank.id ? plan : null));
  if (!parsed.ok) return { ok: false, fault: 'damaged' };
  return { ok: true, packet: parsed.packet, bank, language };
}
