import { createContext, useContext } from 'react';
import type { MethodSection } from '@/domain/method/method-sections';
import type { ReadingId } from '@/domain/readings/reading-ids';

/** What can be opened beside a figure or a pattern. */
export type About =
  | { readonly kind: 'reading'; readonly id: ReadingId }
  | { readonly kind: 'method'; readonly id: MethodSection };

const AboutContext = createContext<((about: About) => void) | null>(null);

export const AboutProvider = AboutContext.Provider;

/** Opens a reading or a formula over the result: an address of its own would tell what stood there. */
export function useAbout(): ((about: About) => void) | null {
  return useContext(AboutContext);
}
