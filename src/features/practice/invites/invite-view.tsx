import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { IssuedInvite, PracticeIndex } from '@/domain/practice/practice-index';
import { PrintedCard } from '@/features/practice/printed-card';
import { usePracticeNumber } from '@/features/practice/use-practice-number';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import { copyText } from '@/platform/page/hand-text';
import { inviteLink } from '@/session/practice/issue-invites';
import type { OpenPractice } from '@/session/practice/open-practice';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { QrCode } from '@/ui/qr/qr-code';
import { InviteStateText } from './invite-state-text';

interface InviteViewProps {
  readonly practice: OpenPractice;
  readonly invite: IssuedInvite;
  readonly site: string;
  /** Null where it has no other half, or where that was shown before. */
  readonly onOther: (() => void) | null;
  readonly onAll: () => void;
}

type Note = 'copied' | 'notCopied' | 'saved';

/** One invitation, to be handed on: as words to edit, as a picture, as a file or on paper. */
export function InviteView({ practice, invite, site, onOther, onAll }: InviteViewProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const number = usePracticeNumber(practice.recipient);
  const link = inviteLink(site, invite);
  const { register, getValues } = useForm<{ words: string }>({
    defaultValues: { words: t('invite.message', { link, day: writeDay(invite.expiryDay) }) },
  });
  const [note, setNote] = useState<Note | null>(null);
  const copy = (text: string) => {
    copyText(text).then(
      () => setNote('copied'),
      () => setNote('notCopied'),
    );
  };
  const save = () => {
    saveFile(new TextEncoder().encode(link), makeFileName('txt'));
    setNote('saved');
  };
  return (
    <>
      <div className={styles['offPaper']}>
        <Prose>
          <StepHeading>
            {invite.name === '' ? (
              t('invite.heading')
            ) : (
              <>
                {t('invite.headingFor')} <bdi>{invite.name}</bdi>
              </>
            )}
          </StepHeading>
          {invite.pair === null ? null : <p>{t('invite.ofPair')}</p>}
          <p>{t('invite.about')}</p>
          <TextField
            label={t('invite.words')}
            hint={t('invite.wordsHint')}
            isLong
            lines={11}
            register={register('words')}
          />
          <ButtonRow>
            <Button look="primary" onClick={() => copy(getValues('words'))}>
              {t('invite.copyWords')}
            </Button>
            <Button onClick={() => copy(link)}>{t('invite.copyLink')}</Button>
            <Button onClick={save}>{t('invite.file')}</Button>
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </ButtonRow>
          <p role="status">{note === null ? null : t(`invite.notes.${note}`)}</p>
          <details>
            <summary>{t('invite.picture')}</summary>
            <QrCode text={link} label={t('invite.pictureLabel')} />
          </details>
          <SmallPrint>{t('invite.trace')}</SmallPrint>
          <InviteFacts index={practice.index} invite={invite} />
          <ButtonRow>
            {onOther === null ? null : <Button onClick={onOther}>{t('invite.other')}</Button>}
            <Button look="plain" onClick={onAll}>
              {t('invite.all')}
            </Button>
          </ButtonRow>
        </Prose>
      </div>
      <PrintedCard
        label={invite.label}
        number={number}
        ask={{ link, site, expiryDay: invite.expiryDay }}
      />
    </>
  );
}

interface InviteFactsProps {
  readonly index: PracticeIndex;
  readonly invite: IssuedInvite;
}

function InviteFacts({ index, invite }: InviteFactsProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  return (
    <dl className={styles['facts']}>
      <dt>{t('invite.label')}</dt>
      <dd>
        <bdi>{invite.label}</bdi>
      </dd>
      <dt>{t('invite.form')}</dt>
      <dd>{t(`invites.form.${invite.form}`)}</dd>
      <dt>{t('invite.policy')}</dt>
      <dd>{t(`form.${invite.policy}.text`)}</dd>
      <dt>{t('invite.issued')}</dt>
      <dd>{writeDay(dayNumber(invite.issued) ?? 0)}</dd>
      <dt>{t('invite.stateIs')}</dt>
      <dd>
        <InviteStateText index={index} invite={invite} />
      </dd>
    </dl>
  );
}
