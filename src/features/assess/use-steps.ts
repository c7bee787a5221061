import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onStepChange, pushStep, readStep } from '@/platform/page/entries';

/** Steps by name; pages, review and result follow `FIRST_PAGE`. */
export const STEP = {
  /** What was kept, shown again. */
  keptPicture: -3,
  keptResult: -2,
  /** Where a code or a file is asked for. */
  open: -1,
  before: 0,
  keep: 1,
  words: 2,
  firstPage: 3,
} as const;

export interface Steps {
  readonly step: number;
  readonly goTo: (step: number) => void;
  readonly goBack: () => void;
  /** Shows the step that the present history entry stands for, after a reload. */
  readonly showEntry: () => void;
}

/**
 * The step shown now. Steps are history entries under one address: Back and Forward move between
 * them. Each step begins at its top, with its heading in focus.
 */
export function useSteps(): Steps {
  const [step, setStep] = useState<number>(STEP.before);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    return onStepChange(setStep);
  }, []);

  const shown = useRef<number>(STEP.before);
  useLayoutEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [step]);

  const goTo = useCallback((next: number) => {
    pushStep(next);
    setStep(next);
  }, []);
  const goBack = useCallback(() => history.back(), []);
  const showEntry = useCallback(() => setStep(readStep()), []);
  return { step, goTo, goBack, showEntry };
}
