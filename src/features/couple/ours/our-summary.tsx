import { useTranslation } from 'react-i18next';
import type { CouplePatternId } from '@/domain/patterns/couple-patterns';
import { readingOfCouple } from '@/domain/readings/readings';
import { useFigures } from '@/i18n/use-figures';
import { SmallPrint } from '@/ui/layout/prose';
import styles from '@/ui/result/result.module.css';
import { AboutLinks } from '@/ui/result/about-links';
import { describeCoupleBasis } from './describe-couple-basis';
import type { OursProps } from './make-ours';

/** In words first: one headline, at most two notes, and what each of them rests on. */
export function OurSummary(props: OursProps) {
  const { t } = useTranslation('ours');
  const { headline, notes } = props.ours.patterns;
  return (
    <section aria-labelledby="in-short">
      <h2 id="in-short">{t('summary.heading')}</h2>
      <div className={styles['headline']}>
        <Pattern id={headline} {...props} />
      </div>
      {notes.length === 0 ? null : (
        <>
          <h3>{t('summary.also')}</h3>
          {notes.map((id) => (
            <div key={id} className={styles['note']}>
              <Pattern id={id} {...props} />
            </div>
          ))}
        </>
      )}
      <SmallPrint>{props.language.before.unusual}</SmallPrint>
      <AboutLinks method="patterns" />
    </section>
  );
}

function Pattern({ id, ...props }: OursProps & { readonly id: CouplePatternId }) {
  const { t } = useTranslation('ours');
  const figures = useFigures();
  const { ours, language, names } = props;
  const { title, text, shortText } = language.patterns.couple[id];
  const basis = describeCoupleBasis(id, props, t, figures);
  return (
    <>
      <p className={styles['title']}>{title}</p>
      <p>{ours.comparison.form === 'short' ? (shortText ?? text) : text}</p>
      {basis.length === 0 ? null : <SmallPrint>{names.say(basis.join(' '))}</SmallPrint>}
      <AboutLinks reading={readingOfCouple[id]} />
    </>
  );
}
