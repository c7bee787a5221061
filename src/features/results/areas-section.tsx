import { useTranslation } from 'react-i18next';
import { isNearLine, type Level, levelOf } from '@/domain/scoring/calls';
import { OFTEN_FROM, RARELY_BELOW } from '@/domain/scoring/constants';
import type { AreaScore } from '@/domain/scoring/score-areas';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { LevelChart } from '@/ui/charts/level-chart';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import { AboutLinks } from '@/ui/result/about-links';
import { AreaReadings } from '@/ui/result/area-readings';
import type { Result } from './make-result';

/** The level on the other side of the line that a score lies near. */
function nextLevel(score: number): Level {
  if (levelOf(score) !== 'sometimes') return 'sometimes';
  return OFTEN_FROM - score < score - RARELY_BELOW ? 'often' : 'rarely';
}

export function AreasSection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { whole } = useFigures();
  const { composite, areas } = result.score;
  const compositeText = () => {
    if (composite === null) return t('areas.noComposite');
    const { score, sem } = composite;
    const figures = {
      score: whole(score),
      sem: whole(sem),
      level: t(`level.${levelOf(score)}`),
      next: t(`level.${nextLevel(score)}`),
    };
    return isNearLine(score, sem)
      ? t('areas.compositeNear', figures)
      : t('areas.composite', figures);
  };
  return (
    <section aria-labelledby="closeness">
      <h2 id="closeness">{t('areas.heading')}</h2>
      <p>{compositeText()}</p>
      {areas === null ? (
        <p>{t('areas.short')}</p>
      ) : (
        <>
          <AreaFigure result={result} areas={areas} />
          <AreaReadings areas={areas} parts={result.finished.language.parts} />
        </>
      )}
      <SmallPrint>{t('areas.bands')}</SmallPrint>
      <AboutLinks method="levels" />
    </section>
  );
}

interface AreaFigureProps {
  readonly result: Result;
  readonly areas: readonly AreaScore[];
}

function AreaFigure({ result, areas }: AreaFigureProps) {
  const { t } = useTranslation('result');
  const { whole, tenth } = useFigures();
  const { parts } = result.finished.language;
  const words = ({ score, sem }: AreaScore) => {
    if (score === null || sem === null) return t('table.notScored');
    const level = t(`level.${levelOf(score)}`);
    return isNearLine(score, sem)
      ? t('table.nearLine', { level, next: t(`level.${nextLevel(score)}`) })
      : level;
  };
  return (
    <ChartFigure
      label={t('areas.label')}
      chart={
        <LevelChart
          rows={areas.map(({ id, score, sem }) => ({
            id,
            name: parts[id].name,
            value: score,
            margin: sem,
            text: score === null ? '' : whole(score),
            isHollow: false,
          }))}
          lines={[RARELY_BELOW, OFTEN_FROM]}
          words={[t('level.rarely'), t('level.sometimes'), t('level.often')]}
        />
      }
      table={
        <DataTable
          caption={t('table.areas')}
          head={[
            t('table.area'),
            t('table.figure'),
            t('table.band'),
            t('table.word'),
            t('table.based'),
          ]}
          rows={areas.map((area) => ({
            id: area.id,
            cells: [
              parts[area.id].name,
              area.score === null ? t('table.notScored') : tenth(area.score),
              area.sem === null ? '' : tenth(area.sem),
              words(area),
              t('table.basedOn', { answered: area.answered, asked: area.asked }),
            ],
          }))}
        />
      }
    >
      {t('areas.reading')}
    </ChartFigure>
  );
}
