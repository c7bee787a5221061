import { useTranslation } from 'react-i18next';
import styles from '@/ui/result/result.module.css';
import type { Result } from './make-result';

/** A question to ask and a small practice for each pattern that was named. */
export function TrySection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { language } = result.finished;
  const { headline, notes } = result.patterns;
  return (
    <section aria-labelledby="trying">
      <h2 id="trying">{t('try.heading')}</h2>
      <p>{t('try.intro')}</p>
      {[headline, ...notes].map((id) => {
        const { title, question, practice } = language.patterns.solo[id];
        return (
          <div key={id} className={styles['note']}>
            <h3>{title}</h3>
            <dl className={styles['pair']}>
              <dt>{t('try.question')}</dt>
              <dd>{question}</dd>
              <dt>{t('try.practice')}</dt>
              <dd>{practice}</dd>
            </dl>
          </div>
        );
      })}
    </section>
  );
}
