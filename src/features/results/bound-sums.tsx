import { type FunctionComponent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TellingLanguage } from '@/domain/bank/language-schema';
import type { AnsweredForm } from '@/session/finished-answers';
import styles from '@/ui/result/result.module.css';
import { Sums } from './arithmetic-section';
import { makeResult } from './make-result';

interface BoundSumsProps {
  readonly answered: AnsweredForm;
}

/** Every step from answers to figures, for answers that nobody has finished. */
export function bindSums(telling: TellingLanguage): FunctionComponent<BoundSumsProps> {
  return function BoundSums({ answered }) {
    const { t } = useTranslation('result');
    const made = useMemo(
      () => makeResult({ ...answered, language: { ...answered.language, ...telling } }),
      [answered],
    );
    if (!made.ok) return <p role="alert">{t('unknownAnswer', { item: made.item })}</p>;
    const { headline, notes } = made.result.patterns;
    const list = [headline, ...notes].map((id) => telling.patterns.solo[id].title).join(' · ');
    return (
      <div className={styles['sums']}>
        <p>{t('sums.patterns', { list })}</p>
        <Sums result={made.result} />
      </div>
    );
  };
}
