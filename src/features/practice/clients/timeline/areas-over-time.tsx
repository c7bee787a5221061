import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaId } from '@/domain/bank/bank-schema';
import type { TracedRound } from '@/domain/practice/clients/timeline';
import { OFTEN_FROM, RARELY_BELOW } from '@/domain/scoring/constants';
import { useDay } from '@/i18n/use-day';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { TimeChart } from '@/ui/charts/time-chart';
import { fieldHygiene } from '@/ui/forms/field-hygiene';
import { DataTable } from '@/ui/layout/data-table';
import styles from './timeline.module.css';
import { type Banded, useTimeWords } from './use-time-words';
import type { ToldTimeline } from './use-timeline';

function areaOf({ score }: TracedRound, id: AreaId): Banded | null {
  const area = score.areas?.find((one) => one.id === id);
  if (area === undefined || area.score === null || area.sem === null) return null;
  return { value: area.score, sem: area.sem };
}

/** The eight areas in one table, and any one of them as a picture. */
export function AreasOverTime({ told }: { readonly told: ToldTimeline }) {
  const { t } = useTranslation('clients');
  const { whole } = useFigures();
  const writeDay = useDay();
  const id = useId();
  const [chosen, setChosen] = useState<AreaId | null>(null);
  const { parts } = told.language;
  const rounds = told.rounds.filter(({ score }) => score.areas !== null);
  const areas = rounds.at(-1)?.score.areas ?? [];
  const cell = (figure: Banded | null) =>
    figure === null ? (
      t('time.notScored')
    ) : (
      // A figure and its band are read from left to right in every language.
      <bdi dir="ltr">
        {t('time.plusMinus', { score: whole(figure.value), sem: whole(figure.sem) })}
      </bdi>
    );
  return (
    <div>
      <h3>{t('time.areas.heading')}</h3>
      {/* Many days make it wider than the page: it is moved by itself, with the keyboard too. */}
      <div
        className={styles['wide']}
        role="region"
        aria-label={t('time.areas.caption')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls.
        tabIndex={0}
      >
        <DataTable
          caption={t('time.areas.caption')}
          head={[t('time.areas.area'), ...rounds.map(({ day }) => writeDay(day))]}
          rows={areas.map((area) => ({
            id: area.id,
            cells: [parts[area.id].name, ...rounds.map((round) => cell(areaOf(round, area.id)))],
          }))}
        />
      </div>
      <p className={styles['choose']}>
        <label htmlFor={id}>{t('time.areas.choose')}</label>
        <select
          {...fieldHygiene}
          id={id}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setChosen(areas.find((area) => area.id === value)?.id ?? null)
          }
        >
          <option value="">{t('time.areas.chooseNone')}</option>
          {areas.map((area) => (
            <option key={area.id} value={area.id}>
              {parts[area.id].name}
            </option>
          ))}
        </select>
      </p>
      {chosen === null ? null : <OneArea name={parts[chosen].name} area={chosen} rounds={rounds} />}
    </div>
  );
}

interface OneAreaProps {
  readonly name: string;
  readonly area: AreaId;
  readonly rounds: readonly TracedRound[];
}

function OneArea({ name, area, rounds }: OneAreaProps) {
  const { t } = useTranslation('clients');
  const { t: tResult } = useTranslation('result');
  const { point, row, head, writeDay } = useTimeWords();
  return (
    <ChartFigure
      label={t('time.areas.label', { area: name })}
      chart={
        <TimeChart
          points={rounds.map((round) => point(round, areaOf(round, area)))}
          scale={{
            look: 'level',
            lines: [RARELY_BELOW, OFTEN_FROM],
            words: [tResult('level.rarely'), tResult('level.sometimes'), tResult('level.often')],
          }}
          describeDay={writeDay}
        />
      }
      table={
        <DataTable
          caption={t('time.areas.oneCaption', { area: name })}
          head={head}
          rows={rounds.map((round) => row(round, areaOf(round, area)))}
        />
      }
    >
      {name}
    </ChartFigure>
  );
}
