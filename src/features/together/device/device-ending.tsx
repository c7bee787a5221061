import { type FunctionComponent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellingLanguage } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { readTurn, writeTurn } from '@/platform/storage/turn';
import type { AnsweredForm } from '@/session/finished-answers';
import { deleteParts, sealEmptyPart, sealPart } from '@/session/together/sealed-part';
import { useWaysOut } from '@/ui/layout/ways-out';
import { CodeStep, type LoadChooseCode } from '@/features/together/share/code-step';
import { ShareSteps } from '@/features/together/share/share-steps';

/** What the ending is given where it was put together. */
export interface Lent {
  readonly telling: TellingLanguage;
  readonly loadChooseCode: LoadChooseCode;
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
  const finish = async (seal: () => Promise<string>) => {
    setState('working');
    try {
      const part = await seal();
      try {
        await onDrop();
      } catch (error) {
        // Whoever tries again may choose otherwise: this part must not lie beside the next one.
        await deleteParts([part]);
        throw error;
      }
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
            before={t('device.first')}
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
    <CodeStep
      heading={t('seal.heading')}
      about={[t('seal.about'), t('seal.other')]}
      after={t('seal.forgotten')}
      chooseLabel={t('seal.seal')}
      loadChooseCode={loadChooseCode}
      note={note}
      onBack={() => setPacket(null)}
      onChoose={(code) => void finish(() => sealPart(packet, answered.day, code))}
    />
  );
}
