import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import { canShare, copyText, shareText } from '@/platform/page/hand-text';
import { type HeldSession, sealSession } from '@/session/together/held-session';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { QrCode } from '@/ui/qr/qr-code';
import { CompareNumbers } from './compare-numbers';

interface SendStepProps {
  readonly held: HeldSession;
  /** The code of the session, for a file of it. */
  readonly code: string;
  readonly site: string;
  readonly onOwn?: () => void;
  readonly onLook?: () => void;
}

export type Sendable = 'invite' | 'reply' | 'reveal';

/** The message that a session has to send as it stands; null where it has none. */
function messageOf(
  state: OpenSession,
): { readonly kind: Sendable; readonly bytes: Uint8Array } | null {
  switch (state.stage) {
    case 'invited':
      return { kind: 'invite', bytes: state.invite };
    case 'replied':
      return { kind: 'reply', bytes: state.reply };
    case 'reveal-made':
    case 'viewed':
      return { kind: 'reveal', bytes: state.reveal };
    default:
      return null;
  }
}

type Note = 'copied' | 'notCopied' | 'saved' | 'sealing' | 'sealed' | 'failed';

/** A link to be sent by oneself: as words to edit, as a picture, or as a file. */
export function SendStep({ held, code, site, onOwn, onLook }: SendStepProps) {
  const { t } = useTranslation('together');
  const message = messageOf(held.state);
  const link = message === null ? '' : writeLink(site, message.bytes);
  const kind = message?.kind ?? 'invite';
  const { register, getValues } = useForm<{ words: string }>({
    defaultValues: { words: t(`${kind}.message`, { link }) },
  });
  const [note, setNote] = useState<Note | null>(null);
  if (message === null) return null;

  const copy = (text: string) => {
    copyText(text).then(
      () => setNote('copied'),
      () => setNote('notCopied'),
    );
  };
  const saveLink = () => {
    saveFile(new TextEncoder().encode(link), makeFileName('txt'));
    setNote('saved');
  };
  const saveSession = () => {
    setNote('sealing');
    sealSession(held.state, code).then(
      (sealed) => {
        saveFile(sealed, makeFileName());
        setNote('sealed');
      },
      () => setNote('failed'),
    );
  };
  return (
    <Prose>
      <StepHeading>{t(`${kind}.heading`)}</StepHeading>
      <p>{t(`${kind}.about`)}</p>
      <TextField
        label={t('send.words')}
        hint={t('send.wordsHint')}
        isLong
        lines={7}
        register={register('words')}
      />
      <ButtonRow>
        <Button look="primary" onClick={() => copy(getValues('words'))}>
          {t('send.copyWords')}
        </Button>
        <Button onClick={() => copy(link)}>{t('send.copyLink')}</Button>
        {canShare() ? (
          <Button onClick={() => void shareText(getValues('words'))}>{t('send.share')}</Button>
        ) : null}
        <Button onClick={saveLink}>{t('send.file')}</Button>
      </ButtonRow>
      <p role="status">{note === null ? null : t(`send.notes.${note}`)}</p>
      {onLook === undefined ? null : (
        <>
          <h2>{t('send.lookHeading')}</h2>
          <p>{t('send.lookAbout')}</p>
          <p>
            <Button onClick={onLook}>{t('send.look')}</Button>
          </p>
        </>
      )}
      <details>
        <summary>{t('send.picture')}</summary>
        <p>{t('send.pictureAbout')}</p>
        <QrCode text={link} label={t('send.pictureLabel')} />
      </details>
      <CompareNumbers state={held.state} />
      <details>
        <summary>{t('send.keep')}</summary>
        <p>{t('send.keepAbout')}</p>
        <Button onClick={saveSession} disabled={note === 'sealing'}>
          {t('send.keepMake')}
        </Button>
      </details>
      <SmallPrint>{t('send.trace')}</SmallPrint>
      {onOwn === undefined ? null : (
        <p>
          <Button look="plain" onClick={onOwn}>
            {t('send.own')}
          </Button>
        </p>
      )}
    </Prose>
  );
}
