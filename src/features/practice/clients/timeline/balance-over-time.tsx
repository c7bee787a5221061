import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TracedRound } from '@/domain/practice/clients/timeline';
import { Z_LEANS } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { TimeChart } from '@/ui/charts/time-chart';
import { DataTable } from '@/ui/layout/data-table';
import { useTimeWords } from './use-time-words';

interface BalanceOverTimeProps {
  /** The two are never added up, and never drawn in one picture. */
  readonly kind: 'tending' | 'holding';
  readonly rounds: readonly TracedRound[];
  /** Which marks are of which form, where there are both. */
  readonly legend?: ReactNode;
  /** What has to be read with it. */
  readonly children: ReactNode;
}

/** Where one kind of effort lies, by the client's answers, over the days. */
export function BalanceOverTime({ kind, rounds, legend, children }: BalanceOverTimeProps) {
  const { t } = useTranslation('clients');
  const { whole } = useFigures();
  const { point, row, call, head, writeDay } = useTimeWords();
  const balances = rounds.map(({ score }) => score[kind]);
  // Where a mark stands says which way; its figure says how far.
  const mark = (round: TracedRound) => {
    const balance = round.score[kind];
    const text = balance === null ? '' : whole(Math.abs(balance.value));
    return { ...point(round, balance), text };
  };
  // One band for the whole line: the widest, so that it calls nothing too early.
  const band = Math.max(0, ...balances.map((balance) => Z_LEANS * (balance?.se ?? 0)));
  return (
    <div>
      <h3>{t(`time.${kind}.heading`)}</h3>
      {children}
      <ChartFigure
        label={t(`time.${kind}.label`)}
        legend={legend}
        chart={
          <TimeChart
            points={rounds.map(mark)}
            scale={{
              look: 'midline',
              band,
              ends: [t('time.ends.self'), t('time.ends.shared'), t('time.ends.partner')],
            }}
            describeDay={writeDay}
          />
        }
        table={
          <DataTable
            caption={t(`time.${kind}.caption`)}
            head={[...head, t('time.call')]}
            rows={rounds.map((round) => {
              const { id, cells } = row(round, round.score[kind]);
              return { id, cells: [...cells, call(round.score[kind])] };
            })}
          />
        }
      >
        {t('time.tooClose')}
      </ChartFigure>
    </div>
  );
}
