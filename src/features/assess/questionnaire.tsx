import { type ComponentType, useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FormId } from '@/domain/bank/bank-schema';
import type { LoadedBank } from '@/platform/bank-source/load-bank';
import type { FinishedAnswers } from '@/session/finished-answers';
import { LazyPart } from '@/ui/layout/lazy-part';
import { type AnswerFields, isAnswered, readAnswers } from './answer-fields';
import { listPages, minutesLeft } from './question-pages';
import { QuestionStep } from './question-step';
import { ReviewStep } from './review-step';
import { usePageTimes } from './use-page-times';
import type { Steps } from './use-steps';
import { WordsStep } from './words-step';

export interface ResultProps {
  readonly finished: FinishedAnswers;
  readonly onFindHelp: () => void;
  readonly onStartAgain: () => void;
}

interface QuestionnaireProps {
  readonly form: FormId;
  readonly loaded: LoadedBank;
  /** 0: before the start, where this keeps the answers and shows nothing; then the words, the
   *  pages, the review, the result. */
  readonly steps: Steps;
  readonly loadResult: () => Promise<ComponentType<ResultProps>>;
  readonly onFindHelp: () => void;
  readonly onStartAgain: () => void;
}

/** The result's scripts start loading this many pages before the last. */
const PAGES_AHEAD = 2;

export function Questionnaire(props: QuestionnaireProps) {
  const { form, loaded, steps, loadResult, onFindHelp, onStartAgain } = props;
  const { bank, language } = loaded;
  const { t } = useTranslation('take');
  const pages = useMemo(() => listPages(bank, form), [bank, form]);
  const fields = useForm<AnswerFields>({ defaultValues: {} });
  const [gap, setGap] = useState<string | null>(null);

  const reviewStep = pages.length + 2;
  const index = steps.step - 2;
  const page = pages[index];
  const readPageTime = usePageTimes(page === undefined ? null : index);

  const isNearTheEnd = index >= pages.length - 1 - PAGES_AHEAD;
  useEffect(() => {
    // A script that does not come now is asked for again, and missed aloud, at the result.
    if (isNearTheEnd) loadResult().catch(() => undefined);
  }, [isNearTheEnd, loadResult]);
  useEffect(() => {
    if (gap === null || page === undefined || !page.items.includes(gap)) return;
    document.getElementById(gap)?.scrollIntoView({ block: 'center' });
    fields.setFocus(gap);
  }, [gap, page, fields]);

  const finished = (): FinishedAnswers => {
    const values = fields.getValues();
    const answers = readAnswers(
      values,
      pages.flatMap(({ items }) => items),
    );
    const pageTimes = pages.flatMap(({ items }, at) =>
      items.some((item) => isAnswered(values, item))
        ? [{ items: items.length, durationMs: readPageTime(at) }]
        : [],
    );
    return { form, bank, language, answers, pageTimes };
  };

  const content = () => {
    if (steps.step === 0) return null;
    if (steps.step === 1) {
      return <WordsStep language={language} onBack={steps.goBack} onNext={() => steps.goTo(2)} />;
    }
    if (page !== undefined) {
      const isLast = index === pages.length - 1;
      return (
        <QuestionStep
          key={index}
          language={language}
          page={page}
          minutes={minutesLeft(pages, index, bank.forms[form].minutes)}
          done={index / pages.length}
          onBack={steps.goBack}
          onNext={() => {
            setGap(null);
            steps.goTo(gap === null ? steps.step + 1 : reviewStep);
          }}
          nextLabel={gap !== null || isLast ? t('toReview') : t('next')}
        />
      );
    }
    if (steps.step === reviewStep) {
      return (
        <ReviewStep
          language={language}
          pages={pages}
          isAnswered={(item) => isAnswered(fields.getValues(), item)}
          onGoTo={(at, item) => {
            setGap(item);
            steps.goTo(at + 2);
          }}
          onBack={steps.goBack}
          onFinish={() => steps.goTo(reviewStep + 1)}
        />
      );
    }
    return (
      <LazyPart load={loadResult} props={{ finished: finished(), onFindHelp, onStartAgain }} />
    );
  };

  return <FormProvider {...fields}>{content()}</FormProvider>;
}
