/** Whether a text is found in what was stored, as text or as bytes, at any depth. */
export function traceIn(stored: unknown, secret: string): boolean {
  if (typeof stored === 'string') return stored.includes(secret);
  if (stored instanceof Uint8Array) return Buffer.from(stored).includes(Buffer.from(secret));
  if (Array.isArray(stored)) return stored.some((one) => traceIn(one, secret));
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.values(stored).some((one) => traceIn(one, secret));
}
