import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeEditorLock } from '@/platform/storage/editor-lock';
import { lendLockManager, lendLocks } from '../../support/browser-locks';

const PATIENCE_MS = 20;
const wish = (steal: boolean, onLost = vi.fn<() => void>()) => ({
  patienceMs: PATIENCE_MS,
  steal,
  onLost,
});

let takeBack: () => void = () => undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  takeBack();
  vi.useRealTimers();
});

/** Asks, and lets as much time pass as anything may take. */
async function ask(...given: Parameters<typeof takeEditorLock>) {
  const asked = takeEditorLock(...given).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  return asked;
}

describe('being the one tab that edits a draft', () => {
  beforeEach(() => {
    takeBack = lendLocks();
  });

  it('is given to the first that asks, and to no second while it is held', async () => {
    expect(await ask('a', wish(false))).toHaveProperty('release');
    expect(await ask('a', wish(false))).toBeNull();
    expect(await ask('b', wish(false))).toHaveProperty('release');
  });

  it('is given to the next once the first lets go', async () => {
    const first = await takeEditorLock('a', wish(false));
    const second = takeEditorLock('a', wish(false));
    first?.release();
    expect(await second).not.toBeNull();
  });

  it('is taken from a tab that does not let go, which is told so', async () => {
    const onLost = vi.fn<() => void>();
    await takeEditorLock('a', wish(false, onLost));
    expect(await ask('a', wish(true))).toHaveProperty('release');
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('tells nobody of a loss who has let go by themselves', async () => {
    const onLost = vi.fn<() => void>();
    (await takeEditorLock('a', wish(false, onLost)))?.release();
    await ask('a', wish(true));
    expect(onLost).not.toHaveBeenCalled();
  });
});

describe('a browser that gives no locks', () => {
  it('lets everyone edit where it knows none', async () => {
    const one = await takeEditorLock('a', wish(false));
    expect(await takeEditorLock('a', wish(false))).not.toBeNull();
    expect(() => one?.release()).not.toThrow();
  });

  it.each([false, true])(
    'is not taken for another tab where it refuses them (steal: %s)',
    async (steal) => {
      const request = async () => {
        // In browsers such an exception is an Error too; in jsdom it is none.
        throw Object.assign(new Error('no'), { name: 'SecurityError' });
      };
      takeBack = lendLockManager({ request });
      expect(await ask('a', wish(steal))).toMatchObject({ name: 'SecurityError' });
    },
  );

  it('is not waited for longer than three seconds beyond the patience', async () => {
    takeBack = lendLockManager({ request: () => new Promise(() => undefined) });
    const settled = vi.fn<(error: unknown) => void>();
    takeEditorLock('a', wish(false)).catch(settled);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS + 2999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled.mock.calls).toMatchObject([[{ code: 'timeout' }]]);
  });

  it('holds no lock that came after it was given up', async () => {
    let grant: () => unknown = () => 'not asked';
    const request = (_name: string, _options: unknown, callback: () => unknown) => {
      grant = callback;
      return new Promise(() => undefined);
    };
    takeBack = lendLockManager({ request });
    await ask('a', wish(false));
    // A browser holds a lock for as long as what this returns is open.
    expect(grant()).toBeUndefined();
  });
});
