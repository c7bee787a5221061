import { useTranslation } from 'react-i18next';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { AboutLinks } from '@/ui/result/about-links';
import type { Result } from './make-result';
import { useAnswerWords } from './use-answer-words';

export function FlowSum({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { counts, given } = useAnswerWords(result);
  const { plan, score, finished } = result;
  const { care } = plan.forms[score.form];
  const { flow } = score;
  if (care === null || flow === null) return null;
  const figures = { give: tenth(flow.give), receive: tenth(flow.receive) };
  const title = t('sums.flowTitle', figures);
  const cell = (item: (typeof care.pairs)[number]['goesOut']) => counts(item) || given(item.id);
  return (
    <details>
      <summary>{title}</summary>
      <DataTable
        caption={title}
        head={[t('sums.question'), t('sums.out'), t('sums.in')]}
        rows={care.pairs.map(({ goesOut, arrives }) => ({
          id: goesOut.id,
          cells: [finished.language.items[goesOut.id], cell(goesOut), cell(arrives)],
        }))}
      />
      <p>
        {t('sums.flowSum', {
          ...figures,
          count: flow.pairs,
          value: tenth(flow.value),
          se: tenth(flow.se),
          z: tenth(Math.abs(flow.value) / flow.se),
        })}
      </p>
      <AboutLinks method="flow" />
    </details>
  );
}
