import { useTranslation } from 'react-i18next';
import type { AreaDifference } from '@/domain/comparison/compare-packets';
import { OFTEN_FROM, RARELY_BELOW, Z_COUPLE } from '@/domain/scoring/constants';
import type { AreaScore } from '@/domain/scoring/score-areas';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { LevelPairChart } from '@/ui/charts/level-pair-chart';
import { PairLegend } from '@/ui/charts/pair-legend';
import type { PairPoint } from '@/ui/charts/pair-marks';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import type { OursProps } from './make-ours';
import { WHO } from '@/ui/result/partner-names';
import { AboutLinks } from '@/ui/result/about-links';
import { AreaReadings } from '@/ui/result/area-readings';

/** Each area in both eyes, then all of them together, then how close the views are. */
export function OurAreas(props: OursProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { areas, hasTwoForms } = props.ours.comparison;
  return (
    <section aria-labelledby="closeness">
      <h2 id="closeness">{t('areas.heading')}</h2>
      {areas === null ? (
        <p>{hasTwoForms ? t('areas.twoForms') : told('areas.short')}</p>
      ) : (
        <>
          <p>{t('areas.intro')}</p>
          <AreasFigure {...props} areas={areas} />
          <AreaReadings areas={areas} parts={props.language.parts} />
        </>
      )}
      <h3>{t('areas.allHeading')}</h3>
      <AllAreas {...props} />
      {areas === null ? null : <ClosenessOfViews {...props} />}
      <SmallPrint>{told('areas.bands')}</SmallPrint>
      <AboutLinks method="levels" />
    </section>
  );
}

interface AreasFigureProps extends OursProps {
  readonly areas: readonly AreaDifference[];
}

function AreasFigure({ ours, language, names, areas }: AreasFigureProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { whole, tenth } = useFigures();
  const { a, b } = ours.comparison;
  const find = (list: readonly AreaScore[] | null, id: string) =>
    list?.find((area) => area.id === id);
  const point = (area: AreaScore | undefined): PairPoint | null =>
    area === undefined || area.score === null
      ? null
      : { value: area.score, margin: area.sem, text: whole(area.score), isHollow: false };
  const cell = (area: AreaScore | undefined): string => {
    if (area === undefined || area.score === null || area.sem === null) {
      return told('table.notScored');
    }
    const { score, sem, answered, asked } = area;
    return t('areas.cell', { score: tenth(score), sem: tenth(sem), answered, asked });
  };
  const apart = (difference: AreaDifference['difference']): string =>
    difference === null
      ? told('table.notScored')
      : t('areas.apartCell', {
          points: tenth(Math.abs(difference.value)),
          call: t(`word.${difference.call}`),
        });
  return (
    <ChartFigure
      label={names.plain(t('areas.label', WHO))}
      legend={
        <PairLegend a={names.say(t('carry.circle', WHO))} b={names.say(t('carry.diamond', WHO))} />
      }
      chart={
        <LevelPairChart
          rows={areas.map(({ id }) => ({
            id,
            name: language.parts[id].name,
            a: point(find(a.areas, id)),
            b: point(find(b.areas, id)),
          }))}
          lines={[RARELY_BELOW, OFTEN_FROM]}
          words={[told('level.rarely'), told('level.sometimes'), told('level.often')]}
        />
      }
      table={
        <DataTable
          caption={t('areas.table')}
          head={[told('table.area'), names.say(WHO.first), names.say(WHO.second), t('areas.apart')]}
          rows={areas.map(({ id, difference }) => ({
            id,
            cells: [
              language.parts[id].name,
              cell(find(a.areas, id)),
              cell(find(b.areas, id)),
              apart(difference),
            ],
          }))}
        />
      }
    >
      {t('areas.reading')}
    </ChartFigure>
  );
}

function AllAreas({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  const { a, b, composite } = ours.comparison;
  if (a.composite !== null && b.composite !== null && composite !== null) {
    const figures = {
      ...WHO,
      a: whole(a.composite.score),
      semA: whole(a.composite.sem),
      b: whole(b.composite.score),
      semB: whole(b.composite.sem),
    };
    const apart = {
      points: whole(Math.abs(composite.value)),
      margin: whole(Z_COUPLE * composite.se),
    };
    return (
      <>
        <p>{names.say(t('areas.all', figures))}</p>
        <p>{t(`areas.${composite.call}`, apart)}</p>
      </>
    );
  }
  const one = a.composite ?? b.composite;
  if (one === null) return <p>{t('areas.allNone')}</p>;
  const who = a.composite === null ? WHO.second : WHO.first;
  const figures = { who, score: whole(one.score), sem: whole(one.sem) };
  return <p>{names.say(t('areas.allOne', figures))}</p>;
}

function ClosenessOfViews({ ours }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth } = useFigures();
  const { closeness } = ours.comparison;
  return (
    <>
      <h3>{t('areas.viewsHeading')}</h3>
      {closeness === null ? (
        <p>{t('areas.madNone')}</p>
      ) : (
        <p>
          {t('areas.mad', { mad: tenth(closeness.mad), noise: tenth(closeness.noise) })}{' '}
          {closeness.isClose ? t('areas.isClose') : t('areas.isApart')}
        </p>
      )}
    </>
  );
}
