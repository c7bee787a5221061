import { createHash, createHmac } from 'node:crypto';

/**
 * The commitment a second time, from trust.md 3.2 and RFC 8949 alone: nothing here comes from src.
 * The context is a map of six keys: 0 session, 1 bank, 2 key, 4 expiry day, 6 form, 10 role.
 */
export function commitmentByHand(
  given: Readonly<Record<'secret' | 'session' | 'bank' | 'key' | 'packet', Uint8Array>>,
  expiryDay: number,
  form: 'full' | 'short',
): string {
  const day = [0x04, 0x19, expiryDay >> 8, expiryDay & 0xff];
  if (expiryDay < 256 || expiryDay > 0xffff) throw new Error('the day would be written otherwise');
  const session = Buffer.concat([Buffer.of(0x00, 0x50), given.session]);
  const bank = Buffer.concat([Buffer.of(0x01, 0x50), given.bank]);
  const key = Buffer.concat([Buffer.of(0x02, 0x58, 0x20), given.key]);
  const rest = Buffer.of(...day, 0x06, form === 'full' ? 0 : 1, 0x0a, 0x00);
  const ctx = Buffer.concat([Buffer.of(0xa6), session, bank, key, rest]);
  const lengths = [ctx, given.packet].map(({ length }) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(length);
    return bytes;
  }) as [Buffer, Buffer];
  const label = createHash('sha256').update('bw/v1/couple/commit').digest();
  const signed = Buffer.concat([label, lengths[0], ctx, lengths[1], given.packet]);
  return createHmac('sha256', given.secret).update(signed).digest('hex');
}
