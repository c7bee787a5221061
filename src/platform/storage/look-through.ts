import { StorageFault } from './storage-fault';

/**
 * Looks at one database after the other. One that cannot be opened just now hides no other, and one
 * that is gone by then, as another tab may delete it, is none.
 *
 * @param look at one; null where it holds nothing that is looked for
 * @throws StorageFault at the end, where nothing was found and one of them could not be looked at
 */
export async function* lookThrough<Found>(
  ids: readonly string[],
  look: (id: string) => Promise<Found | null>,
): AsyncGenerator<Found, void> {
  let hasFound = false;
  let fault: StorageFault | null = null;
  for (const id of ids) {
    let found: Found | null = null;
    try {
      found = await look(id);
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
      if (error.code !== 'missing') fault = error;
    }
    if (found === null) continue;
    hasFound = true;
    yield found;
  }
  if (!hasFound && fault !== null) throw fault;
}
