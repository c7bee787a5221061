import { useCallback, useEffect, useMemo, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kept } from '@/domain/keeping/kept';
import { type AnsweredForm, keepResult } from '@/session/finished-answers';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageDialog } from '@/ui/layout/page-dialog';
import { isAnswered } from './answer-fields';
import type { AssessParts } from './assess-page';
import { DraftNotice } from './draft-notice';
import { KeepStep } from './keep-step';
import { listPages, minutesLeft } from './question-pages';
import { QuestionStep } from './question-step';
import { ReviewStep } from './review-step';
import { saveBrokenSlots } from './save-broken-slots';
import { SavedNote } from './saved-note';
import { useAnswerForm } from './use-answer-form';
import { useKeeperState } from './use-keeper-state';
import { STEP, type Steps } from './use-steps';
import type { KeepMode, Visit } from './use-visit';
import { WordsStep } from './words-step';

export interface ResultProps {
  readonly answered: AnsweredForm;
  /** Where the answers are kept now; `file` for a result that was opened from one. */
  readonly keptIn: KeepMode | 'file';
  readonly onFindHelp: () => void;
  /** Null for a result that came from a file. */
  readonly onKeepFile: (() => void) | null;
  readonly onStartAgain: () => void;
  /** Deletes what is kept of the answers here; they stay in this page. */
  readonly onDrop: () => Promise<void>;
}

export interface KeepFileProps {
  readonly isDraft: boolean;
  readonly makeKept: (remember: string) => Kept;
}

interface QuestionnaireProps {
  readonly visit: Visit;
  /** At the step before the start this keeps the answers and shows nothing. */
  readonly steps: Steps;
  readonly parts: AssessParts;
  readonly onKeepIn: (mode: KeepMode, code: string | null) => Promise<void>;
  readonly onTakeOver: () => Promise<void>;
  readonly onFindHelp: () => void;
  readonly onStartAgain: () => void;
}

/** The result's scripts start loading this many pages before the last. */
const PAGES_AHEAD = 2;

export function Questionnaire(props: QuestionnaireProps) {
  const { visit, steps, parts, onKeepIn, onTakeOver, onFindHelp, onStartAgain } = props;
  const { bank, language } = visit.loaded;
  const { form, keeper, mode } = visit;
  const { t } = useTranslation('take');
  const pages = useMemo(() => listPages(bank, form), [bank, form]);
  const [gap, setGap] = useState<string | null>(null);
  const [isMakingFile, setIsMakingFile] = useState(false);

  const index = steps.step - STEP.firstPage;
  const page = pages[index];
  const { fields, readDraft, readFinished } = useAnswerForm(visit, pages, index);
  const keeperState = useKeeperState(keeper);
  const loadResult = useCallback(() => parts.loadResult(bank.id), [parts, bank.id]);

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

  const reviewStep = STEP.firstPage + pages.length;
  const isResult = steps.step > reviewStep;
  const content = () => {
    if (steps.step <= STEP.before) return null;
    if (steps.step === STEP.keep) {
      const keep = async (chosen: KeepMode, code: string | null) => {
        const isNew = chosen !== mode || chosen === 'locked';
        const kept = isNew ? onKeepIn(chosen, code) : Promise.resolve();
        // A tab needs no code, so nothing has to be waited for.
        if (chosen === 'locked') await kept;
        steps.goTo(visit.initial === null ? STEP.words : STEP.firstPage + visit.initial.page);
      };
      return (
        <KeepStep
          mode={mode ?? 'tab'}
          onBack={steps.goBack}
          onChoose={keep}
          loadChooseCode={parts.loadChooseCode}
        />
      );
    }
    if (steps.step === STEP.words) {
      const goOn = () => steps.goTo(STEP.firstPage);
      return <WordsStep language={language} onBack={steps.goBack} onNext={goOn} />;
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
          isReadOnly={keeperState === 'elsewhere'}
          savedNote={<SavedNote mode={mode} state={keeperState} />}
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
            steps.goTo(STEP.firstPage + at);
          }}
          onBack={steps.goBack}
          onFinish={() => steps.goTo(reviewStep + 1)}
          ending={parts.ending}
        />
      );
    }
    return (
      <LazyPart
        load={loadResult}
        onMakeFile={() => setIsMakingFile(true)}
        props={{
          answered: readFinished(),
          keptIn: mode ?? 'none',
          onFindHelp,
          onKeepFile: () => setIsMakingFile(true),
          onStartAgain,
          onDrop: async () => keeper?.drop(),
        }}
      />
    );
  };

  return (
    <FormProvider {...fields}>
      {steps.step <= STEP.before ? null : (
        <DraftNotice
          state={keeperState}
          brokenCount={visit.broken.length}
          onRetry={async () => keeper?.retry()}
          onMakeFile={() => setIsMakingFile(true)}
          onTakeOver={onTakeOver}
          onSaveBroken={() => saveBrokenSlots(visit.broken)}
        />
      )}
      {content()}
      {isMakingFile ? (
        <PageDialog heading={t('file.heading')} onClose={() => setIsMakingFile(false)}>
          <LazyPart
            load={parts.loadKeepFile}
            props={{
              isDraft: !isResult,
              makeKept: (remember) =>
                isResult ? keepResult(readFinished(), remember) : readDraft(),
            }}
          />
        </PageDialog>
      ) : null}
    </FormProvider>
  );
}
