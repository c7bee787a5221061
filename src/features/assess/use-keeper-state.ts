import { useCallback, useSyncExternalStore } from 'react';
import type { DraftKeeper } from '@/session/draft/draft-keeper';
import type { KeeperState } from '@/session/draft/keeper-state';

/** Where the saving of the draft stands; `fresh` where nothing is kept. */
export function useKeeperState(keeper: DraftKeeper | null): KeeperState {
  const subscribe = useCallback(
    (listener: () => void) => keeper?.subscribe(listener) ?? (() => undefined),
    [keeper],
  );
  const read = () => keeper?.state ?? 'fresh';
  return useSyncExternalStore(subscribe, read, () => 'fresh');
}
