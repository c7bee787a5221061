import { createContext, useContext } from 'react';

/** Where Leave now goes: known in every country, shows nothing personal, has no trace of us. */
export const LEAVE_ADDRESS = 'https://www.wikipedia.org/';

const LeaveContext = createContext<() => void>(() => {
  window.location.replace(LEAVE_ADDRESS);
});

export const LeaveProvider = LeaveContext.Provider;

/** Hides the page, drops what it knows and opens a neutral one. */
export function useLeave(): () => void {
  return useContext(LeaveContext);
}
