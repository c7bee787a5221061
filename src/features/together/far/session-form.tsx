import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import type { Message, PracticeInvite } from '@/domain/exchange/messages/message';
import { copyText } from '@/platform/page/hand-text';
import { FileDrop } from '@/ui/forms/file-drop';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import { type OpenedSession, openSession, type OpenProblem } from './open-session';

interface SessionFormProps {
  readonly message: Exclude<Message, PracticeInvite> | null;
  readonly onSession: (opened: OpenedSession) => void;
}

/** Asks for the code of one's session. It says the same to everyone, whatever this browser holds. */
export function SessionForm({ message, onSession }: SessionFormProps) {
  const { t } = useTranslation('together');
  const { register, getValues } = useForm<{ code: string }>({ defaultValues: { code: '' } });
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState<OpenProblem | 'working' | 'copied' | null>(null);
  const kind = message?.kind ?? 'none';

  const open = async () => {
    setNote('working');
    try {
      const result = await openSession(getValues('code'), file, message);
      if (result.ok) onSession(result.opened);
      else setNote(result.problem);
    } catch {
      // What was typed is still here; the reason helps nobody.
      setNote('failed');
    }
  };
  const copy = () => {
    if (message === null) return;
    copyText(writeLinkText(message.bytes)).then(
      () => setNote('copied'),
      () => setNote('failed'),
    );
  };
  return (
    <>
      <h2>{t(`session.heading.${kind}`)}</h2>
      <p>{t(`session.about.${kind}`)}</p>
      <TextField label={t('session.code')} register={register('code')} />
      <FileDrop
        label={t('session.file')}
        hint={file === null ? t('file.hint') : t('file.chosen', { name: file.name })}
        accept=".age"
        removeLabel={t('file.remove')}
        file={file}
        onFile={setFile}
      />
      <p role="status">{note === null ? null : t(`session.notes.${note}`)}</p>
      <ButtonRow>
        <Button
          look={kind === 'reply' || kind === 'reveal' ? 'primary' : 'quiet'}
          onClick={() => void open()}
          disabled={note === 'working'}
        >
          {t('session.open')}
        </Button>
        {message === null ? null : <Button onClick={copy}>{t('session.copy')}</Button>}
      </ButtonRow>
      {message === null ? null : <SmallPrint>{t('session.elsewhere')}</SmallPrint>}
    </>
  );
}
