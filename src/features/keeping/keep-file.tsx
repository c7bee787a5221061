import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Kept } from '@/domain/keeping/kept';
import { REMEMBER_LENGTH, tidySentence } from '@/domain/keeping/kept-text';
import { makeFileName, saveFile } from '@/platform/files/save-file';
import { sealFile } from '@/session/draft/sealed-file';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import { ChooseCode } from './choose-code';
import styles from './keeping.module.css';

interface KeepFileProps {
  readonly isDraft: boolean;
  readonly makeKept: (remember: string) => Kept;
}

type Making =
  | { readonly state: 'asking' | 'codeMissing' | 'working' | 'failed' }
  | { readonly state: 'made'; readonly name: string };

/** Seals the answers into a file that only the code opens, here or in another browser. */
export function KeepFile({ isDraft, makeKept }: KeepFileProps) {
  const { t } = useTranslation('keeping');
  const { register, getValues } = useForm<{ sentence: string }>({
    defaultValues: { sentence: '' },
  });
  const [code, setCode] = useState<string | null>(null);
  const [making, setMaking] = useState<Making>({ state: 'asking' });

  const make = async () => {
    if (code === null) {
      setMaking({ state: 'codeMissing' });
      return;
    }
    setMaking({ state: 'working' });
    try {
      const sealed = await sealFile(makeKept(tidySentence(getValues('sentence'))), code);
      const name = makeFileName();
      saveFile(sealed, name);
      setMaking({ state: 'made', name });
    } catch {
      // Why it failed is not told: nobody can act on it, and it might hold what was to be sealed.
      setMaking({ state: 'failed' });
    }
  };
  const note = () => {
    if (making.state === 'asking') return null;
    if (making.state === 'made') return t('file.made', { name: making.name });
    return t(`file.${making.state}`);
  };
  return (
    <div className={styles['stack']}>
      <p>{isDraft ? t('file.aboutDraft') : t('file.about')}</p>
      {isDraft ? null : (
        <TextField
          label={t('file.remember')}
          hint={t('file.rememberHint')}
          maxLength={REMEMBER_LENGTH}
          isLong
          register={register('sentence')}
        />
      )}
      <ChooseCode onCode={setCode} />
      <p role="status">{note()}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => void make()} disabled={making.state === 'working'}>
          {t('file.make')}
        </Button>
      </ButtonRow>
      <SmallPrint>{t('file.warning')}</SmallPrint>
    </div>
  );
}
