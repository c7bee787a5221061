import { createHash, createHmac } from 'node:crypto';
import type {
  Box,
  Digest,
  ExchangeTools,
  Hmac,
  PacketFormat,
} from '@/domain/exchange/exchange-tools';
import { type FindPlan, sharePackets } from '@/domain/exchange/share-packets';
import { plan } from '../published-bank';

const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  plain(createHash('sha256').update(bytes).digest());

export const digest: Digest = async (bytes) => sha256(bytes);
export const hmac: Hmac = async (key, bytes) =>
  plain(createHmac('sha256', key).update(bytes).digest());

/** Worked out by hand from instrument.md, section 5, for bank 1.0.0. */
export const PACKET_LENGTH = 48;

export const findPlan: FindPlan = (bank) => (bank === '1.0.0' ? plan : null);
export const packets: PacketFormat = sharePackets(plan, findPlan);

export const toolsWith = (box: Box): ExchangeTools => ({ digest, hmac, box, packets });
