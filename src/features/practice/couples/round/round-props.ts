import type { CoupleCards, CoupleRound } from '@/domain/practice/clients/couples';
import type { ChosenRound } from '@/features/practice/couples/chosen-round';
import type { OpenPractice } from '@/session/practice/open-practice';

/** What is needed to show a round of two, and to go on from it. */
export interface RoundProps {
  readonly practice: OpenPractice;
  readonly cards: CoupleCards;
  readonly round: CoupleRound;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onSession: (chosen: ChosenRound) => void;
  readonly onSheet: (chosen: ChosenRound) => void;
  readonly onOwn: (chosen: ChosenRound) => void;
}
