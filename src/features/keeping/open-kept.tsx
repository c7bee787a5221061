import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Draft, KeptResult } from '@/domain/keeping/kept';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import type { Slot } from '@/platform/storage/sealed-store';
import type { DraftKeeper } from '@/session/draft/draft-keeper';
import { resumeLockedDraft } from '@/session/draft/resume-draft';
import { type OpenedFile, openFile } from '@/session/draft/sealed-file';
import { FileDrop } from '@/ui/forms/file-drop';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

type BankFault = 'unknown-bank' | 'unreachable';

interface OpenKeptProps {
  readonly onDraft: (found: {
    readonly draft: Draft;
    readonly keeper: DraftKeeper | null;
    readonly broken: readonly Slot[];
  }) => Promise<BankFault | null>;
  readonly onResult: (kept: KeptResult) => Promise<BankFault | null>;
  readonly onBack: () => void;
}

type Note =
  | Extract<OpenedFile, { ok: false }>['fault']
  | BankFault
  | 'working'
  | 'codeMissing'
  | 'nothing'
  | 'broken'
  | 'failed';

/** For everyone, whether or not anything is kept: a code, and a file if there is one. */
export function OpenKept({ onDraft, onResult, onBack }: OpenKeptProps) {
  const { t } = useTranslation('keeping');
  const { register, getValues } = useForm<{ words: string }>({ defaultValues: { words: '' } });
  const [file, setFile] = useState<File | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const [broken, setBroken] = useState<readonly Slot[]>([]);

  const openTheFile = async (chosen: File, code: string): Promise<Note | null> => {
    const opened = await openFile(chosen, code);
    if (!opened.ok) return opened.fault;
    return opened.kept.type === 'both-ways/result'
      ? onResult(opened.kept)
      : onDraft({ draft: opened.kept, keeper: null, broken: [] });
  };
  const openDraft = async (code: string): Promise<Note | null> => {
    const resumed = await resumeLockedDraft(code);
    if (resumed.kind === 'draft') return onDraft(resumed);
    if (resumed.kind === 'broken') setBroken(resumed.broken);
    return resumed.kind;
  };
  const open = async () => {
    const code = getValues('words');
    if (code.trim() === '') {
      setNote('codeMissing');
      return;
    }
    setNote('working');
    try {
      setNote(await (file === null ? openDraft(code) : openTheFile(file, code)));
    } catch {
      // The browser gave no storage or no worker; what was typed and chosen stays.
      setNote('failed');
    }
  };

  return (
    <Prose>
      <StepHeading>{t('open.heading')}</StepHeading>
      <p>{t('open.intro')}</p>
      <TextField label={t('open.code')} hint={t('open.codeHint')} register={register('words')} />
      <FileDrop
        label={t('open.file')}
        hint={file === null ? t('open.fileHint') : t('open.chosen', { name: file.name })}
        accept=".age"
        removeLabel={t('open.removeFile')}
        file={file}
        onFile={setFile}
      />
      <p role="status">{note === null ? null : t(`open.notes.${note}`)}</p>
      {broken.length > 0 ? (
        <p>
          <Button
            onClick={() => {
              for (const { sealed } of broken) saveFile(sealed, makeFileName());
            }}
          >
            {t('open.saveBroken')}
          </Button>
        </p>
      ) : null}
      <ButtonRow>
        <Button onClick={onBack}>{t('open.back')}</Button>
        <Button look="primary" onClick={() => void open()} disabled={note === 'working'}>
          {t('open.open')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
