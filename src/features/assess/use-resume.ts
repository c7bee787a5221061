import { useCallback, useEffect, useState } from 'react';
import { mayResume } from '@/platform/page/arrival';
import { knowsPlace } from '@/platform/page/entries';
import { readTabDraft } from '@/platform/storage/tab-draft';
import { loadResuming } from './load-drafts';
import { STEP, type Steps } from './use-steps';
import type { VisitControl } from './use-visit';

/** `coming`: the draft of this tab is being opened. `broken`: it is there and cannot be read. */
export type ResumeState = 'none' | 'coming' | 'broken';

/**
 * Goes on with the draft of this tab after a reload or a crash. It is never offered: whoever comes
 * here in another way sees the same start as everyone.
 */
export function useResume(
  { visit, goOnWith }: VisitControl,
  { step, goTo, showEntry }: Steps,
): ResumeState {
  const [state, setState] = useState<ResumeState>('none');
  const resume = useCallback(async () => {
    if (readTabDraft() === null) return;
    setState('coming');
    try {
      const { resumeTabDraft } = await loadResuming();
      const resumed = await resumeTabDraft();
      if (resumed.kind === 'draft') {
        await goOnWith(resumed);
        if (knowsPlace()) showEntry();
        else goTo(STEP.firstPage + resumed.draft.page);
      }
      setState(resumed.kind === 'broken' ? 'broken' : 'none');
    } catch {
      // The storage of the browser gives no answer now; a further reload asks it again.
      setState('broken');
    }
  }, [goOnWith, goTo, showEntry]);

  const isWanted = visit === null;
  useEffect(() => {
    if (!isWanted || !mayResume()) return;
    const timer = setTimeout(() => void resume(), 0);
    return () => clearTimeout(timer);
  }, [isWanted, step, resume]);
  return state;
}
