import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DID_NOT_COME_UP } from '@/domain/answers/answer';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Button, ButtonRow } from '@/ui/layout/button';
import type { AnswerFields } from './answer-fields';
import { ProgressLine } from './progress-line';
import type { QuestionPage } from './question-pages';
import styles from './question-step.module.css';

interface QuestionStepProps {
  readonly language: AskingLanguage;
  readonly page: QuestionPage;
  readonly minutes: number;
  readonly done: number;
  /** Another tab edits these answers. */
  readonly isReadOnly: boolean;
  readonly savedNote: ReactNode;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly nextLabel: string;
}

const STEPS = ['0', '1', '2', '3', '4'] as const;

/** One page of questions: an area about me, an area about my partner, or the last page. */
export function QuestionStep(props: QuestionStepProps) {
  const { language, page, minutes, done, isReadOnly, savedNote } = props;
  const { onBack, onNext, nextLabel } = props;
  const { t } = useTranslation('take');
  const part = language.parts[page.part];
  return (
    <>
      <ProgressLine
        name={part.name}
        partNumber={page.partNumber}
        partCount={page.partCount}
        minutes={minutes}
        done={done}
      />
      <h1 tabIndex={-1} className={styles['heading']}>
        {part.name}
        <span className={styles['side']}>{language.sides[page.side]}</span>
      </h1>
      {page.opensPart ? (
        <div className={styles['intro']}>
          <p>{part.intro}</p>
          <details>
            <summary>{t('why')}</summary>
            <p>{part.why}</p>
          </details>
        </div>
      ) : null}
      <p className={styles['stem']}>{language.stem}</p>
      {page.items.map((item) => (
        <Question key={item} item={item} language={language} isReadOnly={isReadOnly} />
      ))}
      {savedNote}
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button look="primary" onClick={onNext}>
          {nextLabel}
        </Button>
      </ButtonRow>
    </>
  );
}

interface QuestionProps extends Pick<QuestionStepProps, 'language' | 'isReadOnly'> {
  readonly item: string;
}

function Question({ item, language, isReadOnly }: QuestionProps) {
  const { t } = useTranslation('take');
  const { register, resetField, setFocus } = useFormContext<AnswerFields>();
  const text = language.items[item] ?? '';
  const clear = () => {
    resetField(item, { defaultValue: null });
    setFocus(item);
  };
  return (
    <ChoiceGroup
      id={item}
      legend={text}
      layout="scale"
      isReadOnly={isReadOnly}
      choices={STEPS.map((step) => ({ value: step, label: language.labels[step] }))}
      aside={{ value: DID_NOT_COME_UP, label: language.labels[DID_NOT_COME_UP] }}
      action={
        <Button look="plain" onClick={clear} aria-label={t('clearNamed', { text })}>
          {t('clear')}
        </Button>
      }
      register={register(item)}
    />
  );
}
