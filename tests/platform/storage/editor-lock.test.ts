import { afterEach, describe, expect, it, vi } from 'vitest';
import { takeEditorLock } from '@/platform/storage/editor-lock';

interface Waiting {
  readonly grant: () => void;
  readonly refuse: () => void;
}

/** The browser's locks: one holder a name, others wait, a thief ends the holder's turn. */
function stubLocks() {
  let holder: { readonly steal: () => void } | null = null;
  const queue: Waiting[] = [];
  const request = (
    _name: string,
    options: { readonly signal?: AbortSignal; readonly steal?: boolean },
    callback: () => Promise<void>,
  ) =>
    new Promise<void>((resolve, reject) => {
      const grant = () => {
        const mine = { steal: () => reject(new DOMException('stolen', 'AbortError')) };
        holder = mine;
        void callback().then(() => {
          if (holder === mine) holder = null;
          resolve();
          queue.shift()?.grant();
        });
      };
      if (options.steal === true) {
        holder?.steal();
        grant();
        return;
      }
      if (holder === null) {
        grant();
        return;
      }
      const waiting = { grant, refuse: () => reject(options.signal?.reason) };
      queue.push(waiting);
      options.signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.refuse();
      });
    });
  vi.stubGlobal('navigator', { locks: { request } });
}

const wish = (steal: boolean, onLost = vi.fn<() => void>()) => ({ patienceMs: 20, steal, onLost });

afterEach(() => vi.unstubAllGlobals());

describe('being the one tab that edits a draft', () => {
  it('is given to the first that asks, and to no second while it is held', async () => {
    stubLocks();
    expect(await takeEditorLock('a', wish(false))).not.toBeNull();
    expect(await takeEditorLock('a', wish(false))).toBeNull();
  });

  it('is given to the next once the first lets go', async () => {
    stubLocks();
    const first = await takeEditorLock('a', wish(false));
    const second = takeEditorLock('a', wish(false));
    first?.release();
    expect(await second).not.toBeNull();
  });

  it('is taken from a tab that does not let go, which is told so', async () => {
    stubLocks();
    const onLost = vi.fn<() => void>();
    await takeEditorLock('a', wish(false, onLost));
    expect(await takeEditorLock('a', wish(true))).not.toBeNull();
    expect(onLost).toHaveBeenCalledTimes(1);
  });

  it('tells nobody of a loss who has let go by themselves', async () => {
    stubLocks();
    const onLost = vi.fn<() => void>();
    (await takeEditorLock('a', wish(false, onLost)))?.release();
    await takeEditorLock('a', wish(true));
    expect(onLost).not.toHaveBeenCalled();
  });

  it('is free for everyone in a browser without locks', async () => {
    vi.stubGlobal('navigator', {});
    const one = await takeEditorLock('a', wish(false));
    expect(await takeEditorLock('a', wish(false))).not.toBeNull();
    expect(() => one?.release()).not.toThrow();
  });
});
