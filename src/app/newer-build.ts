import { basePath } from './base-path';

type TakeNewer = () => void;

let take: TakeNewer | null = null;
const listeners = new Set<() => void>();

/** What puts a newer build in place, once one waits: for `useSyncExternalStore`. */
export const newerBuild = {
  read: (): TakeNewer | null => take,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Keeps a copy of the site for use without a connection, and says when there is a newer one. */
export async function startKeepingCopy(): Promise<void> {
  const { keepCopy } = await import('@/platform/offline/keep-copy');
  const entry = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
  const addresses = { worker: `${basePath}/sw.js`, folder: `${basePath}/`, entry };
  await keepCopy(addresses, (next) => {
    take = next;
    for (const listener of listeners) listener();
  });
}
