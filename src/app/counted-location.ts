import { useCallback } from 'react';
import type { BaseLocationHook } from 'wouter';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { nextEntryState } from '@/platform/page/entries';

interface Navigation {
  readonly replace?: boolean;
}

/** The browser's location, where each new entry knows how many of ours lie before it. */
export const useCountedLocation: BaseLocationHook = (...options) => {
  const [path, navigate] = useBrowserLocation(...options);
  const navigateCounted = useCallback(
    (to: string | URL, { replace = false }: Navigation = {}) => {
      const state: unknown = replace ? history.state : nextEntryState();
      navigate(to, { replace, state });
    },
    [navigate],
  );
  return [path, navigateCounted];
};
