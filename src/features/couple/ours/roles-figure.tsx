import { useTranslation } from 'react-i18next';
import { reaches } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { MidlinePairChart } from '@/ui/charts/midline-pair-chart';
import { PairLegend } from '@/ui/charts/pair-legend';
import type { PairPoint } from '@/ui/charts/pair-marks';
import { DataTable } from '@/ui/layout/data-table';
import type { OursProps } from './make-ours';
import { sideOf, WHO } from '@/ui/result/partner-names';

function isBeyondBand(value: number): boolean {
  return reaches(Math.abs(value), ROLE_BAND);
}

/** Writes where a view of a role lies, turned to A's side, with a mark where the name belongs. */
export function usePlaceWords(): (value: number | null) => string {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  return (value) => {
    if (value === null) return t('place.none');
    if (value === 0) return t('place.shared');
    const figures = { points: whole(Math.abs(value)), side: sideOf(value) };
    return isBeyondBand(value) ? t('place.side', figures) : t('place.tooClose', figures);
  };
}

/** Each role in both eyes, on the line from one to the other. */
export function RolesFigure({ ours, language, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  const place = usePlaceWords();
  const { roles } = ours.comparison;
  const point = (value: number | null): PairPoint | null =>
    value === null
      ? null
      : {
          value,
          margin: null,
          text: whole(Math.abs(value)),
          isHollow: !isBeyondBand(value),
        };
  const nameOf = (id: string): string => language.roles[id] ?? id;
  return (
    <ChartFigure
      label={names.plain(t('carry.label', WHO))}
      legend={
        <PairLegend a={names.say(t('carry.circle', WHO))} b={names.say(t('carry.diamond', WHO))} />
      }
      chart={
        <MidlinePairChart
          rows={roles.map(({ id, a, b }) => ({
            id,
            name: nameOf(id),
            a: point(a),
            b: point(b),
          }))}
          band={ROLE_BAND}
          ends={[
            names.say(t('carry.ends.side', { who: WHO.first })),
            t('carry.ends.shared'),
            names.say(t('carry.ends.side', { who: WHO.second })),
          ]}
        />
      }
      table={
        <DataTable
          caption={t('carry.table')}
          head={[
            t('table.role'),
            names.say(t('table.view', { who: WHO.first })),
            names.say(t('table.view', { who: WHO.second })),
          ]}
          rows={roles.map(({ id, a, b }) => ({
            id,
            cells: [nameOf(id), names.say(place(a)), names.say(place(b))],
          }))}
        />
      }
    >
      {t('carry.reading')}
    </ChartFigure>
  );
}
