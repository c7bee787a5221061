import type { DraftStore } from '@/platform/storage/draft-store';

/** What a keeper stores into, once it is there. */
export interface Place {
  readonly store: DraftStore;
  readonly recipient: string;
  readonly revision: number;
}
