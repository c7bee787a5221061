import { useTranslation } from 'react-i18next';
import type { PairSetPlan } from '@/domain/bank/plan';
import { countPairs, scorePair } from '@/domain/scoring/score-balances';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { AboutLinks } from '@/ui/result/about-links';
import type { Result } from './make-result';
import { useAnswerWords } from './use-answer-words';

interface BalanceSumProps {
  readonly result: Result;
  readonly kind: 'tending' | 'holding';
}

export function BalanceSum({ result, kind }: BalanceSumProps) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { plan, row, score } = result;
  const set = plan.forms[score.form][kind];
  const balance = score[kind];
  if (set === null) return null;
  const count = countPairs(set, row);
  const shown = balance === null ? t('sums.noFigure') : tenth(balance.value);
  const title =
    kind === 'tending'
      ? t('sums.tendingTitle', { score: shown })
      : t('sums.holdingTitle', { score: shown });
  return (
    <details>
      <summary>{title}</summary>
      <PairTable result={result} set={set} caption={title} />
      <p>
        {balance === null
          ? t('sums.balanceNone', { count, needed: set.needed })
          : t('sums.balanceSum', {
              count,
              value: tenth(balance.value),
              sem: tenth(balance.sem),
              se: tenth(balance.se),
              z: tenth(Math.abs(balance.value) / balance.se),
            })}
      </p>
      <AboutLinks method={kind} />
    </details>
  );
}

export function EffortSum({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { plan, row, score } = result;
  if (score.effort === null) return null;
  const { tending } = plan.forms[score.form];
  const figure = tenth(score.effort);
  const title = t('sums.effortTitle', { score: figure });
  return (
    <details>
      <summary>{title}</summary>
      <PairTable result={result} set={tending} caption={title} />
      <p>{t('sums.effortSum', { count: countPairs(tending, row), score: figure })}</p>
      <AboutLinks method="effort" />
    </details>
  );
}

interface PairTableProps {
  readonly result: Result;
  readonly set: PairSetPlan;
  readonly caption: string;
}

function PairTable({ result, set, caption }: PairTableProps) {
  const { t } = useTranslation('result');
  const { tenth } = useFigures();
  const { given } = useAnswerWords(result);
  const { roles } = result.finished.language;
  return (
    <DataTable
      caption={caption}
      head={[t('table.role'), t('sums.me'), t('sums.partner'), t('sums.difference')]}
      rows={set.pairs.map((pair) => {
        const difference = scorePair(pair, result.row);
        return {
          id: pair.id,
          cells: [
            roles[pair.id],
            given(pair.meItem),
            given(pair.partnerItem),
            difference === null ? '' : tenth(difference),
          ],
        };
      })}
    />
  );
}
