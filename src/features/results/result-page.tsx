import { type FunctionComponent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellingLanguage } from '@/domain/bank/language-schema';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import type { AnsweredForm, FinishedAnswers } from '@/session/finished-answers';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';
import styles from '@/ui/result/result.module.css';
import { AreasSection } from './areas-section';
import { ArithmeticSection } from './arithmetic-section';
import { CarrySection } from './carry-section';
import { ChangesSection } from './changes-section';
import { makeResult, type Result } from './make-result';
import { SummarySection } from './summary-section';
import { TrySection } from './try-section';

interface ResultActions {
  readonly keptIn: 'tab' | 'locked' | 'none' | 'file' | 'practice';
  readonly onFindHelp: () => void;
  /** Null for a result that came from a file. */
  readonly onKeepFile: (() => void) | null;
  /** Null where it is not for the reader to begin anew. */
  readonly onStartAgain: (() => void) | null;
}

interface ResultPageProps extends ResultActions {
  readonly finished: FinishedAnswers;
}

interface BoundResultProps extends ResultActions {
  readonly answered: AnsweredForm;
}

/** The result page with the texts that it tells. */
export function bindTelling(telling: TellingLanguage): FunctionComponent<BoundResultProps> {
  return function BoundResult({ answered, ...actions }) {
    const finished = useMemo(
      () => ({ ...answered, language: { ...answered.language, ...telling } }),
      [answered],
    );
    return <ResultPage finished={finished} {...actions} />;
  };
}

export function ResultPage(props: ResultPageProps) {
  const { finished, keptIn, onFindHelp, onKeepFile, onStartAgain } = props;
  const { t } = useTranslation('result');
  const made = useMemo(() => makeResult(finished), [finished]);
  if (!made.ok) return <p role="alert">{t('unknownAnswer', { item: made.item })}</p>;
  const { result } = made;
  return (
    <div className={styles['result']}>
      <StepHeading>{t('heading')}</StepHeading>
      <p>{t('private')}</p>
      <RememberedSentence finished={finished} />
      <ChangesSection result={result} />
      <KeepingRow day={finished.day} keptIn={keptIn} onKeepFile={onKeepFile} />
      <SummarySection result={result} />
      <AreasSection result={result} />
      <CarrySection result={result} />
      <MeaningSection />
      <TrySection result={result} />
      <FixedLine onFindHelp={onFindHelp} />
      <ArithmeticSection result={result} />
      <EndSection result={result} onStartAgain={onStartAgain} />
    </div>
  );
}

/** One's own sentence, met again before any figure. */
function RememberedSentence({ finished }: Pick<ResultPageProps, 'finished'>) {
  const { t } = useTranslation('result');
  const sentence = finished.earlier?.kept.remember ?? finished.remember;
  if (sentence === '') return null;
  return (
    <div className={styles['remembered']}>
      <p>{t('remembered')}</p>
      <blockquote dir="auto">{sentence}</blockquote>
    </div>
  );
}

interface KeepingRowProps extends Pick<ResultActions, 'keptIn' | 'onKeepFile'> {
  readonly day: string;
}

function KeepingRow({ day, keptIn, onKeepFile }: KeepingRowProps) {
  const { t } = useTranslation('result');
  const writeDay = useDay();
  return (
    <div className={styles['screen']}>
      <p>{t(`keptIn.${keptIn}`, { day: writeDay(dayNumber(day) ?? 0) })}</p>
      <ButtonRow>
        {onKeepFile === null ? null : <Button onClick={onKeepFile}>{t('keepFile')}</Button>}
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </ButtonRow>
      <SmallPrint>{t('printWarning')}</SmallPrint>
    </div>
  );
}

function MeaningSection() {
  const { t } = useTranslation('result');
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">{t('meaning.heading')}</h2>
      <ul>
        <li>{t('meaning.says')}</li>
        <li>{t('meaning.noNorm')}</li>
        <li>{t('meaning.agreed')}</li>
        <li>{t('meaning.partner')}</li>
        <li>{t('meaning.safe')}</li>
      </ul>
    </section>
  );
}

interface EndSectionProps extends Pick<ResultPageProps, 'onStartAgain'> {
  readonly result: Result;
}

function EndSection({ result, onStartAgain }: EndSectionProps) {
  const { t } = useTranslation('result');
  const { score, finished } = result;
  return (
    <section aria-labelledby="done">
      <h2 id="done">{t('again.heading')}</h2>
      <p>{t('again.retake')}</p>
      {onStartAgain === null ? null : (
        <ButtonRow>
          <Button onClick={onStartAgain}>{t('again.clear')}</Button>
        </ButtonRow>
      )}
      <SmallPrint>
        {t('again.ids', {
          bank: score.bank,
          form: t(`again.form.${score.form}`),
          scoring: score.scoring,
          locale: finished.language.locale,
          translation: finished.language.translation,
        })}
      </SmallPrint>
    </section>
  );
}
