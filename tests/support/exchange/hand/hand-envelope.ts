import { createHash } from 'node:crypto';
import { type Bytes, join } from './hand-cbor';

/** An envelope put together by hand from trust.md, 3.1, whatever the body is; its check is right. */
export function handEnvelope(
  type: number,
  body: Bytes,
  change: { readonly version?: number; readonly declared?: number; readonly magic?: string } = {},
): Uint8Array {
  const { version = 1, magic = 'BW' } = change;
  const content = join(body);
  const declared = change.declared ?? content.length;
  const head = Buffer.from([version, type, declared >> 8, declared & 0xff]);
  const checked = Buffer.concat([Buffer.from(magic, 'latin1'), head, content]);
  const check = createHash('sha256').update(checked).digest().subarray(0, 4);
  return new Uint8Array(Buffer.concat([checked, check]));
}

/** The check made right again after other bytes were changed. */
export function repairCheck(envelope: Uint8Array): Uint8Array {
  const checked = envelope.subarray(0, Math.max(0, envelope.length - 4));
  const check = createHash('sha256').update(checked).digest().subarray(0, 4);
  return new Uint8Array(Buffer.concat([checked, check]));
}

export const handText = (envelope: Uint8Array): string =>
  `${Buffer.from(envelope).toString('base64url')}Z`;
