import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '@/features/practice/entry/door';
import { isSettingUp, PLACE } from '@/features/practice/places';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { watchForLock } from '@/platform/page/auto-lock';
import { countEntriesBehind, onStepChange, pushStep } from '@/platform/page/entries';
import { settleBeforeLock } from '@/session/practice/before-lock';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageFrame } from '@/ui/layout/page-frame';
import { useWaysOut } from '@/ui/layout/ways-out';
import { HelpDialog } from './help-dialog';
import { lendParts } from './lend-parts';
import { loadOurs } from './load-ours';
import { loadOwnResult } from './load-own-result';
import { siteAddress } from './site-address';

const loadSetUp = async () => (await import('@/features/practice/entry/set-up')).SetUp;
const loadRestore = async () => (await import('@/features/practice/entry/restore')).Restore;

/** Of two states of one practice the later: something slow may end after something quick. */
function later(now: OpenPractice | null, next: OpenPractice): OpenPractice {
  return now !== null && now.id === next.id && now.revision > next.revision ? now : next;
}

interface At {
  readonly place: number;
  /** How many entries of this visit lie before the present one. */
  readonly entry: number;
}

const here = (place: number): At => ({ place, entry: countEntriesBehind() });

/** The side of a therapist. What was opened is in memory only, and a load of the page locks it. */
export function Page() {
  const { i18n: texts } = useTranslation('practice');
  const { t: tShell } = useTranslation('shell');
  const { passOn } = useWaysOut();
  // With its entry: two entries may stand for one place, and show different people there.
  const [{ place, entry }, setAt] = useState<At>({ place: PLACE.door, entry: 0 });
  const [practice, setPractice] = useState<OpenPractice | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  const parts = useMemo(() => lendParts(texts), [texts]);
  const loadWorkspace = useCallback(async () => {
    const [{ Workspace }] = await Promise.all([
      import('@/features/practice/workspace'),
      loadNamespaces(texts, ['clients', 'couples', 'desk', 'result']),
    ]);
    return Workspace;
  }, [texts]);
  const loadPicture = useCallback((bank: string) => loadOurs(texts, bank), [texts]);
  const loadResult = useCallback((bank: string) => loadOwnResult(texts, bank), [texts]);
  useEffect(() => onStepChange((step) => setAt(here(step))), []);
  const isOpen = practice !== null;
  useEffect(
    () => (isOpen ? watchForLock(() => void settleBeforeLock().then(passOn)) : undefined),
    [isOpen, passOn],
  );

  const onPlace = (next: number) => {
    pushStep(next);
    setAt(here(next));
    setHasMoved(true);
    window.scrollTo(0, 0);
  };
  const onPractice = useCallback(
    (next: OpenPractice) => setPractice((now) => later(now, next)),
    [],
  );
  const content = () => {
    if (isSettingUp(place, isOpen)) {
      const { loadChooseCode } = parts;
      const props = { place, practice, loadChooseCode, onPractice, onPlace };
      return <LazyPart load={loadSetUp} props={props} />;
    }
    if (practice !== null) {
      const onFindHelp = () => setIsHelping(true);
      const site = siteAddress();
      const shared = { practice, place, entry, site, onPractice, onPlace, onFindHelp };
      return <LazyPart load={loadWorkspace} props={{ ...shared, loadResult, loadPicture }} />;
    }
    if (place === PLACE.restore) {
      const onRestored = (restored: OpenPractice) => {
        onPractice(restored);
        onPlace(PLACE.inbox);
      };
      return <LazyPart load={loadRestore} props={{ onRestored }} />;
    }
    return (
      <Door
        isReturn={hasMoved}
        onOpen={(opened) => {
          onPractice(opened);
          window.scrollTo(0, 0);
        }}
        onSetUp={() => onPlace(PLACE.what)}
        onRestore={() => onPlace(PLACE.restore)}
      />
    );
  };
  // Whoever works in a practice, or makes one, is not led away from it by a link.
  const foot =
    isOpen || isSettingUp(place, isOpen) ? (
      <Button look="plain" onClick={() => setIsHelping(true)}>
        {tShell('navigation.help')}
      </Button>
    ) : undefined;
  return (
    <PageFrame
      isCalm={foot === undefined && place !== PLACE.restore}
      isWide={isOpen && !isSettingUp(place, isOpen)}
      {...(foot === undefined ? {} : { foot })}
    >
      {content()}
      {isHelping ? <HelpDialog load={parts.loadHelp} onClose={() => setIsHelping(false)} /> : null}
    </PageFrame>
  );
}
