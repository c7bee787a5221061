import { useTranslation } from 'react-i18next';
import { MISSING } from '@/domain/answers/answer-row';
import { DID_NOT_COME_UP, type Step } from '@/domain/answers/answer';
import type { KeyedItem } from '@/domain/bank/plan';
import { keyAnswer } from '@/domain/scoring/score-areas';
import { useFigures } from '@/i18n/use-figures';
import type { Result } from './make-result';

export interface AnswerWords {
  /** The answer as it was given: its label with its number, or why there is none. */
  readonly given: (item: string) => string;
  /** What the answer counts as, with the reversal spelled out; empty where it is missing. */
  readonly counts: (item: KeyedItem) => string;
}

/** Writes single answers the way the arithmetic shows them. */
export function useAnswerWords({ finished, plan, row }: Result): AnswerWords {
  const { t } = useTranslation('result');
  const { whole } = useFigures();
  const { labels } = finished.language;
  return {
    given: (item) => {
      const raw = row[plan.positions.get(item) ?? -1] ?? MISSING;
      if (raw !== MISSING) return `${labels[raw as Step]} (${whole(raw)})`;
      return finished.answers[item] === DID_NOT_COME_UP ? labels.x : t('sums.blank');
    },
    counts: (item) => {
      const keyed = keyAnswer(row, item);
      if (keyed === MISSING) return '';
      if (item.key === 1) return whole(keyed);
      return t('sums.reversed', { counts: whole(keyed), raw: whole(4 - keyed) });
    },
  };
}
