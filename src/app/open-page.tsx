import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OpenedSession } from '@/features/together/far/open-session';
import { OpenStep } from '@/features/together/far/open-step';
import { EndedStep, SessionStep } from '@/features/together/far/session-step';
import { StoppedStep } from '@/features/together/far/stopped-step';
import { BeforeLook } from '@/features/together/share/before-look';
import { onStepChange, pushStep } from '@/platform/page/entries';
import { writeInvite } from '@/platform/storage/invite';
import { type LoadedPacket, loadPacket } from '@/session/together/read-packet';
import { lookAtCouple } from '@/session/together/take-message';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { HelpDialog } from './help-dialog';
import { lendParts } from './lend-parts';
import { loadInvitation } from './load-invitation';
import { loadOurs } from './load-ours';
import { siteAddress } from './site-address';

const STEP = { open: 0, session: 1, names: 2, picture: 3, stopped: 4 } as const;

type Packet = Extract<LoadedPacket, { ok: true }>;
type Couple = readonly [inviter: Packet, replier: Packet];

/** Any link lands here, and everything that comes of one; what was opened is in memory only. */
export function Page() {
  const { t, i18n: texts } = useTranslation('together');
  const { t: tShell } = useTranslation('shell');
  const [, navigate] = useLocation();
  const [step, setStep] = useState<number>(STEP.open);
  const [opened, setOpened] = useState<OpenedSession | null>(null);
  const [couple, setCouple] = useState<Couple | null>(null);
  const [names, setNames] = useState({ a: '', b: '' });
  const [isEnded, setIsEnded] = useState(false);
  const [isFailed, setIsFailed] = useState(false);
  const [isHelping, setIsHelping] = useState(false);
  const parts = useMemo(() => lendParts(texts), [texts]);
  const loadInvited = useCallback(() => loadInvitation(texts), [texts]);
  useEffect(() => onStepChange(setStep), []);
  const goTo = (next: number) => {
    pushStep(next);
    setStep(next);
    window.scrollTo(0, 0);
  };
  const bank = couple?.[0].bank.id ?? '';
  const load = useCallback(() => loadOurs(texts, bank), [texts, bank]);

  const look = async (session: OpenedSession) => {
    setIsFailed(false);
    try {
      const seen = await lookAtCouple(session.held);
      if (seen === null) return;
      setOpened({ ...session, held: seen.held, outcome: null });
      const { inviter, replier } = seen.packets;
      const [first, second] = [await loadPacket([...inviter]), await loadPacket([...replier])];
      if (!first.ok || !second.ok) {
        setIsFailed(true);
        return;
      }
      setCouple([first, second]);
      goTo(STEP.names);
    } catch {
      // Nothing was changed that cannot be done again; why it failed helps nobody.
      setIsFailed(true);
    }
  };
  const content = () => {
    if (isEnded && step !== STEP.open) return <EndedStep />;
    if (opened === null || step === STEP.open) {
      return (
        <OpenStep
          onAnswer={(link) => {
            writeInvite(link);
            navigate('/together/reply/');
          }}
          onAlone={() => navigate('/take/')}
          viewPractice={(invite, link) => (
            <LazyPart
              // What was chosen for one link says nothing about another.
              key={link}
              load={loadInvited}
              props={{
                invite,
                onAlone: () => navigate('/take/'),
                onAnswer: () => {
                  writeInvite(link);
                  navigate('/practice/respond/');
                },
              }}
            />
          )}
          onSession={(session) => {
            setOpened(session);
            setIsEnded(false);
            goTo(STEP.session);
          }}
        />
      );
    }
    if (step === STEP.stopped) return <StoppedStep onExchange={() => goTo(STEP.session)} />;
    if (couple === null || step === STEP.session) {
      return (
        <SessionStep
          opened={opened}
          site={siteAddress()}
          onLook={() => void look(opened)}
          onEnded={() => {
            setOpened(null);
            setCouple(null);
            setIsEnded(true);
          }}
        />
      );
    }
    if (step === STEP.names) {
      return (
        <BeforeLook
          onShow={(given) => {
            setNames(given);
            goTo(STEP.picture);
          }}
        />
      );
    }
    const [first, second] = couple;
    return (
      <LazyPart
        load={load}
        props={{
          bank: first.bank,
          otherBank: second.bank,
          language: first.language,
          packets: { a: first.packet, b: second.packet },
          names,
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
    step === STEP.open ? undefined : (
      <Button look="plain" onClick={() => setIsHelping(true)}>
        {tShell('navigation.help')}
      </Button>
    );
  return (
    <PageFrame {...(foot === undefined ? {} : { foot })}>
      {isFailed ? (
        <Prose>
          <p role="alert">{t('session.notes.failed')}</p>
        </Prose>
      ) : null}
      {content()}
      {isHelping ? <HelpDialog load={parts.loadHelp} onClose={() => setIsHelping(false)} /> : null}
    </PageFrame>
  );
}
