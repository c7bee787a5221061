import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readLink, type ReadLink } from '@/domain/exchange/envelope/read-link';
import type { Message } from '@/domain/exchange/messages/message';
import { digest } from '@/platform/crypto/hashes';
import { takeLink } from '@/platform/page/link-arrival';
import { fieldHygiene } from '@/ui/forms/field-hygiene';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { InviteView } from './invite-view';
import { SessionForm } from './session-form';
import { RefusalNote } from './refusal-note';
import type { OpenedSession } from './open-session';

interface OpenStepProps {
  /** Somebody chose to answer the invite of this link. */
  readonly onAnswer: (link: string) => void;
  readonly onAlone: () => void;
  readonly onSession: (opened: OpenedSession) => void;
}

type Read = { readonly text: string; readonly read: ReadLink };

/** The longest file that can hold a link; a longer one is not read. */
const FILE_BYTES = 262_144;

/** Any link lands here. It is looked at and explained; nothing happens until a button is pressed. */
export function OpenStep({ onAnswer, onAlone, onSession }: OpenStepProps) {
  const { t } = useTranslation('together');
  const { register, getValues, setValue } = useForm<{ words: string }>({
    defaultValues: { words: '' },
  });
  const [found, setFound] = useState<Read | null>(null);
  const [fileFault, setFileFault] = useState<'too-large' | null>(null);
  const result = useRef<HTMLDivElement>(null);

  const look = async (text: string) => {
    setFileFault(null);
    setFound({ text, read: await readLink(digest, text) });
  };
  useEffect(() => {
    const onAddress = () => {
      const link = takeLink();
      if (link === null) return;
      // The address does not show it any more; refused, it is still to be seen.
      setValue('words', link);
      void look(link);
    };
    onAddress();
    // A second link opened in the same tab changes nothing but the part after the "#".
    window.addEventListener('hashchange', onAddress);
    return () => window.removeEventListener('hashchange', onAddress);
  }, [setValue]);
  useEffect(() => result.current?.focus({ preventScroll: true }), [found]);

  const lookAtFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > FILE_BYTES) {
      setFileFault('too-large');
      return;
    }
    const text = (await file.text()).trim();
    setValue('words', text);
    await look(text);
  };
  const message: Message | null = found?.read.ok === true ? found.read.message : null;
  const view = () => {
    if (found === null) return null;
    if (!found.read.ok) return <RefusalNote refusal={found.read} />;
    if (found.read.message.kind === 'invite') {
      return (
        <InviteView
          message={found.read.message}
          onAnswer={() => onAnswer(found.text)}
          onAlone={onAlone}
        />
      );
    }
    return null;
  };
  return (
    <Prose>
      <h1 tabIndex={-1}>{message === null ? t('open.heading') : t(`open.${message.kind}`)}</h1>
      <div ref={result} tabIndex={-1}>
        {view()}
      </div>
      <SessionForm key={found?.text ?? ''} message={message} onSession={onSession} />
      <h2>{t('open.pasteHeading')}</h2>
      <p>{t('open.pasteAbout')}</p>
      <TextField label={t('open.paste')} isLong register={register('words')} />
      <p>
        <label>
          {t('open.file')}{' '}
          <input
            {...fieldHygiene}
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => void lookAtFile(event.target.files?.[0])}
          />
        </label>
      </p>
      <p role="status">{fileFault === null ? null : t(`session.notes.${fileFault}`)}</p>
      <ButtonRow>
        <Button onClick={() => void look(getValues('words'))}>{t('open.look')}</Button>
      </ButtonRow>
    </Prose>
  );
}
