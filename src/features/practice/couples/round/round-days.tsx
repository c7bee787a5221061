import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { CoupleRound } from '@/domain/practice/clients/couples';
import { useDay } from '@/i18n/use-day';

/** On which days the two of a round answered. */
export function RoundDays({ round: { a, b } }: { readonly round: CoupleRound }) {
  const { t } = useTranslation('couples');
  const writeDay = useDay();
  const [first, second] = [a.day, b.day].toSorted().map((day) => writeDay(dayNumber(day) ?? 0));
  return first === second
    ? t('round.sameDay', { day: first })
    : t('round.twoDays', { first, second });
}
