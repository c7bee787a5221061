import { createHash, createHmac } from 'node:crypto';
import type {
  Box,
  Digest,
  ExchangeTools,
  Hmac,
  PacketFormat,
} from '@/domain/exchange/exchange-tools';

const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes);

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  plain(createHash('sha256').update(bytes).digest());

export const digest: Digest = async (bytes) => sha256(bytes);
export const hmac: Hmac = async (key, bytes) =>
  plain(createHmac('sha256', key).update(bytes).digest());

export const PACKET_LENGTH = 70;

/** Stands in for the share packet: any bytes of the length are one, but for a first byte of 255. */
export const packets: PacketFormat = {
  length: PACKET_LENGTH,
  isFormed: (packet) => packet.length === PACKET_LENGTH && packet[0] !== 255,
};

export const toolsWith = (box: Box): ExchangeTools => ({ digest, hmac, box, packets });
