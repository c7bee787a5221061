import { useState } from 'react';
import { markShown } from '@/domain/practice/clients/couples';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import type { ChosenRound } from '@/features/practice/couples/chosen-round';
import { findRound } from '@/features/practice/couples/fresh-round';
import { readToday } from '@/platform/page/today';
import { changePractice, openIndex } from '@/session/practice/open-practice';
import type { RoundProps } from './round-props';

/** What is filled in before a joint picture. */
export interface ShowFields {
  readonly a: string;
  readonly b: string;
  readonly read: boolean;
}

type ShowNote = 'riskMissing' | 'working' | 'changed' | 'failed';

interface ShowTools extends Pick<RoundProps, 'practice' | 'cards' | 'round' | 'onPractice'> {
  readonly state: 'open' | 'risk-note';
  readonly onLost: () => void;
}

/**
 * Leads on to a joint picture. What is kept is read once more first: in another tab, a consent may
 * have been taken back a moment ago.
 */
export function useShow({ practice, cards, round, state, onPractice, onLost }: ShowTools) {
  const [note, setNote] = useState<ShowNote | null>(null);
  const { id } = cards.couple;
  const mark = (index: PracticeIndex) =>
    findRound(index, id, round)?.state === 'risk-note'
      ? markShown(index, id, round, readToday())
      : index;
  const readAnew = async () =>
    (await openIndex(practice.id, practice.recipient, practice.identity)) ?? practice;
  const show = async (fields: ShowFields, go: (chosen: ChosenRound) => void) => {
    if (state === 'risk-note' && !fields.read) return setNote('riskMissing');
    setNote('working');
    try {
      const now = state === 'open' ? await readAnew() : await changePractice(practice, mark);
      onPractice(now);
      const fresh = findRound(now.index, id, round);
      if (fresh?.state === 'open') {
        setNote(null);
        return go({ round: fresh.round, names: { a: fields.a.trim(), b: fields.b.trim() } });
      }
      setNote('changed');
      onLost();
    } catch {
      setNote('failed');
    }
  };
  return { note, show };
}
