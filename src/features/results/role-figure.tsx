import { useTranslation } from 'react-i18next';
import { reaches } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';
import type { PairDifference } from '@/domain/scoring/score-person';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { MidlineChart } from '@/ui/charts/midline-chart';
import { DataTable } from '@/ui/layout/data-table';

interface RoleFigureProps {
  readonly label: string;
  readonly caption: string;
  readonly differences: readonly PairDifference[];
  readonly roles: Readonly<Record<string, string>>;
}

function isBeyondBand(value: number): boolean {
  return reaches(Math.abs(value), ROLE_BAND);
}

/** Roles on the line from me to my partner, with the table that says the same. */
export function RoleFigure({ label, caption, differences, roles }: RoleFigureProps) {
  const { t } = useTranslation('result');
  const { whole } = useFigures();
  const place = (value: number | null): string => {
    if (value === null) return t('place.none');
    if (value === 0) return t('place.shared');
    const points = whole(Math.abs(value));
    const side = value > 0 ? t('place.self', { points }) : t('place.partner', { points });
    return isBeyondBand(value) ? side : t('place.tooClose', { place: side });
  };
  return (
    <ChartFigure
      label={label}
      chart={
        <MidlineChart
          rows={differences.map(({ id, value }) => ({
            id,
            name: roles[id] ?? id,
            value,
            margin: null,
            text: value === null ? '' : whole(Math.abs(value)),
            isHollow: value !== null && !isBeyondBand(value),
          }))}
          band={ROLE_BAND}
          ends={[t('carry.ends.self'), t('carry.ends.shared'), t('carry.ends.partner')]}
        />
      }
      table={
        <DataTable
          caption={caption}
          head={[t('table.role'), t('table.lies')]}
          rows={differences.map(({ id, value }) => ({
            id,
            cells: [roles[id] ?? id, place(value)],
          }))}
        />
      }
    >
      {t('carry.reading')}
    </ChartFigure>
  );
}
