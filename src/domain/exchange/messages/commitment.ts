import { joinBytes, labelBytes, lengthBytes } from '@/domain/exchange/byte-strings';
import { encodeCbor } from '@/domain/exchange/envelope/strict-cbor';
import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import { type Values, writeFields } from './fields';
import { ROLES } from './plaintext';

const LABEL = labelBytes('bw/v1/couple/commit');

const CONTEXT_FIELDS = ['session', 'bank', 'key', 'expiryDay', 'form', 'role'] as const;

/** What a commitment is about, besides the packet: all of it stands in the invite. */
export type CommitmentContext = Values<'session' | 'bank' | 'key' | 'expiryDay' | 'form'>;

/**
 * Commits the inviter to a packet, before the other person has answered.
 *
 * C = HMAC-SHA-256(r, SHA-256("bw/v1/couple/commit") ‖ u32 |ctx| ‖ ctx ‖ u32 |packet| ‖ packet),
 * ctx = deterministic CBOR of {session 0, bank 1, key 2, expiry day 4, form 6, role 10: 0}
 *
 * @param secret r, exactly 32 random bytes: HMAC would take a shorter one for the same one with
 *   zeros behind it
 * @param context values of the invite; the language is not part of it
 * @returns 32 bytes
 * @see trust, 3.2; tests/support/exchange/hand/commitment-by-hand.ts makes it a second time
 */
export async function commitPacket(
  { digest, hmac }: Pick<ExchangeTools, 'digest' | 'hmac'>,
  secret: Uint8Array,
  context: CommitmentContext,
  packet: Uint8Array,
): Promise<Uint8Array> {
  const ctx = encodeCbor(writeFields(CONTEXT_FIELDS, { ...context, role: ROLES.inviter }));
  const label = await digest(LABEL);
  const lengths = [lengthBytes(ctx.length), lengthBytes(packet.length)] as const;
  return hmac(secret, joinBytes(label, lengths[0], ctx, lengths[1], packet));
}
