import { createContext, useContext } from 'react';

/** Where Leave now goes: known in every country, shows nothing personal, has no trace of us. */
export const LEAVE_ADDRESS = 'https://www.wikipedia.org/';

/** The ways out of a visit, which the app gives to the whole interface. */
export interface WaysOut {
  /** Hides the page, drops what it knows and opens a neutral one. */
  readonly leave: () => void;
  /** Deletes everything and shows the bare start; resolves to what could not be deleted. */
  readonly deleteEverything: () => Promise<readonly string[]>;
  /** Drops what this page knows and loads it anew for the other person; Back leads to nothing. */
  readonly passOn: () => void;
  /** A script is gone from the host: loads the page anew where that loses no answer. */
  readonly missPart: () => void;
}

const WaysOutContext = createContext<WaysOut>({
  leave: () => window.location.replace(LEAVE_ADDRESS),
  deleteEverything: () => Promise.resolve([]),
  passOn: () => window.location.reload(),
  missPart: () => undefined,
});

export const WaysOutProvider = WaysOutContext.Provider;

export function useWaysOut(): WaysOut {
  return useContext(WaysOutContext);
}
