import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { StepHeading } from '@/ui/layout/step-heading';
import { type GivenNames, usePartnerNames, WHO } from '@/ui/result/partner-names';
import { makeSheet } from './make-sheet';
import type { SheetReading } from './read-sheet';
import { SheetFiguresPart } from './sheet-figures';
import styles from './sheet.module.css';

interface SheetPaperProps {
  readonly reading: SheetReading;
  readonly names: GivenNames;
}

/** With more changes than these, the lines to write on move closer, so that all stays on one page. */
const ROOMY_UP_TO = 6;

const LINES = ['goal', 'practice', 'again'] as const;

/** What is printed. The texts of "ours" must be loaded before this renders. */
export function SheetPaper({ reading, names: given }: SheetPaperProps) {
  const { t } = useTranslation('couples');
  const { t: tOurs } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const writeDay = useDay();
  const names = usePartnerNames(given);
  const made = useMemo(() => makeSheet(reading), [reading]);
  const { language, now } = reading;
  const { packets } = now.pair;
  const dayOf = (day: string) => writeDay(dayNumber(day) ?? 0);
  const { a: ofA, b: ofB } = made.ok ? made.figures.changes : { a: null, b: null };
  const isRoomy = (ofA ?? []).length + (ofB ?? []).length <= ROOMY_UP_TO;
  const answered = (who: string, side: 'a' | 'b') =>
    t('sheet.answered', {
      who,
      day: dayOf(now.round[side].day),
      form: told(`again.form.${packets[side].form}`),
    });
  return (
    <article className={styles['sheet']} data-roomy={isRoomy || undefined}>
      <StepHeading>{t('sheet.heading')}</StepHeading>
      <p className={styles['who']}>{names.say(t('sheet.names', WHO))}</p>
      <p className={styles['small']}>
        {t('sheet.day', { day: dayOf(readToday()) })} {names.say(answered(WHO.first, 'a'))}{' '}
        {names.say(answered(WHO.second, 'b'))}
      </p>
      {made.ok ? (
        <SheetFiguresPart figures={made.figures} reading={reading} names={names} />
      ) : (
        <p>{tOurs(`apart.${made.reason}`)}</p>
      )}
      {LINES.map((line) => (
        <section key={line} className={styles['write']}>
          <h2>{t(`sheet.lines.${line}`)}</h2>
        </section>
      ))}
      <p className={styles['last']}>
        {language.lookingTogether.note} {told('areas.bands')}{' '}
        {packets.a.form === 'full' && packets.b.form === 'full' ? null : language.shortNote}{' '}
        {tOurs('meaning.safe')}
      </p>
    </article>
  );
}
