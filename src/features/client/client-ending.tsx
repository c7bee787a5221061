import { type ComponentType, type FunctionComponent, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { tidyText } from '@/domain/keeping/kept-fields';
import { PSEUDONYM_LENGTH, type Response } from '@/domain/practice/response';
import type { ArmoredFile } from '@/platform/crypto/armored-box';
import { type AnsweredForm, keepResult } from '@/session/finished-answers';
import type { ResponseDesk } from '@/session/practice/response-desk';
import { ButtonRow, Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import styles from './client.module.css';
import { ConsentStep } from './consent-step';
import { FirstStep } from './first-step';
import { type Choices, NO_CHOICES, SentStep } from './sent-step';
import { SendStep } from './send-step';

interface ClientEndingProps {
  readonly answered: AnsweredForm;
  readonly keptIn: 'tab' | 'locked' | 'none' | 'file';
  readonly onFindHelp: () => void;
  readonly onKeepFile: (() => void) | null;
  readonly onStartAgain: () => void;
  readonly onDrop: () => Promise<void>;
}

/** What the ending is given where it was put together. */
interface Lent {
  readonly invite: PracticeInvite;
  /** By which a response names it, 64 hexadecimal digits. */
  readonly inviteHash: string;
  readonly desk: ResponseDesk;
  readonly loadOwnResult: () => Promise<ComponentType<ClientEndingProps>>;
  /** It was decided not to send, or it was done: the tab lets go of the invite. */
  readonly onKept: () => void;
}

/** What comes after the last question where a practice asked. Nothing is sent unless it is chosen. */
export function bindClientEnding(lent: Lent): FunctionComponent<ClientEndingProps> {
  return function BoundClientEnding(props) {
    return <ClientEnding lent={lent} given={props} />;
  };
}

type Step = 'first' | 'consent' | 'sent' | 'send';

/** `looking`: one's own picture, with a way back. `kept`: the ordinary one, with nothing around it. */
type Own = 'no' | 'looking' | 'kept';

type Sealing = 'asking' | 'working' | 'failed' | 'no-key';

interface Sealed {
  readonly response: Response;
  readonly file: ArmoredFile;
}

function ClientEnding({ lent, given }: { readonly lent: Lent; readonly given: ClientEndingProps }) {
  const { t } = useTranslation('client');
  const { invite, inviteHash, desk, loadOwnResult, onKept } = lent;
  const [step, setStep] = useState<Step>('first');
  const [own, setOwn] = useState<Own>('no');
  const [sealing, setSealing] = useState<Sealing>('asking');
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const { register, control } = useForm<Choices>({ defaultValues: NO_CHOICES });
  const { name = '', last = false, joint = false } = useWatch({ control });
  const { answered, onFindHelp } = given;

  const showOwn = (next: Own) => {
    setOwn(next);
    window.scrollTo(0, 0);
  };
  if (own === 'kept') return <LazyPart load={loadOwnResult} props={given} />;
  if (own === 'looking') {
    return (
      <div className={styles['own']}>
        <ButtonRow>
          <Button onClick={() => showOwn('no')}>{t('own.back')}</Button>
        </ButtonRow>
        <LazyPart load={loadOwnResult} props={given} />
      </div>
    );
  }
  const goTo = (next: Step) => {
    setStep(next);
    setSealing('asking');
    window.scrollTo(0, 0);
  };
  const keep = () => {
    onKept();
    showOwn('kept');
  };
  if (step === 'first') {
    return (
      <FirstStep
        onOwn={() => showOwn('looking')}
        onLook={() => goTo('consent')}
        onFindHelp={onFindHelp}
      />
    );
  }
  if (step === 'consent') {
    return (
      <ConsentStep
        invite={invite}
        onBack={() => goTo('first')}
        onKeep={keep}
        onGoOn={() => goTo('sent')}
        onFindHelp={onFindHelp}
      />
    );
  }
  if (step === 'send' && sealed !== null) {
    return (
      <SendStep
        file={sealed.file}
        onBack={() => goTo('sent')}
        onOwn={() => {
          onKept();
          showOwn('looking');
        }}
        onKeepFile={given.onKeepFile}
        onFindHelp={onFindHelp}
      />
    );
  }
  const { bank, form, scoring, locale, translation, day, answers } = keepResult(answered, '');
  const response = desk.make(answered.bank, {
    bank,
    form,
    scoring,
    locale,
    translation,
    day,
    answers,
    invite: inviteHash,
    pseudonym: tidyText(name, PSEUDONYM_LENGTH),
    jointView: joint,
    sendsAnchors: last,
  });
  const seal = async () => {
    setSealing('working');
    try {
      const file = await desk.seal(invite.key, response);
      if (file === null) {
        setSealing('no-key');
        return;
      }
      setSealed({ response, file });
      goTo('send');
    } catch {
      // Nothing has left this device, and the answers are still here; the reason helps nobody.
      setSealing('failed');
    }
  };
  return (
    <SentStep
      bank={answered.bank}
      language={answered.language}
      response={response}
      register={register}
      note={sealing === 'asking' ? null : t(`seal.${sealing}`)}
      isWorking={sealing === 'working'}
      onBack={() => goTo('consent')}
      onKeep={keep}
      onSeal={() => void seal()}
      onFindHelp={onFindHelp}
    />
  );
}
