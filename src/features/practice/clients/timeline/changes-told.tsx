import { useTranslation } from 'react-i18next';
import type { TracedRound } from '@/domain/practice/clients/timeline';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import desk from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import type { ToldTimeline } from './use-timeline';
import styles from './timeline.module.css';
import { useChangeWords } from './use-change-words';

const refusals = {
  'too-soon': 'changes.tooSoon',
  'other-form': 'changes.otherForm',
  'other-major': 'changes.otherMajor',
} as const;

/** Of each time but the first, the latest before all: what moved beyond its margin, in words. */
export function ChangesTold({ told }: { readonly told: ToldTimeline }) {
  const { t } = useTranslation('clients');
  const { t: tResult } = useTranslation('result');
  const later = told.rounds.filter(({ change }) => change !== null).toReversed();
  if (later.length === 0) return null;
  return (
    <section className={desk['section']} aria-labelledby="changed">
      <h2 id="changed">{t('changes.heading')}</h2>
      <p>{t('changes.intro')}</p>
      {later.map((round) => (
        <ChangesOfRound key={round.record} round={round} told={told} />
      ))}
      <SmallPrint>{tResult('areas.bands')}</SmallPrint>
    </section>
  );
}

interface ChangesOfRoundProps {
  readonly round: TracedRound;
  readonly told: ToldTimeline;
}

function ChangesOfRound({ round, told }: ChangesOfRoundProps) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const { change } = round;
  if (change === null) return null;
  const second = writeDay(round.day);
  if (change.check !== 'comparable') {
    return (
      <div className={styles['round']}>
        <h3>{t('changes.alone', { day: second })}</h3>
        <p>{t(refusals[change.check])}</p>
      </div>
    );
  }
  const first = told.rounds.find(({ record }) => record === change.since)?.day ?? round.day;
  return (
    <div className={styles['round']}>
      <h3>{t('changes.round', { first: writeDay(first), second })}</h3>
      <Changes changes={change.changes} told={told} />
    </div>
  );
}

interface ChangesProps {
  readonly changes: readonly RetakeChange[];
  readonly told: ToldTimeline;
}

function Changes({ changes, told: { language, holdingNote } }: ChangesProps) {
  const { t } = useTranslation('clients');
  const { t: tResult } = useTranslation('result');
  const { tenth } = useFigures();
  const { nameOf, sentence } = useChangeWords(language);
  const moved = changes.filter(({ isReliable }) => isReliable);
  const isHolding = ({ figure }: RetakeChange) => figure === 'holding';
  const isToldOfHolding = moved.some(isHolding);
  const isBalance = ({ figure }: RetakeChange) => figure === 'tending' || figure === 'holding';
  return (
    <>
      <p>{moved.length === 0 ? t('changes.none') : t('changes.some')}</p>
      {moved.length === 0 ? null : (
        <ul>
          {moved.map((change) => (
            <li key={change.figure}>{sentence(change)}</li>
          ))}
        </ul>
      )}
      {isToldOfHolding ? <p>{holdingNote}</p> : null}
      <details className={desk['offPaper']}>
        <summary>{tResult('changes.table')}</summary>
        <DataTable
          caption={tResult('changes.table')}
          head={[
            tResult('changes.figure'),
            tResult('changes.then'),
            tResult('changes.now'),
            tResult('changes.margin'),
            tResult('changes.moved'),
          ]}
          rows={changes.map((change) => ({
            id: change.figure,
            cells: [
              isBalance(change) ? t('changes.signed', { name: nameOf(change) }) : nameOf(change),
              tenth(change.first),
              tenth(change.second),
              tenth(change.margin),
              change.isReliable ? tResult('changes.yes') : tResult('changes.no'),
            ],
          }))}
        />
        {!isToldOfHolding && changes.some(isHolding) ? <p>{holdingNote}</p> : null}
      </details>
    </>
  );
}
