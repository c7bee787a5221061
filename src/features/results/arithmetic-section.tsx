import { useTranslation } from 'react-i18next';
import { SmallPrint } from '@/ui/layout/prose';
import styles from '@/ui/result/result.module.css';
import { AboutLinks } from '@/ui/result/about-links';
import { AreaSums, CompositeSum } from './area-sums';
import { BalanceSum, EffortSum } from './balance-sums';
import { FlowSum } from './flow-sum';
import type { Result } from './make-result';

/** Every figure of the page, opened down to the answers it was made from. */
export function ArithmeticSection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { labels } = result.finished.language;
  return (
    <section aria-labelledby="arithmetic" className={styles['sums']}>
      <h2 id="arithmetic">{t('sums.heading')}</h2>
      <p>{t('sums.intro', { lowest: labels[0], highest: labels[4], x: labels.x })}</p>
      <Sums result={result} />
    </section>
  );
}

/** The steps alone, area by area and balance by balance. */
export function Sums({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  return (
    <>
      <AreaSums result={result} />
      <CompositeSum result={result} />
      <BalanceSum result={result} kind="tending" />
      <EffortSum result={result} />
      {result.score.form === 'full' ? (
        <>
          <BalanceSum result={result} kind="holding" />
          <FlowSum result={result} />
        </>
      ) : null}
      <SmallPrint>{t('sums.prorating')}</SmallPrint>
      <AboutLinks method="missing" />
      <SmallPrint>{t('sums.assumed')}</SmallPrint>
    </>
  );
}
