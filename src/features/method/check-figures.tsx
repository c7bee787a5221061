import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { PASTED_LENGTH } from '@/domain/recompute/read-table';
import { bankHashes } from '@/platform/bank-source/bank-hashes';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { FileDrop } from '@/ui/forms/file-drop';
import { SelectField } from '@/ui/forms/select-field';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { CheckedFigures } from './checked-figures';
import styles from './method.module.css';
import { type CheckFault, type CheckRun, type CheckSource, runCheck } from './run-check';
import { usePastedFault } from './use-pasted-fault';

const SOURCES = ['file', 'pasted'] as const;
type Source = (typeof SOURCES)[number];

interface CheckForm {
  readonly way: Source;
  readonly words: string;
  readonly answers: string;
  readonly figures: string;
}

type Note = 'working' | 'codeMissing' | 'fileMissing' | 'failed' | CheckFault;

/** Figures made again from answers, by the rules of their own version. Nothing is kept. */
export function CheckFigures() {
  const { t } = useTranslation('method');
  const { register, getValues, control } = useForm<CheckForm>({
    defaultValues: { way: 'file', words: '', answers: '', figures: '' },
  });
  const [file, setFile] = useState<File | null>(null);
  const [version, setVersion] = useState<string>(CURRENT_BANK);
  const [note, setNote] = useState<Note | null>(null);
  const [checked, setChecked] = useState<Extract<CheckRun, { ok: true }> | null>(null);
  const write = useFaultWords();
  const way = useWatch({ control, name: 'way' });

  const findSource = (): CheckSource | 'codeMissing' | 'fileMissing' => {
    const { words, answers } = getValues();
    if (way === 'pasted') return { kind: 'pasted', answers, version };
    if (file === null) return 'fileMissing';
    return words.trim() === '' ? 'codeMissing' : { kind: 'file', file, code: words };
  };
  const run = async () => {
    setChecked(null);
    const source = findSource();
    if (typeof source === 'string') {
      setNote(source);
      return;
    }
    setNote('working');
    try {
      const result = await runCheck(source, getValues('figures'));
      setNote(result.ok ? null : result.fault);
      if (result.ok) setChecked(result);
    } catch {
      // The browser gave no worker; what was typed and chosen stays.
      setNote('failed');
    }
  };
  return (
    <div className={styles['stack']}>
      <ChoiceGroup
        legend={t('check.source')}
        choices={SOURCES.map((value) => ({ value, label: t(`check.${value}`) }))}
        layout="list"
        marked="file"
        register={register('way')}
      />
      {way === 'file' ? (
        <>
          <TextField
            label={t('check.code')}
            hint={t('check.codeHint')}
            register={register('words')}
          />
          <FileDrop
            label={t('check.fileLabel')}
            hint={file === null ? t('check.fileHint') : t('check.fileChosen', { name: file.name })}
            accept=".age"
            removeLabel={t('check.fileRemove')}
            file={file}
            onFile={setFile}
          />
        </>
      ) : (
        <>
          <SelectField
            label={t('check.version')}
            choices={Object.keys(bankHashes).map((id) => ({ value: id, label: id }))}
            value={version}
            onValue={setVersion}
          />
          <TextField
            label={t('check.answers')}
            hint={t('check.answersHint')}
            maxLength={PASTED_LENGTH + 1}
            isLong
            lines={4}
            register={register('answers')}
          />
        </>
      )}
      <TextField
        label={t('check.figures')}
        hint={`${t('check.figuresHint')} ${t('check.versionFirst')}`}
        maxLength={PASTED_LENGTH + 1}
        isLong
        lines={4}
        register={register('figures')}
      />
      <p role="status">{note === null ? null : write(note)}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => void run()} disabled={note === 'working'}>
          {t('check.run')}
        </Button>
      </ButtonRow>
      {checked === null ? null : <CheckedFigures checked={checked} />}
    </div>
  );
}

function useFaultWords(): (note: Note) => string {
  const { t } = useTranslation('method');
  const writePasted = usePastedFault();
  return (note) => {
    if (note === 'working') return t('check.working');
    if (typeof note === 'string') return t(`check.faults.${note}`);
    if (note.kind === 'pasted') return writePasted(note.fault);
    if (note.kind === 'unknown-item') return t('check.faults.unknown-item', { item: note.item });
    if (note.kind === 'unknown-bank' || note.kind === 'unknown-scoring') {
      return t(`check.faults.${note.kind}`, { version: note.version });
    }
    return t(`check.faults.${note.kind}`);
  };
}
