import type { Draft } from '@/domain/keeping/kept';
import { readKept } from '@/domain/keeping/kept-text';
import { onTabMessage } from '@/platform/page/tabs';

export interface HandedOver {
  readonly draft: Draft;
  readonly revision: number;
}

/**
 * `handed-over`: the other tab gave what it held. `same`: it gave no answer, and nothing was saved
 * since the draft was opened here. `stale`: it gave none and had saved: the draft must be opened
 * anew.
 */
export type TakenOver =
  { readonly kind: 'handed-over'; readonly draft: Draft } | { readonly kind: 'same' | 'stale' };

/** What the tab that edits a draft held when it let go; null if it gives no answer in time. */
export function waitForHandOver(id: string, patienceMs: number): Promise<HandedOver | null> {
  return new Promise((resolve) => {
    const settle = (value: HandedOver | null) => {
      clearTimeout(timer);
      stop();
      resolve(value);
    };
    const timer = setTimeout(() => settle(null), patienceMs);
    const stop = onTabMessage((message) => {
      if (message.kind !== 'handed-over' || message.id !== id) return;
      const read = readKept(message.text);
      const isDraft = read.ok && read.kept.type === 'both-ways/draft';
      settle(isDraft ? { draft: read.kept as Draft, revision: message.revision } : null);
    });
  });
}
