import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedFigure, checkTyped, type Verdict } from '@/domain/recompute/check-figures';
import { useFigures } from '@/i18n/use-figures';
import { fieldHygiene } from '@/ui/forms/field-hygiene';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './method.module.css';
import type { CheckedPart, CheckRun } from './run-check';
import { useFigureNames } from './use-figure-names';

interface CheckedFiguresProps {
  readonly checked: Extract<CheckRun, { ok: true }>;
}

export function CheckedFigures({ checked }: CheckedFiguresProps) {
  const { t } = useTranslation('method');
  const { bank, scoring, parts } = checked;
  return (
    <>
      <h3>{t('check.heading2')}</h3>
      <p>{t('check.by', { bank, scoring })}</p>
      <SmallPrint>{t('check.typedHint')}</SmallPrint>
      {parts.map((part) => (
        <PartFigures key={`${part.kind} ${part.who}`} part={part} />
      ))}
    </>
  );
}

function PartFigures({ part }: { readonly part: CheckedPart }) {
  const { t } = useTranslation('method');
  const { hundredth } = useFigures();
  const nameOf = useFigureNames();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const verdictOf = ({ column, value, shown, verdict }: CheckedFigure): Verdict =>
    shown === undefined ? checkTyped(value, typed[column] ?? '') : verdict;
  const verdicts = part.figures.map(verdictOf);
  const countOf = (word: Verdict) => verdicts.filter((verdict) => verdict === word).length;
  const [same, differs] = [countOf('same'), countOf('differs') + countOf('not-a-figure')];
  const summary = () => {
    const count = same + differs;
    if (count === 0) return t('check.none');
    return differs === 0 ? t('check.all', { count }) : t('check.some', { count, same, differs });
  };
  const caption = {
    file: t('check.ofOne'),
    person: t('check.of', { who: part.who }),
    couple: t('check.ofTwo'),
  }[part.kind];
  // Where two full figures differ, it may be in the last of their digits.
  const write = ({ value }: CheckedFigure, verdict: Verdict): string => {
    if (typeof value !== 'number') return value ?? t('check.noScore');
    return verdict === 'differs' ? String(value) : hundredth(value);
  };
  const shownCell = ({ column, value, shown }: CheckedFigure, verdict: Verdict) => {
    const word = t(`check.verdict.${verdict}`);
    const look = verdict === 'differs' ? styles['differs'] : undefined;
    if (shown !== undefined) {
      const isSame = verdict === 'same';
      return (
        <>
          {isSame ? '' : `${shown === '' ? t('check.noScore') : shown} · `}
          <span className={look}>{word}</span>
        </>
      );
    }
    // Words are told in other words on a screen.
    if (typeof value === 'string') return null;
    return (
      <>
        <input
          {...fieldHygiene}
          type="text"
          aria-label={t('check.typed', { name: nameOf(column) })}
          maxLength={40}
          value={typed[column] ?? ''}
          onChange={(event) => setTyped({ ...typed, [column]: event.target.value })}
        />{' '}
        <span className={look}>{word}</span>
      </>
    );
  };
  return (
    <div className={styles['figures']}>
      <p role="status">{summary()}</p>
      <DataTable
        caption={caption}
        head={[t('check.one'), t('check.made'), t('check.shown')]}
        rows={part.figures.map((figure, index) => {
          const verdict = verdicts[index] ?? 'not-shown';
          return {
            id: figure.column,
            cells: [nameOf(figure.column), write(figure, verdict), shownCell(figure, verdict)],
          };
        })}
      />
    </div>
  );
}
