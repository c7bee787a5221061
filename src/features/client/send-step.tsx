import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import { canShare, copyText, shareText } from '@/platform/page/hand-text';
import type { ArmoredFile } from '@/platform/crypto/armored-box';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';

interface SendStepProps {
  readonly file: ArmoredFile;
  readonly onBack: () => void;
  readonly onOwn: () => void;
  readonly onKeepFile: (() => void) | null;
  readonly onFindHelp: () => void;
}

type Note = 'copied' | 'notCopied' | 'saved';

/** The sealed answers, to be sent by oneself: as a file, or as letters to paste. */
export function SendStep({ file, onBack, onOwn, onKeepFile, onFindHelp }: SendStepProps) {
  const { t } = useTranslation('client');
  const { bytes, block } = file;
  const { register } = useForm<{ words: string }>({ defaultValues: { words: block } });
  const [note, setNote] = useState<Note | null>(null);
  const copy = () => {
    copyText(block).then(
      () => setNote('copied'),
      () => setNote('notCopied'),
    );
  };
  const save = () => {
    saveFile(bytes, makeFileName('age'));
    setNote('saved');
  };
  return (
    <Prose>
      <StepHeading>{t('send.heading')}</StepHeading>
      <p>{t('send.about')}</p>
      <p>{t('send.change')}</p>
      <ButtonRow>
        <Button look="primary" onClick={save}>
          {t('send.save')}
        </Button>
      </ButtonRow>
      <p>{t('send.saveAbout')}</p>
      <h2>{t('send.blockHeading')}</h2>
      <p>{t('send.blockAbout')}</p>
      <TextField label={t('send.block')} isLong isReadOnly lines={6} register={register('words')} />
      <ButtonRow>
        <Button onClick={copy}>{t('send.copy')}</Button>
        {canShare() ? (
          <Button onClick={() => void shareText(block)}>{t('send.share')}</Button>
        ) : null}
      </ButtonRow>
      <p role="status">{note === null ? null : t(`send.notes.${note}`)}</p>
      <FixedLine onFindHelp={onFindHelp} />
      <h2>{t('send.ownHeading')}</h2>
      <p>{t('send.ownAbout')}</p>
      <ButtonRow>
        <Button onClick={onOwn}>{t('first.own')}</Button>
        {onKeepFile === null ? null : <Button onClick={onKeepFile}>{t('send.keepFile')}</Button>}
        <Button look="plain" onClick={onBack}>
          {t('back')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
