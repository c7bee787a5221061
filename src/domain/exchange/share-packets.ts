import type { Plan } from '@/domain/bank/plan';
import {
  countPacketNumbers,
  encodePacket,
  type ParsedPacket,
  parsePacket,
} from '@/domain/comparison/packet-numbers';
import type { SharePacket } from '@/domain/comparison/share-packet';
import type { PacketFormat } from './exchange-tools';

/** Gives the plan of a published bank by its version, such as "1.0.0"; null if there is no such. */
export type FindPlan = (bank: string) => Plan | null;

/** Writes a share packet as the bytes that are committed to and sealed. */
export function packetBytes(packet: SharePacket): Uint8Array {
  return Uint8Array.from(encodePacket(packet));
}

/**
 * The share packet as the format of the exchange's packets.
 *
 * @param plan of the bank that the session is about: the packets of both are as long
 * @param findPlan knows every published bank, for the packets that name another one
 * @see instrument, section 5: small whole numbers, of fixed length
 */
export function sharePackets(plan: Plan, findPlan: FindPlan): PacketFormat {
  return {
    length: countPacketNumbers(plan),
    isFormed: (packet) => parsePacket([...packet], findPlan).ok,
  };
}

/**
 * Reads the bytes of a packet that its session has let in.
 *
 * @returns the packet with the plan of its bank; or why it cannot be read, which an older copy of
 *   this site may meet in a session that a newer one has written
 */
export function readPacket(packet: Uint8Array, findPlan: FindPlan): ParsedPacket {
  return parsePacket([...packet], findPlan);
}
