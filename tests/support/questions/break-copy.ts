/** Follows a path such as "items/0/key" to what holds its last key. */
function holderOf(json: unknown, path: string): [Record<string, unknown>, string] {
  const keys = path.split('/');
  const last = keys.pop() as string;
  let holder = json as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (!Object.hasOwn(holder, last)) throw new Error(`nothing at ${path} to break`);
  return [holder, last];
}

/** A copy with other values at some paths; undefined takes the value out. */
export function breakCopy(json: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(json);
  for (const [path, value] of Object.entries(changes)) {
    const [holder, key] = holderOf(copy, path);
    if (value !== undefined) holder[key] = value;
    else if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
}

/** One thing to break, and the one fault that must be found for it. */
export type FaultCase = readonly [
  what: string,
  changes: Readonly<Record<string, unknown>>,
  path: string,
  reason: string,
];
