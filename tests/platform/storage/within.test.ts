import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageFault } from '@/platform/storage/storage-fault';
import { within } from '@/platform/storage/within';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = <Value>(ms: number, value: Value) =>
  new Promise<Value>((resolve) => setTimeout(() => resolve(value), ms));

describe('a promise that may take so long', () => {
  it('gives what it resolves to in time', async () => {
    const given = within(after(2999, 'value'), 3000);
    await vi.advanceTimersByTimeAsync(2999);
    expect(await given).toBe('value');
  });

  it('fails with what it was rejected with', async () => {
    const fault = new Error('own');
    await expect(within(Promise.reject(fault), 3000)).rejects.toBe(fault);
  });

  it('fails with "timeout" where it takes longer, whatever comes later', async () => {
    const given = within(after(3001, 'value'), 3000);
    const failed = given.catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await failed).toMatchObject({ code: 'timeout' });
    await expect(given).rejects.toBeInstanceOf(StorageFault);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['resolved', () => Promise.resolve(1)],
    ['rejected', () => Promise.reject(new Error('own'))],
  ])('leaves no clock running once it is %s', async (_, make) => {
    await within(make(), 3000).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });
});
