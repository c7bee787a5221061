import { type ComponentType, type FunctionComponent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellingLanguage } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { readTurn, writeTurn } from '@/platform/storage/turn';
import type { AnsweredForm } from '@/session/finished-answers';
import { sealEmptyPart, sealPart } from '@/session/together/sealed-part';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { Prose } from '@/ui/layout/prose';
import { useWaysOut } from '@/ui/layout/ways-out';
import { ShareSteps } from '@/features/together/share/share-steps';

interface ChooseCodeProps {
  readonly onCode: (code: string | null) => void;
}

/** What the ending is given where it was put together. */
export interface Lent {
  readonly telling: TellingLanguage;
  readonly loadChooseCode: () => Promise<ComponentType<ChooseCodeProps>>;
}

interface DeviceEndingProps {
  readonly answered: AnsweredForm;
  readonly onFindHelp: () => void;
  readonly onKeepFile: (() => void) | null;
  readonly onDrop: () => Promise<void>;
}

/** What comes after the last question where two people pass one device. */
export function bindDeviceEnding(lent: Lent): FunctionComponent<DeviceEndingProps> {
  return function BoundDeviceEnding(props) {
    return <DeviceEnding {...props} {...lent} />;
  };
}

function DeviceEnding(props: DeviceEndingProps & Lent) {
  const { answered, telling, loadChooseCode, onFindHelp, onKeepFile, onDrop } = props;
  const { t } = useTranslation('together');
  const { passOn } = useWaysOut();
  const [packet, setPacket] = useState<SharePacket | null>(null);
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');

  /** Seals, then drops all that this person left here, then loads the page anew. */
  const finish = async (seal: () => Promise<void>) => {
    setState('working');
    try {
      await seal();
      await onDrop();
    } catch {
      // What is not sealed is still here; why it failed is nothing that anybody can act on.
      setState('failed');
      return;
    }
    writeTurn(readTurn() === null ? 'second' : 'both');
    passOn();
  };
  const note = state === 'asking' ? null : <p role="status">{t(`seal.${state}`)}</p>;
  if (packet === null) {
    return (
      <>
        {note}
        {state === 'working' ? null : (
          <ShareSteps
            answered={answered}
            telling={telling}
            onKeepFile={onKeepFile}
            onFindHelp={onFindHelp}
            onKeep={(empty) => void finish(() => sealEmptyPart(empty, answered.day))}
            onShare={setPacket}
          />
        )}
      </>
    );
  }
  return state === 'working' ? (
    note
  ) : (
    <SealStep
      loadChooseCode={loadChooseCode}
      note={note}
      onBack={() => setPacket(null)}
      onSeal={(code) => void finish(() => sealPart(packet, answered.day, code))}
    />
  );
}

interface SealStepProps extends Pick<Lent, 'loadChooseCode'> {
  readonly note: React.ReactNode;
  readonly onBack: () => void;
  readonly onSeal: (code: string) => void;
}

function SealStep({ loadChooseCode, note, onBack, onSeal }: SealStepProps) {
  const { t } = useTranslation('together');
  const [code, setCode] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Prose>
      <h1 ref={heading} tabIndex={-1}>
        {t('seal.heading')}
      </h1>
      <p>{t('seal.about')}</p>
      <p>{t('seal.other')}</p>
      <LazyPart load={loadChooseCode} props={{ onCode: setCode }} />
      <p>{t('seal.forgotten')}</p>
      {note}
      <p role="status">{isMissing && code === null ? t('seal.codeMissing') : null}</p>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button
          look="primary"
          onClick={() => {
            if (code === null) setIsMissing(true);
            else onSeal(code);
          }}
        >
          {t('seal.seal')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
