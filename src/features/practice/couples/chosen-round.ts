import type { CoupleRound } from '@/domain/practice/clients/couples';

/** A round whose picture is looked at, and the names that stand on it: typed for the room, kept nowhere. */
export interface ChosenRound {
  readonly round: CoupleRound;
  readonly names: { readonly a: string; readonly b: string };
}
