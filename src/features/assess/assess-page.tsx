import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormId } from '@/domain/bank/bank-schema';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { loadBank, type LoadedBank } from '@/platform/bank-source/load-bank';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageDialog } from '@/ui/layout/page-dialog';
import { PageFrame } from '@/ui/layout/page-frame';
import { BeforeStep, type StartFault } from './before-step';
import { Questionnaire, type ResultProps } from './questionnaire';
import { useSteps } from './use-steps';

interface DialogContentProps {
  readonly headingLevel?: 2 | 3;
}

/** Dialogs have a heading of their own at level 2. */
const dialogProps: DialogContentProps = { headingLevel: 3 };

/** What other features lend to this page; the app puts them together. */
export interface AssessParts {
  readonly loadResult: () => Promise<ComponentType<ResultProps>>;
  readonly loadHelp: () => Promise<ComponentType<DialogContentProps>>;
  readonly loadPrivacy: () => Promise<ComponentType<DialogContentProps>>;
}

/** Help and privacy open over the questions, so that no answer is lost. */
type DialogName = 'help' | 'privacy';

interface Visit {
  readonly form: FormId;
  readonly loaded: LoadedBank;
}

export function AssessPage({ parts }: { readonly parts: AssessParts }) {
  const { t } = useTranslation('shell');
  const steps = useSteps();
  const [visit, setVisit] = useState<Visit | null>(null);
  const [dialog, setDialog] = useState<DialogName | null>(null);

  useEffect(() => {
    // Fetched ahead; a failure is met, and said, when it is needed.
    void loadBank(CURRENT_BANK);
  }, []);

  const start = async (form: FormId): Promise<StartFault | null> => {
    const loaded = await loadBank(CURRENT_BANK);
    if (!loaded.ok) return loaded.reason;
    setVisit({ form, loaded });
    steps.goTo(1);
    return null;
  };
  const startAgain = () => {
    setVisit(null);
    steps.goTo(0);
  };

  const isAnswering = visit !== null && steps.step > 0;
  return (
    <PageFrame {...(isAnswering ? { foot: <AnsweringFoot onOpen={setDialog} /> } : {})}>
      {isAnswering ? null : <BeforeStep onStart={start} />}
      {visit === null ? null : (
        <Questionnaire
          form={visit.form}
          loaded={visit.loaded}
          steps={steps}
          loadResult={parts.loadResult}
          onFindHelp={() => setDialog('help')}
          onStartAgain={startAgain}
        />
      )}
      {dialog === null ? null : (
        <PageDialog heading={t(`navigation.${dialog}`)} onClose={() => setDialog(null)}>
          <LazyPart
            load={dialog === 'help' ? parts.loadHelp : parts.loadPrivacy}
            props={dialogProps}
          />
        </PageDialog>
      )}
    </PageFrame>
  );
}

function AnsweringFoot({ onOpen }: { readonly onOpen: (name: DialogName) => void }) {
  const { t } = useTranslation('shell');
  return (
    <>
      <Button look="plain" onClick={() => onOpen('help')}>
        {t('navigation.help')}
      </Button>{' '}
      <Button look="plain" onClick={() => onOpen('privacy')}>
        {t('navigation.privacy')}
      </Button>
    </>
  );
}
