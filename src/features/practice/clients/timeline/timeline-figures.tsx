import { useTranslation } from 'react-i18next';
import { OFTEN_FROM, RARELY_BELOW } from '@/domain/scoring/constants';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { TimeChart } from '@/ui/charts/time-chart';
import { TimeLegend } from '@/ui/charts/time-legend';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import { AreasOverTime } from './areas-over-time';
import { BalanceOverTime } from './balance-over-time';
import { type Banded, useTimeWords } from './use-time-words';
import type { ToldTimeline } from './use-timeline';
import styles from './timeline.module.css';

/** Closeness, tending, holding apart from it, and the eight areas, each over the days. */
export function TimelineFigures({ told }: { readonly told: ToldTimeline }) {
  const { t } = useTranslation('clients');
  const { t: tResult } = useTranslation('result');
  const { point, row, head, writeDay } = useTimeWords();
  const { rounds, holdingNote } = told;
  const forms = new Set(rounds.map(({ form }) => form));
  const closeness = ({ score: { composite } }: (typeof rounds)[number]): Banded | null =>
    composite === null ? null : { value: composite.score, sem: composite.sem };
  const legend =
    forms.size > 1 ? (
      <TimeLegend filled={t('time.forms.full')} hollow={t('time.forms.short')} />
    ) : null;
  return (
    <div className={styles['figures']}>
      <div>
        <h3>{t('time.composite.heading')}</h3>
        <ChartFigure
          label={t('time.composite.label')}
          legend={legend}
          chart={
            <TimeChart
              points={rounds.map((round) => point(round, closeness(round)))}
              scale={{
                look: 'level',
                lines: [RARELY_BELOW, OFTEN_FROM],
                words: [
                  tResult('level.rarely'),
                  tResult('level.sometimes'),
                  tResult('level.often'),
                ],
              }}
              describeDay={writeDay}
            />
          }
          table={
            <DataTable
              caption={t('time.composite.caption')}
              head={head}
              rows={rounds.map((round) => row(round, closeness(round)))}
            />
          }
        >
          {t('time.reading')}
          {forms.size > 1 ? ` ${t('time.mixed')}` : null}
        </ChartFigure>
        {rounds.length === 1 ? <p>{t('time.once')}</p> : null}
      </div>
      <BalanceOverTime kind="tending" rounds={rounds} legend={legend}>
        <p>{t('time.tending.about')}</p>
      </BalanceOverTime>
      {forms.has('full') ? (
        <>
          <BalanceOverTime kind="holding" rounds={rounds.filter(({ form }) => form === 'full')}>
            <p>{holdingNote}</p>
          </BalanceOverTime>
          <AreasOverTime told={told} />
        </>
      ) : null}
      {forms.has('short') ? <p>{t('time.short')}</p> : null}
      <SmallPrint>{tResult('areas.bands')}</SmallPrint>
    </div>
  );
}
