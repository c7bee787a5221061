import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RestoreCount } from '@/domain/practice/backup';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import { type BackupFault, makeBackup, proveBackup } from '@/session/practice/backups';
import type { OpenPractice } from '@/session/practice/open-practice';
import { FileDrop } from '@/ui/forms/file-drop';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';

interface MakeBackupProps {
  readonly practice: OpenPractice;
  /** Known while a practice is set up; otherwise it is asked for. */
  readonly passphrase: string | null;
  readonly onPractice: (practice: OpenPractice) => void;
}

type Fault = BackupFault | 'other-practice' | 'wrong-passphrase' | 'codeMissing' | 'failed';

interface Proof {
  readonly invites: number;
  readonly responses: number;
  readonly isWhole: boolean;
}

const all = ({ brought, here, differing }: RestoreCount) => brought + here + differing;

/** Makes the one file that holds everything, and lets it be opened again: only that proves it. */
export function MakeBackup({ practice, passphrase, onPractice }: MakeBackupProps) {
  const { t } = useTranslation('practice');
  const { register, getValues } = useForm<{ words: string }>({ defaultValues: { words: '' } });
  const [made, setMade] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [proof, setProof] = useState<Proof | null>(null);
  const [work, setWork] = useState<'make' | 'prove' | null>(null);
  const [fault, setFault] = useState<{
    readonly at: 'make' | 'prove';
    readonly fault: Fault;
  } | null>(null);

  const run = async (at: 'make' | 'prove', act: (known: string) => Promise<Fault | null>) => {
    const known = passphrase ?? getValues('words');
    if (known.trim() === '') {
      setFault({ at, fault: 'codeMissing' });
      return;
    }
    setFault(null);
    setWork(at);
    try {
      const found = await act(known);
      if (found !== null) setFault({ at, fault: found });
    } catch {
      // Nothing was changed; the reason helps nobody.
      setFault({ at, fault: 'failed' });
    }
    setWork(null);
  };
  const make = () =>
    run('make', async (known) => {
      const sealed = await makeBackup(practice, known);
      if (!sealed.ok) return sealed.fault;
      const name = makeFileName();
      saveFile(sealed.bytes, name);
      setMade(name);
      setProof(null);
      return null;
    });
  const prove = (chosen: File) =>
    run('prove', async (known) => {
      const proved = await proveBackup(practice, chosen, known);
      if (!proved.ok) return proved.fault;
      const { invites, responses } = proved.preview;
      setProof({ invites: all(invites), responses: all(responses), isWhole: proved.isWhole });
      onPractice(proved.practice);
      return null;
    });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setProof(null);
    setFault(null);
    if (chosen !== null) void prove(chosen);
  };
  const note = (at: 'make' | 'prove') => {
    if (work === at) return t('backup.notes.working');
    if (fault?.at === at) return t(`backup.notes.${fault.fault}`);
    if (at === 'make') return made === null ? null : t('backup.made', { name: made });
    if (proof === null) return null;
    const opens = t('backup.opens', {
      invites: t('backup.invites', { count: proof.invites }),
      responses: t('backup.responses', { count: proof.responses }),
    });
    return `${opens} ${proof.isWhole ? t('backup.isWhole') : t('backup.notWhole')}`;
  };
  return (
    <>
      {passphrase === null ? (
        <TextField label={t('backup.passphrase')} register={register('words')} />
      ) : null}
      <ButtonRow>
        <Button
          look={made === null && proof === null ? 'primary' : 'quiet'}
          onClick={() => void make()}
          disabled={work !== null}
        >
          {t('backup.make')}
        </Button>
      </ButtonRow>
      <p role="status">{note('make')}</p>
      {made === null && passphrase !== null ? null : (
        <>
          <h2>{t('backup.proveHeading')}</h2>
          <FileDrop
            label={made === null ? t('backup.proveAny') : t('backup.prove')}
            hint={file === null ? t('file.hint') : t('file.chosen', { name: file.name })}
            accept=".age"
            removeLabel={t('file.remove')}
            file={file}
            onFile={choose}
          />
          <p role="status">{note('prove')}</p>
          {file === null || proof !== null ? null : (
            <ButtonRow>
              <Button onClick={() => void prove(file)} disabled={work !== null}>
                {t('backup.try')}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
    </>
  );
}
