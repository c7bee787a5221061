import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormId } from '@/domain/bank/bank-schema';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import type { KeptResult } from '@/domain/keeping/kept';
import { loadBank } from '@/platform/bank-source/load-bank';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageDialog } from '@/ui/layout/page-dialog';
import { PageFrame } from '@/ui/layout/page-frame';
import { BeforeStep } from './before-step';
import { KeepChoice, type ChooseCodeProps } from './keep-choice';
import { KeptSteps, type KeptResultProps, type OpenProps } from './kept-steps';
import { loadResuming } from './load-drafts';
import { Questionnaire, type KeepFileProps, type ResultProps } from './questionnaire';
import { useResume } from './use-resume';
import { STEP, useSteps } from './use-steps';
import { type KeepMode, useVisit } from './use-visit';

interface DialogContentProps {
  readonly headingLevel?: 2 | 3;
}

/** Dialogs have a heading of their own at level 2. */
const dialogProps: DialogContentProps = { headingLevel: 3 };

/** What other features lend to this page; the app puts them together. */
export interface AssessParts {
  /** What comes after the last question: one's own picture, or what to share of it. */
  readonly ending: 'picture' | 'sharing';
  /** The form that is marked at the start, where somebody asked for one. */
  readonly form?: FormId;
  /** The version of the questions that an invite names; the current one where there is none. */
  readonly bank?: string;
  readonly loadResult: (bank: string) => Promise<ComponentType<ResultProps>>;
  readonly loadHelp: () => Promise<ComponentType<DialogContentProps>>;
  readonly loadPrivacy: () => Promise<ComponentType<DialogContentProps>>;
  readonly loadChooseCode: () => Promise<ComponentType<ChooseCodeProps>>;
  readonly loadKeepFile: () => Promise<ComponentType<KeepFileProps>>;
  readonly loadOpen: () => Promise<ComponentType<OpenProps>>;
  readonly loadKeptResult: () => Promise<ComponentType<KeptResultProps>>;
}

/** These open over the questions, so that no answer is lost. */
type DialogName = 'help' | 'privacy' | 'kept';

export function AssessPage({ parts }: { readonly parts: AssessParts }) {
  const { t } = useTranslation('take');
  const { t: tShell } = useTranslation('shell');
  const steps = useSteps();
  const asked = parts.bank ?? CURRENT_BANK;
  const control = useVisit(asked);
  const { visit, begin, goOnWith, keepIn, clear } = control;
  const resuming = useResume(control, steps);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [opened, setOpened] = useState<KeptResult | null>(null);
  const close = () => setDialog(null);

  useEffect(() => {
    // Fetched ahead; a failure is met, and said, when it is needed.
    void loadBank(asked);
  }, [asked]);

  const startAgain = () => {
    clear();
    setOpened(null);
    steps.goTo(STEP.before);
  };
  const takeOver = async () => {
    const keeper = visit?.keeper ?? null;
    if (keeper === null) return;
    const taken = await keeper.takeOver();
    if (taken.kind === 'handed-over') {
      await goOnWith({ draft: taken.draft, keeper, broken: [] });
    } else if (taken.kind === 'stale' && keeper.mode === 'tab') {
      const { resumeTabDraft } = await loadResuming();
      keeper.close();
      const resumed = await resumeTabDraft();
      if (resumed.kind === 'draft') await goOnWith(resumed);
    } else if (taken.kind === 'stale') {
      steps.goTo(STEP.open);
    }
  };

  const isAnswering = visit !== null && steps.step > STEP.before;
  const isLooking = steps.step < STEP.open && opened !== null;
  const foot =
    isAnswering || isLooking ? (
      <AnsweringFoot onOpen={setDialog} hasPlace={isAnswering && visit.mode !== null} />
    ) : undefined;
  const start = () => {
    if (resuming === 'coming') return <p role="status">{tShell('part.coming')}</p>;
    if (steps.step === STEP.open || isLooking) {
      return (
        <KeptSteps
          steps={steps}
          parts={parts}
          opened={opened}
          onOpenResult={setOpened}
          onGoOnWith={goOnWith}
          onBegin={begin}
          onFindHelp={() => setDialog('help')}
          onStartAgain={startAgain}
        />
      );
    }
    return (
      <BeforeStep
        asked={parts.form}
        isBroken={resuming === 'broken'}
        onStart={async (form) => {
          const fault = await begin(form, null);
          if (fault === null) steps.goTo(STEP.keep);
          return fault;
        }}
        onOpen={() => steps.goTo(STEP.open)}
      />
    );
  };
  return (
    <PageFrame {...(foot === undefined ? {} : { foot })}>
      {isAnswering ? null : start()}
      {visit === null ? null : (
        <Questionnaire
          key={visit.id}
          visit={visit}
          steps={steps}
          parts={parts}
          onKeepIn={keepIn}
          onTakeOver={takeOver}
          onFindHelp={() => setDialog('help')}
          onStartAgain={startAgain}
        />
      )}
      {dialog === 'help' || dialog === 'privacy' ? (
        <PageDialog heading={tShell(`navigation.${dialog}`)} onClose={close}>
          <LazyPart
            load={dialog === 'help' ? parts.loadHelp : parts.loadPrivacy}
            props={dialogProps}
          />
        </PageDialog>
      ) : null}
      {dialog === 'kept' && visit !== null ? (
        <PageDialog heading={t('keep.heading')} onClose={close}>
          <KeepChoice
            mode={visit.mode ?? 'tab'}
            chooseLabel={t('keep.change')}
            onChoose={async (mode: KeepMode, code) => {
              if (mode !== visit.mode || mode === 'locked') await keepIn(mode, code);
              close();
            }}
            loadChooseCode={parts.loadChooseCode}
          />
        </PageDialog>
      ) : null}
    </PageFrame>
  );
}

interface AnsweringFootProps {
  readonly onOpen: (name: DialogName) => void;
  readonly hasPlace: boolean;
}

function AnsweringFoot({ onOpen, hasPlace }: AnsweringFootProps) {
  const { t } = useTranslation('take');
  const { t: tShell } = useTranslation('shell');
  return (
    <>
      <Button look="plain" onClick={() => onOpen('help')}>
        {tShell('navigation.help')}
      </Button>{' '}
      <Button look="plain" onClick={() => onOpen('privacy')}>
        {tShell('navigation.privacy')}
      </Button>{' '}
      {hasPlace ? (
        <Button look="plain" onClick={() => onOpen('kept')}>
          {t('keep.open')}
        </Button>
      ) : null}
    </>
  );
}
