import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LookStep, type OpenedCouple } from '@/features/together/device/look-step';
import { StopStep } from '@/features/together/device/stop-step';
import { onStepChange, pushStep } from '@/platform/page/entries';
import { deleteParts } from '@/session/together/sealed-part';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageFrame } from '@/ui/layout/page-frame';
import { Button } from '@/ui/layout/button';
import { HelpDialog } from './help-dialog';
import { lendParts } from './lend-parts';
import { loadOurs } from './load-ours';

const STEP = { codes: 0, picture: 1, stopped: 2 } as const;

/** Two codes, and what they open: in memory only, so that leaving it is the end of it. */
export function Page() {
  const { i18n: texts } = useTranslation('together');
  const { t: tShell } = useTranslation('shell');
  const [step, setStep] = useState<number>(STEP.codes);
  const [couple, setCouple] = useState<OpenedCouple | null>(null);
  const [stored, setStored] = useState<readonly string[]>([]);
  const [isHelping, setIsHelping] = useState(false);
  const parts = useMemo(() => lendParts(texts), [texts]);
  useEffect(
    () =>
      onStepChange((next) => {
        setStep(next);
        if (next === STEP.codes) setCouple(null);
      }),
    [],
  );
  const goTo = (next: number) => {
    pushStep(next);
    setStep(next);
    window.scrollTo(0, 0);
  };
  const [first, second] = couple?.packets ?? [null, null];
  const bank = first?.bank ?? null;
  const load = useCallback(() => loadOurs(texts, bank?.id ?? ''), [texts, bank]);

  const content = () => {
    if (step === STEP.stopped && stored.length > 0) {
      return <StopStep onDelete={() => deleteParts(stored)} />;
    }
    if (couple === null || first === null || second === null) {
      return (
        <LookStep
          onOpen={(opened) => {
            setCouple(opened);
            setStored(opened.parts.map(({ id }) => id));
            goTo(STEP.picture);
          }}
        />
      );
    }
    return (
      <LazyPart
        load={load}
        props={{
          bank: first.bank,
          otherBank: second.bank,
          language: first.language,
          packets: { a: first.packet, b: second.packet },
          names: couple.names,
          onFindHelp: () => setIsHelping(true),
          onStop: () => {
            // Back must not bring the picture again.
            setCouple(null);
            goTo(STEP.stopped);
          },
        }}
      />
    );
  };
  const foot =
    step === STEP.picture ? (
      <Button look="plain" onClick={() => setIsHelping(true)}>
        {tShell('navigation.help')}
      </Button>
    ) : undefined;
  return (
    <PageFrame {...(foot === undefined ? {} : { foot })}>
      {content()}
      {isHelping ? <HelpDialog load={parts.loadHelp} onClose={() => setIsHelping(false)} /> : null}
    </PageFrame>
  );
}
