import { vi } from 'vitest';

type Release = () => void;

interface Turn {
  /** Begins the turn of one that waited. */
  readonly begin: () => void;
  /** Ends it, because somebody else takes the lock. */
  readonly lose: () => void;
}

interface RequestOptions {
  readonly signal?: AbortSignal;
  readonly steal?: boolean;
}

/** One lock as browsers have it: one holder, others wait in line, a thief ends the holder's turn. */
class NamedLock {
  #holder: Turn | null = null;
  readonly #line: Turn[] = [];

  request(options: RequestOptions, callback: () => Promise<void> | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        this.#holder = turn;
        void Promise.resolve(callback()).then(() => {
          if (this.#holder === turn) this.#pass();
          resolve();
        });
      };
      const turn = { begin, lose: () => reject(new DOMException('stolen', 'AbortError')) };
      if (options.steal === true) {
        this.#holder?.lose();
        begin();
      } else if (this.#holder === null) {
        begin();
      } else {
        this.#line.push(turn);
        options.signal?.addEventListener('abort', () => {
          const at = this.#line.indexOf(turn);
          if (at < 0) return;
          this.#line.splice(at, 1);
          reject(options.signal?.reason);
        });
      }
    });
  }

  #pass(): void {
    this.#holder = null;
    this.#line.shift()?.begin();
  }
}

/** Gives the page locks, which jsdom has not, and lets them go again with the function returned. */
export function lendLocks(): Release {
  const named = new Map<string, NamedLock>();
  const request = (
    name: string,
    options: RequestOptions,
    callback: () => Promise<void> | undefined,
  ): Promise<void> => {
    const lock = named.get(name) ?? new NamedLock();
    named.set(name, lock);
    return lock.request(options, callback);
  };
  return lendLockManager({ request });
}

/** The same with a lock manager of one's own. */
export function lendLockManager(locks: { readonly request: unknown }): Release {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  // In a browser the reason is an exception of the page; that of jsdom's host is of another realm.
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((delayMs) => {
    const controller = new AbortController();
    const reason = new DOMException('too late', 'TimeoutError');
    setTimeout(() => controller.abort(reason), delayMs);
    return controller.signal;
  });
  return () => {
    Reflect.deleteProperty(navigator, 'locks');
    timeout.mockRestore();
  };
}
