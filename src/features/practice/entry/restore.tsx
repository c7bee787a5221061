import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import {
  type BackupFault,
  openBackup,
  type OpenedBackup,
  restoreBackup,
} from '@/session/practice/backups';
import type { OpenPractice } from '@/session/practice/open-practice';
import { FileDrop } from '@/ui/forms/file-drop';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { DataTable } from '@/ui/layout/data-table';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface RestoreProps {
  readonly onRestored: (practice: OpenPractice) => void;
}

type Note = BackupFault | 'working' | 'codeMissing' | 'fileMissing' | 'failed';

/** A backup is looked into first; what it would bring stands there before anything is changed. */
export function Restore({ onRestored }: RestoreProps) {
  const { t } = useTranslation('practice');
  const { register, getValues } = useForm<{ words: string }>({ defaultValues: { words: '' } });
  const [file, setFile] = useState<File | null>(null);
  const [looked, setLooked] = useState<OpenedBackup | null>(null);
  const [note, setNote] = useState<Note | null>(null);

  const look = async () => {
    const passphrase = getValues('words');
    setLooked(null);
    if (file === null || passphrase.trim() === '') {
      setNote(file === null ? 'fileMissing' : 'codeMissing');
      return;
    }
    setNote('working');
    try {
      const result = await openBackup(file, passphrase);
      setNote(result.ok ? null : result.fault);
      if (result.ok) setLooked(result.opened);
    } catch {
      // What was typed and chosen stays.
      setNote('failed');
    }
  };
  const restore = async (opened: OpenedBackup) => {
    setNote('working');
    try {
      onRestored(await restoreBackup(opened));
    } catch {
      setNote('failed');
    }
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setLooked(null);
  };
  return (
    <Prose>
      <StepHeading>{t('restore.heading')}</StepHeading>
      <p>{t('restore.about')}</p>
      <FileDrop
        label={t('restore.file')}
        hint={file === null ? t('file.hint') : t('file.chosen', { name: file.name })}
        accept=".age"
        removeLabel={t('file.remove')}
        file={file}
        onFile={choose}
      />
      <TextField label={t('restore.passphrase')} register={register('words')} />
      <ButtonRow>
        <Button
          look={looked === null ? 'primary' : 'quiet'}
          onClick={() => void look()}
          disabled={note === 'working'}
        >
          {t('restore.look')}
        </Button>
      </ButtonRow>
      <p role="status">{note === null ? null : t(`backup.notes.${note}`)}</p>
      {looked === null ? null : (
        <>
          <Preview opened={looked} />
          <ButtonRow>
            <Button
              look="primary"
              onClick={() => void restore(looked)}
              disabled={note === 'working'}
            >
              {t('restore.restore')}
            </Button>
          </ButtonRow>
        </>
      )}
    </Prose>
  );
}

function Preview({ opened }: { readonly opened: OpenedBackup }) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const { backup, preview, isHere } = opened;
  const lists = ['clients', 'couples', 'invites', 'responses', 'notes'] as const;
  const rows = lists.map((id) => {
    const { brought, here, differing } = preview[id];
    return { id, cells: [t(`restore.${id}`), brought, here, differing] };
  });
  return (
    <>
      <h2>{t('restore.previewHeading')}</h2>
      <p role="status">
        {t('restore.made', { day: writeDay(dayNumber(backup.day) ?? 0) })}{' '}
        {isHere ? t('restore.isHere') : t('restore.isNew')}
      </p>
      <DataTable
        caption={t('restore.caption')}
        head={[t('restore.what'), t('restore.brought'), t('restore.here'), t('restore.differing')]}
        rows={rows}
      />
      {preview.incomplete === 0 ? null : (
        <p>{t('restore.incomplete', { count: preview.incomplete })}</p>
      )}
    </>
  );
}
