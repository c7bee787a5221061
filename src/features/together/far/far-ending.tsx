import { type ComponentType, type FunctionComponent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharePacket } from '@/domain/comparison/share-packet';
import type { TellingLanguage } from '@/domain/bank/language-schema';
import { CodeStep, type LoadChooseCode } from '@/features/together/share/code-step';
import { ShareSteps } from '@/features/together/share/share-steps';
import type { AnsweredForm } from '@/session/finished-answers';
import type { HeldSession } from '@/session/together/held-session';
import { LazyPart } from '@/ui/layout/lazy-part';
import { SendStep } from './send-step';

interface FarEndingProps {
  readonly answered: AnsweredForm;
  readonly keptIn: 'tab' | 'locked' | 'none' | 'file';
  readonly onFindHelp: () => void;
  readonly onKeepFile: (() => void) | null;
  readonly onStartAgain: () => void;
  readonly onDrop: () => Promise<void>;
}

/** What the ending is given where it was put together. */
interface Lent {
  readonly kind: 'invite' | 'reply';
  readonly telling: TellingLanguage;
  readonly loadChooseCode: LoadChooseCode;
  /** The ordinary result, for who shares nothing: with no changed word on it. */
  readonly loadOwnResult: () => Promise<ComponentType<FarEndingProps>>;
  /** Keeps the session and makes its message. */
  readonly begin: (packet: SharePacket, code: string) => Promise<HeldSession>;
  /** Nothing is shared: what the tab holds of an exchange goes. */
  readonly onKept: () => void;
  /** The address of the site, its final slash included. */
  readonly site: string;
}

/** What comes after the last question where two people are apart. */
export function bindFarEnding(lent: Lent): FunctionComponent<FarEndingProps> {
  return function BoundFarEnding(props) {
    return <FarEnding lent={lent} given={props} />;
  };
}

type Sent = { readonly held: HeldSession; readonly code: string };

function FarEnding({ lent, given }: { readonly lent: Lent; readonly given: FarEndingProps }) {
  const { t } = useTranslation('together');
  const { kind, telling, loadChooseCode, loadOwnResult, begin, onKept, site } = lent;
  const [isOwn, setIsOwn] = useState(false);
  const [packet, setPacket] = useState<SharePacket | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');

  if (isOwn) return <LazyPart load={loadOwnResult} props={given} />;
  if (sent !== null) {
    return <SendStep held={sent.held} code={sent.code} site={site} onOwn={() => setIsOwn(true)} />;
  }
  if (packet === null) {
    return (
      <ShareSteps
        answered={given.answered}
        telling={telling}
        before={t(`${kind}.first`)}
        onKeepFile={null}
        onFindHelp={given.onFindHelp}
        onKeep={() => {
          onKept();
          setIsOwn(true);
        }}
        onShare={setPacket}
      />
    );
  }
  const choose = async (code: string) => {
    setState('working');
    try {
      setSent({ held: await begin(packet, code), code });
    } catch {
      // Nothing has left this device, and the answers are still here; the reason helps nobody.
      setState('failed');
    }
  };
  const note = state === 'asking' ? null : <p role="status">{t(`seal.${state}`)}</p>;
  if (state === 'working') return note;
  return (
    <CodeStep
      heading={t('far.codeHeading')}
      about={[t(`${kind}.code`), t('far.codeAbout')]}
      after={t('far.codeForgotten')}
      chooseLabel={t(`${kind}.make`)}
      note={note}
      loadChooseCode={loadChooseCode}
      onBack={() => setPacket(null)}
      onChoose={(code) => void choose(code)}
    />
  );
}
