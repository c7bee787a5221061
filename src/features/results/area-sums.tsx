import { useTranslation } from 'react-i18next';
import { MISSING } from '@/domain/answers/answer-row';
import type { AreaPlan } from '@/domain/bank/plan';
import { readingOfArea } from '@/domain/readings/readings';
import { type AreaScore, keyAnswer, scoreArea } from '@/domain/scoring/score-areas';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { AboutLinks } from '@/ui/result/about-links';
import type { Result } from './make-result';
import { useAnswerWords } from './use-answer-words';

export function AreaSums({ result }: { readonly result: Result }) {
  const { areas } = result.score;
  if (areas === null) return null;
  return result.plan.forms.full.areas.map((plan) => {
    const area = areas.find(({ id }) => id === plan.id);
    return area === undefined ? null : (
      <AreaSum key={plan.id} result={result} plan={plan} area={area} />
    );
  });
}

interface AreaSumProps {
  readonly result: Result;
  readonly plan: AreaPlan;
  readonly area: AreaScore;
}

function AreaSum({ result, plan, area }: AreaSumProps) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { row, finished } = result;
  const { score, sem, answered, asked } = area;
  const { name } = finished.language.parts[area.id];
  const sum = plan.items.reduce((total, item) => {
    const keyed = keyAnswer(row, item);
    return keyed === MISSING ? total : total + keyed;
  }, 0);
  const title = t('sums.areaTitle', {
    name,
    score: score === null ? t('sums.noFigure') : tenth(score),
  });
  return (
    <details>
      <summary>{title}</summary>
      <ItemTable result={result} items={plan.items} caption={title} />
      <p>
        {score === null || sem === null
          ? t('sums.areaNone', { answered, asked, needed: plan.needed })
          : t('sums.areaSum', { sum, answered, score: tenth(score), sem: tenth(sem) })}
      </p>
      <AboutLinks reading={readingOfArea(area.id)} method="area" />
    </details>
  );
}

interface ItemTableProps {
  readonly result: Result;
  readonly items: AreaPlan['items'];
  readonly caption: string;
}

function ItemTable({ result, items, caption }: ItemTableProps) {
  const { t } = useTranslation('result');
  const { given, counts } = useAnswerWords(result);
  return (
    <DataTable
      caption={caption}
      head={[t('sums.question'), t('sums.answer'), t('sums.counts')]}
      rows={items.map((item) => ({
        id: item.id,
        cells: [result.finished.language.items[item.id], given(item.id), counts(item)],
      }))}
    />
  );
}

export function CompositeSum({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { plan, row, score, finished } = result;
  const { composite, form } = score;
  const areas = plan.forms[form].areas.map((area) => scoreArea(area, row));
  const title = t('sums.compositeTitle', {
    score: composite === null ? t('sums.noFigure') : tenth(composite.score),
  });
  const figures = composite && {
    count: areas.filter((area) => area.score !== null).length,
    score: tenth(composite.score),
    sem: tenth(composite.sem),
  };
  return (
    <details>
      <summary>{title}</summary>
      {form === 'short' ? (
        <ItemTable
          result={result}
          items={plan.forms.short.areas.flatMap(({ items }) => items)}
          caption={title}
        />
      ) : (
        <DataTable
          caption={title}
          head={[t('table.area'), t('table.figure'), t('table.band')]}
          rows={areas.map((area) => ({
            id: area.id,
            cells: [
              finished.language.parts[area.id].name,
              area.score === null ? t('sums.noFigure') : tenth(area.score),
              area.sem === null ? '' : tenth(area.sem),
            ],
          }))}
        />
      )}
      <p>
        {figures === null
          ? t('areas.noComposite')
          : form === 'short'
            ? t('sums.compositeShort', figures)
            : t('sums.compositeSum', figures)}
      </p>
      <AboutLinks method="composite" />
    </details>
  );
}
