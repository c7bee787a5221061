import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readLink, type ReadLink } from '@/domain/exchange/envelope/read-link';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { digest } from '@/platform/crypto/hashes';
import { takeLink } from '@/platform/page/link-arrival';
import { FileDrop } from '@/ui/forms/file-drop';
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
  /** What an invite of a practice shows; its first heading stands here already. */
  readonly viewPractice: (invite: PracticeInvite, link: string) => ReactNode;
}

type Read = { readonly text: string; readonly read: ReadLink };

/** The longest file that can hold a link; a longer one is not read. */
const FILE_BYTES = 262_144;

/** Any link lands here. It is looked at and explained; nothing happens until a button is pressed. */
export function OpenStep(props: OpenStepProps) {
  const { onAnswer, onAlone, onSession, viewPractice } = props;
  const { t } = useTranslation('together');
  const { register, getValues, setValue } = useForm<{ words: string }>({
    defaultValues: { words: '' },
  });
  const [found, setFound] = useState<Read | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const look = useCallback(
    async (text: string) => {
      const read = await readLink(digest, text);
      // What was not let in stays, so that it can be mended: the address shows it no more.
      setValue('words', read.ok ? '' : text);
      setFound({ text, read });
    },
    [setValue],
  );
  useEffect(() => {
    const onAddress = () => {
      const link = takeLink();
      if (link !== null) void look(link);
    };
    onAddress();
    // A second link opened in the same tab changes nothing but the part after the "#".
    window.addEventListener('hashchange', onAddress);
    return () => window.removeEventListener('hashchange', onAddress);
  }, [look]);
  useEffect(() => {
    if (found !== null) heading.current?.focus();
  }, [found]);

  const lookAtFile = async (chosen: File | null) => {
    setFile(chosen);
    setIsTooLarge(chosen !== null && chosen.size > FILE_BYTES);
    if (chosen !== null && chosen.size <= FILE_BYTES) await look((await chosen.text()).trim());
  };
  const message = found?.read.ok === true ? found.read.message : null;
  const coupleMessage = message?.kind === 'practice-invite' ? null : message;
  const view = () => {
    if (found === null) return null;
    if (!found.read.ok) return <RefusalNote refusal={found.read} />;
    if (found.read.message.kind === 'practice-invite') {
      return viewPractice(found.read.message, found.text);
    }
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
  const ownForm = (
    <SessionForm key={found?.text ?? ''} message={coupleMessage} onSession={onSession} />
  );
  return (
    <Prose>
      <h1 ref={heading} tabIndex={-1}>
        {message === null ? t('open.heading') : t(`open.${message.kind}`)}
      </h1>
      {view()}
      {coupleMessage === null ? null : ownForm}
      {message === null ? null : <h2>{t('open.pasteHeading')}</h2>}
      <p>{t('open.pasteAbout')}</p>
      <TextField label={t('open.paste')} isLong lines={4} register={register('words')} />
      <FileDrop
        label={t('open.file')}
        hint={file === null ? t('file.hint') : t('file.chosen', { name: file.name })}
        accept=".txt,text/plain"
        removeLabel={t('file.remove')}
        file={file}
        onFile={(chosen) => void lookAtFile(chosen)}
      />
      <p role="status">{isTooLarge ? t('session.notes.too-large') : null}</p>
      <ButtonRow>
        <Button
          look={message === null ? 'primary' : 'quiet'}
          onClick={() => void look(getValues('words'))}
        >
          {t('open.look')}
        </Button>
      </ButtonRow>
      {message === null ? ownForm : null}
    </Prose>
  );
}
