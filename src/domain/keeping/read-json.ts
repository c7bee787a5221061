import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';

/** `not-ours`: some other text. `newer`: a later version of ours. `damaged`: ours, and not whole. */
export type KeptFault = 'not-ours' | 'newer' | 'damaged';

export type ReadJson<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: KeptFault };

interface Expected<Value> {
  /** Each begins with "both-ways/". */
  readonly types: readonly string[];
  readonly schema: z.ZodMiniType<Value>;
  /** The newest version that the schema reads; 1 where it is not said. */
  readonly version?: number;
}

/**
 * Reads JSON of ours, of a version that is known here, whoever hands it over.
 *
 * JSON → type → version → exact schema → nothing left over
 *
 * @returns the value, or why it is none; it never throws
 */
export function readJson<Value>(text: string, expected: Expected<Value>): ReadJson<Value> {
  const { types, schema, version = 1 } = expected;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'not-ours' };
  }
  const head = z.object({ type: z.enum([...types]), version: z.int() }).safeParse(json);
  if (!head.success) return { ok: false, fault: 'not-ours' };
  if (head.data.version > version) return { ok: false, fault: 'newer' };
  const read = schema.safeParse(json);
  // A schema leaves out an item called "__proto__"; what is accepted is all that was there.
  const isWhole = read.success && canonicalJson(read.data) === canonicalJson(json);
  return isWhole ? { ok: true, value: read.data } : { ok: false, fault: 'damaged' };
}
