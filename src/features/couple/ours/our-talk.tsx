import { useTranslation } from 'react-i18next';
import type { Language } from '@/domain/bank/language-schema';
import type { CouplePatterns } from '@/domain/patterns/couple-patterns';
import styles from '@/ui/result/result.module.css';

export function OurMeaning() {
  const { t } = useTranslation('ours');
  return (
    <section aria-labelledby="meaning">
      <h2 id="meaning">{t('meaning.heading')}</h2>
      <ul>
        <li>{t('meaning.says')}</li>
        <li>{t('meaning.evidence')}</li>
        <li>{t('meaning.noNorm')}</li>
        <li>{t('meaning.holding')}</li>
        <li>{t('meaning.why')}</li>
        <li>{t('meaning.safe')}</li>
      </ul>
    </section>
  );
}

/** The frame of every couple result, the same whatever the figures. */
export function LookingTogether({ language }: { readonly language: Language }) {
  const { t } = useTranslation('ours');
  const { when, steps, note } = language.lookingTogether;
  return (
    <section aria-labelledby="looking">
      <h2 id="looking">{t('together.heading')}</h2>
      <p>{when}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{note}</p>
    </section>
  );
}

interface OurTryProps {
  readonly language: Language;
  readonly patterns: CouplePatterns;
}

/** A question and a small practice for each pattern that was named; each may be left out. */
export function OurTry({ language, patterns }: OurTryProps) {
  const { t } = useTranslation('ours');
  return (
    <section aria-labelledby="trying">
      <h2 id="trying">{t('try.heading')}</h2>
      {[patterns.headline, ...patterns.notes].map((id) => {
        const { title, question, practice } = language.patterns.couple[id];
        return (
          <div key={id} className={styles['note']}>
            <h3>{title}</h3>
            <dl className={styles['pair']}>
              <dt>{t('try.question')}</dt>
              <dd>{question}</dd>
              <dt>{t('try.practice')}</dt>
              <dd>{practice}</dd>
            </dl>
            <p>{language.couplePracticeNote}</p>
          </div>
        );
      })}
    </section>
  );
}
