import { describe, expect, it } from 'vitest';
import { nameStorageFault, StorageFault } from '@/platform/storage/storage-fault';

describe('what a browser throws', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['SecurityError', 'refused'],
    ['NotAllowedError', 'refused'],
    ['InvalidStateError', 'lost'],
    ['AbortError', 'lost'],
    ['TransactionInactiveError', 'lost'],
    ['DataCloneError', 'unknown'],
    ['VersionError', 'unknown'],
    ['', 'unknown'],
  ])('with the name "%s" is called %s', (name, code) => {
    expect(nameStorageFault(new DOMException('text', name)).code).toBe(code);
    expect(nameStorageFault(Object.assign(new Error('text'), { name })).code).toBe(code);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'QuotaExceededError'],
    ['an object with a name', { name: 'QuotaExceededError' }],
    [
      'an error called like a part of every object',
      Object.assign(new Error(), { name: 'toString' }),
    ],
    ['an error called constructor', Object.assign(new Error(), { name: 'constructor' })],
  ])('and is %s has a name of ours all the same', (_, thrown) => {
    const fault = nameStorageFault(thrown);
    expect(fault).toBeInstanceOf(StorageFault);
    expect(fault.code).toBe('unknown');
  });

  it('is left as it is where it is ours already', () => {
    const fault = new StorageFault('conflict');
    expect(nameStorageFault(fault)).toBe(fault);
  });

  it('says its code and nothing of what was to be stored', () => {
    expect(nameStorageFault(new DOMException('marker-answer', 'DataError')).message).toBe(
      'unknown',
    );
  });
});
