import { useCallback, useMemo, useState } from 'react';
import type { FormId } from '@/domain/bank/bank-schema';
import type { KeptResult } from '@/domain/keeping/kept';
import { loadBank } from '@/platform/bank-source/load-bank';
import type { AnsweredForm, EarlierResult } from '@/session/finished-answers';
import { LazyPart } from '@/ui/layout/lazy-part';
import type { AssessParts } from './assess-page';
import type { ResultProps } from './questionnaire';
import { STEP, type Steps } from './use-steps';
import type { FoundDraft, StartFault } from './use-visit';

export interface OpenProps {
  /** Resolves to why its questions are not here, or to null where they are. */
  readonly onDraft: (found: FoundDraft) => Promise<StartFault | null>;
  readonly onResult: (kept: KeptResult) => Promise<StartFault | null>;
  readonly onBack: () => void;
}

export interface KeptResultProps {
  readonly kept: KeptResult;
  readonly onShow: () => void;
  readonly onTakeAgain: () => Promise<StartFault | null>;
}

interface KeptStepsProps {
  readonly steps: Steps;
  readonly parts: AssessParts;
  readonly opened: KeptResult | null;
  readonly onOpenResult: (kept: KeptResult) => void;
  readonly onGoOnWith: (found: FoundDraft) => Promise<StartFault | null>;
  readonly onBegin: (form: FormId, earlier: EarlierResult | null) => Promise<StartFault | null>;
  readonly onFindHelp: () => void;
  readonly onStartAgain: () => void;
}

/** Asks for what was kept, and shows it: the words first, then the picture. */
export function KeptSteps(props: KeptStepsProps) {
  const { steps, parts, opened, onOpenResult, onGoOnWith, onBegin, onFindHelp, onStartAgain } =
    props;
  const [answered, setAnswered] = useState<AnsweredForm | null>(null);
  const bank = opened?.bank ?? '';
  const loadResult = useCallback(() => parts.loadResult(bank), [parts, bank]);

  const openResult = async (kept: KeptResult): Promise<StartFault | null> => {
    const loaded = await loadBank(kept.bank);
    if (!loaded.ok) return loaded.reason;
    const { form, answers, day, remember } = kept;
    setAnswered({ ...loaded, form, answers, pageTimes: [], day, earlier: null, remember });
    onOpenResult(kept);
    steps.goTo(STEP.keptResult);
    return null;
  };
  const goOnWith = async (found: FoundDraft): Promise<StartFault | null> => {
    const fault = await onGoOnWith(found);
    const page = STEP.firstPage + found.draft.page;
    if (fault === null) steps.goTo(found.keeper === null ? STEP.keep : page);
    return fault;
  };
  const takeAgain = async (): Promise<StartFault | null> => {
    if (opened === null || answered === null) return 'unknown-bank';
    const fault = await onBegin(opened.form, { kept: opened, bank: answered.bank });
    if (fault === null) steps.goTo(STEP.keep);
    return fault;
  };
  const pictureProps = useMemo(
    (): ResultProps | null =>
      answered && { answered, keptIn: 'file', onFindHelp, onStartAgain, onKeepFile: null },
    [answered, onFindHelp, onStartAgain],
  );

  // Each part has a key of its own: one part must never be given the props of another.
  if (steps.step === STEP.keptResult && opened !== null) {
    return (
      <LazyPart
        key="result"
        load={parts.loadKeptResult}
        props={{
          kept: opened,
          onShow: () => steps.goTo(STEP.keptPicture),
          onTakeAgain: takeAgain,
        }}
      />
    );
  }
  if (steps.step === STEP.keptPicture && pictureProps !== null) {
    return <LazyPart key="picture" load={loadResult} props={pictureProps} />;
  }
  return (
    <LazyPart
      key="open"
      load={parts.loadOpen}
      props={{ onDraft: goOnWith, onResult: openResult, onBack: steps.goBack }}
    />
  );
}
