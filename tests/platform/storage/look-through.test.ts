import { describe, expect, it } from 'vitest';
import { lookThrough } from '@/platform/storage/look-through';
import { StorageFault } from '@/platform/storage/storage-fault';

/** Databases by their names: what each holds, or how looking at it fails. */
const databases: Readonly<Record<string, string | null | Error>> = {
  red: 'apple',
  green: 'pear',
  empty: null,
  blocked: new StorageFault('timeout'),
  gone: new StorageFault('missing'),
  odd: new Error('not of storage'),
};

async function look(id: string): Promise<string | null> {
  const held = databases[id] ?? null;
  if (held instanceof Error) throw held;
  return held;
}

async function listFound(...ids: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const one of lookThrough(ids, look)) found.push(one);
  return found;
}

describe('looking through databases', () => {
  it('finds what they hold, in their order', async () => {
    expect(await listFound('green', 'empty', 'red')).toEqual(['pear', 'apple']);
    expect(await listFound('empty')).toEqual([]);
    expect(await listFound()).toEqual([]);
  });

  it('goes on behind one that cannot be looked at', async () => {
    expect(await listFound('blocked', 'red')).toEqual(['apple']);
    expect(await listFound('red', 'blocked', 'green')).toEqual(['apple', 'pear']);
  });

  it('does not say that there is nothing where one could not be looked at', async () => {
    await expect(listFound('empty', 'blocked', 'gone')).rejects.toMatchObject({ code: 'timeout' });
  });

  it('takes one that is gone by then for none', async () => {
    expect(await listFound('gone', 'empty')).toEqual([]);
    expect(await listFound('gone', 'red')).toEqual(['apple']);
  });

  it('hides no fault of another kind', async () => {
    await expect(listFound('red', 'odd', 'green')).rejects.toThrow('not of storage');
  });

  it('looks no further than it is asked to', async () => {
    for await (const one of lookThrough(['red', 'odd'], look)) {
      expect(one).toBe('apple');
      break;
    }
  });
});
