import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onStepChange, pushStep } from '@/platform/page/entries';

export interface Steps {
  /** 0 is the page before the start. */
  readonly step: number;
  readonly goTo: (step: number) => void;
  readonly goBack: () => void;
}

/**
 * The step shown now. Steps are history entries under one address: Back and Forward move between
 * them. Each step begins at its top, with its heading in focus.
 */
export function useSteps(): Steps {
  const [step, setStep] = useState(0);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    return onStepChange(setStep);
  }, []);

  const shown = useRef(0);
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
  return { step, goTo, goBack };
}
