import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FilesDrop } from '@/ui/forms/files-drop';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import styles from '@/features/practice/practice.module.css';
import { TakenSummary } from './taken-summary';
import type { TakingState } from './use-taking';

/** Where files and pasted text come in, many at once, with how far it has come. */
export function TakeFiles({ taking }: { readonly taking: TakingState }) {
  const { t } = useTranslation('practice');
  const { register, getValues, setValue } = useForm<{ words: string }>({
    defaultValues: { words: '' },
  });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [round, setRound] = useState(0);
  const [isNothing, setIsNothing] = useState(false);
  const { progress, result, isFailed } = taking;

  const open = async () => {
    const pasted = getValues('words');
    const sources = [...files, ...(pasted.trim() === '' ? [] : [pasted])];
    setIsNothing(sources.length === 0);
    if (sources.length === 0) return;
    const isPastedDone = await taking.start(sources);
    setFiles([]);
    // A new field for files: one that was used shows the names of what it held.
    setRound(round + 1);
    // What could not be opened of a pasted text stays, so that it can be mended.
    if (isPastedDone) setValue('words', '');
  };
  const note = isNothing ? t('inbox.nothingChosen') : isFailed ? t('inbox.failed') : null;
  return (
    <>
      <FilesDrop
        key={round}
        label={t('inbox.files')}
        hint={
          files.length === 0
            ? t('inbox.filesHint')
            : t('inbox.filesChosen', { count: files.length })
        }
        accept=".age,.txt,.asc"
        removeLabel={t('inbox.filesRemove')}
        count={files.length}
        onFiles={setFiles}
      />
      <TextField
        label={t('inbox.paste')}
        hint={t('inbox.pasteHint')}
        isLong
        lines={3}
        register={register('words')}
      />
      <ButtonRow>
        <Button look="primary" onClick={() => void open()} disabled={progress !== null}>
          {t('inbox.open')}
        </Button>
      </ButtonRow>
      {progress === null ? null : (
        <div className={styles['progress']}>
          <progress
            aria-label={t('inbox.progressLabel')}
            value={progress.done}
            max={progress.total}
          />
          <span>{t('inbox.progress', { ...progress })}</span>
          <Button onClick={taking.stop}>{t('inbox.stop')}</Button>
        </div>
      )}
      <p role="status">{note}</p>
      {result === null ? null : <TakenSummary {...result} />}
    </>
  );
}
