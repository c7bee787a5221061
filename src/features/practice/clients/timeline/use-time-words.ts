import { useTranslation } from 'react-i18next';
import type { TracedRound } from '@/domain/practice/clients/timeline';
import type { Balance } from '@/domain/scoring/score-balances';
import { useDay } from '@/i18n/use-day';
import { useFigures } from '@/i18n/use-figures';
import type { TimePoint } from '@/ui/charts/time/time-point';

/** A figure with its band, whatever it is called where it was scored. */
export interface Banded {
  readonly value: number;
  readonly sem: number;
}

/** What is said of the figures of a client, in the third person. */
export function useTimeWords() {
  const { t } = useTranslation('clients');
  const { whole, tenth } = useFigures();
  const writeDay = useDay();
  /** Of a mark: short forms are drawn open, because they are not compared with full ones. */
  const point = (round: TracedRound, figure: Banded | null): TimePoint => ({
    id: round.record,
    day: round.day,
    value: figure?.value ?? null,
    margin: figure?.sem ?? null,
    text: figure === null ? '' : whole(figure.value),
    isHollow: round.form === 'short',
  });
  const row = (round: TracedRound, figure: Banded | null) => ({
    id: round.record,
    cells: [
      writeDay(round.day),
      t(`time.forms.${round.form}`),
      figure === null ? t('time.notScored') : tenth(figure.value),
      figure === null ? '' : tenth(figure.sem),
    ],
  });
  const call = (balance: Balance | null): string => {
    if (balance === null) return '';
    if (balance.call === 'too-close') return t('time.calls.too-close');
    return t(`time.calls.${balance.call}-${balance.value > 0 ? 'self' : 'partner'}`);
  };
  const head = [t('time.day'), t('time.form'), t('time.figure'), t('time.band')];
  return { point, row, call, head, writeDay };
}
