import { useTranslation } from 'react-i18next';
import type { SoloPatternId } from '@/domain/patterns/solo-patterns';
import { readingOfSolo } from '@/domain/readings/readings';
import { useFigures } from '@/i18n/use-figures';
import { SmallPrint } from '@/ui/layout/prose';
import styles from '@/ui/result/result.module.css';
import { AboutLinks } from '@/ui/result/about-links';
import { describeBasis } from './describe-basis';
import type { Result } from './make-result';
import { pickPatternText } from './pattern-words';

/** In words first: one headline, at most two notes, and what each of them rests on. */
export function SummarySection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { headline, notes } = result.patterns;
  return (
    <section aria-labelledby="in-short">
      <h2 id="in-short">{t('summary.heading')}</h2>
      <div className={styles['headline']}>
        <Pattern id={headline} result={result} />
      </div>
      {notes.length === 0 ? null : (
        <>
          <h3>{t('summary.also')}</h3>
          {notes.map((id) => (
            <div key={id} className={styles['note']}>
              <Pattern id={id} result={result} />
            </div>
          ))}
        </>
      )}
      {result.quality.isWorthSaying ? (
        <>
          <p>{t('quality')}</p>
          <AboutLinks method="quality" />
        </>
      ) : null}
      <SmallPrint>{result.finished.language.before.unusual}</SmallPrint>
      <AboutLinks method="patterns" />
    </section>
  );
}

function Pattern({ id, result }: { readonly id: SoloPatternId; readonly result: Result }) {
  const { t } = useTranslation('result');
  const figures = useFigures();
  const { language } = result.finished;
  const basis = describeBasis(id, result, t, figures);
  return (
    <>
      <p className={styles['title']}>{language.patterns.solo[id].title}</p>
      {pickPatternText(language, id, result.score).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {basis === null ? null : <SmallPrint>{basis}</SmallPrint>}
      <AboutLinks reading={readingOfSolo[id]} />
    </>
  );
}
