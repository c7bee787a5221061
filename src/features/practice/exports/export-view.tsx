import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/platform/files/save-file';
import type { ExportKind } from '@/session/practice/make-export';
import type { OpenPractice } from '@/session/practice/open-practice';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import styles from '@/features/practice/practice.module.css';

export interface ExportViewProps {
  readonly practice: OpenPractice;
}

interface ExportFields {
  readonly kind: ExportKind;
  readonly notes: boolean;
  readonly read: boolean;
}

type Said =
  | { readonly kind: 'unread' | 'nothing' | 'failed' | 'stopped' }
  | { readonly kind: 'made'; readonly names: readonly string[]; readonly left: number };

interface Progress {
  readonly done: number;
  readonly total: number;
}

const KINDS = ['figures', 'answers', 'couples', 'supervision', 'json'] as const;

/** Files that are not sealed, for calculations and for supervision. */
export function ExportView({ practice }: ExportViewProps) {
  const { t } = useTranslation('desk');
  const { register, control, getValues } = useForm<ExportFields>({
    defaultValues: { kind: 'figures', notes: false, read: false },
  });
  const kind = useWatch({ control, name: 'kind' });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const make = async () => {
    const { kind: wanted, notes, read } = getValues();
    setSaid(read ? null : { kind: 'unread' });
    if (!read) return;
    const stopping = new AbortController();
    stopper.current = stopping;
    setProgress({ done: 0, total: practice.index.responses.length });
    const hasNotes = wanted === 'json' && notes;
    try {
      // What writes tables is loaded by who asks for one.
      const { makeExport } = await import('@/session/practice/make-export');
      const { files, left } = await makeExport(
        practice,
        { kind: wanted, hasNotes, of: null },
        {
          signal: stopping.signal,
          onProgress: (done, total) => setProgress({ done, total }),
        },
      );
      if (stopping.signal.aborted) {
        setSaid({ kind: 'stopped' });
        return;
      }
      for (const { name, text } of files) saveFile(new TextEncoder().encode(text), name);
      const names = files.map(({ name }) => name);
      setSaid(names.length === 0 ? { kind: 'nothing' } : { kind: 'made', names, left });
    } catch {
      setSaid({ kind: 'failed' });
    } finally {
      setProgress(null);
    }
  };
  const told = (one: ExportKind) => (
    <>
      <strong>{t(`exports.kind.${one}.name`)}</strong>
      {t(`exports.kind.${one}.about`)}
    </>
  );
  return (
    <Prose>
      <StepHeading>{t('exports.heading')}</StepHeading>
      <p>{t('exports.about')}</p>
      <ChoiceGroup
        legend={t('exports.which')}
        choices={KINDS.map((value) => ({ value, label: told(value) }))}
        layout="list"
        register={register('kind')}
      />
      {kind === 'json' ? <Tick label={t('exports.notes')} register={register('notes')} /> : null}
      <SmallPrint>{t('exports.leftOut')}</SmallPrint>
      <p>{t('exports.agreed')}</p>
      <Tick label={t('exports.read')} register={register('read')} />
      <ButtonRow>
        <Button look="primary" onClick={() => void make()} disabled={progress !== null}>
          {t('exports.make')}
        </Button>
      </ButtonRow>
      {progress === null ? null : (
        <div className={styles['progress']}>
          <progress
            aria-label={t('exports.progressLabel')}
            value={progress.done}
            max={Math.max(1, progress.total)}
          />
          <span>{t('exports.progress', { ...progress })}</span>
          <Button onClick={() => stopper.current?.abort()}>{t('exports.stop')}</Button>
        </div>
      )}
      <div role="status">{said === null ? null : <Outcome said={said} />}</div>
    </Prose>
  );
}

function Outcome({ said }: { readonly said: Said }) {
  const { t } = useTranslation('desk');
  if (said.kind !== 'made') return <p>{t(`exports.said.${said.kind}`)}</p>;
  return (
    <>
      <p>{t('exports.said.made', { names: said.names.join(', '), count: said.names.length })}</p>
      {said.left === 0 ? null : <p>{t('exports.said.left', { count: said.left })}</p>}
    </>
  );
}
