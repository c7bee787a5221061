import { useTranslation } from 'react-i18next';
import { Z_COUPLE } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { AboutLinks } from '@/ui/result/about-links';
import styles from './couple.module.css';
import type { OursProps } from './make-ours';

/** In words for each role, then over all of them. */
export function OurMeeting({ ours, language }: OursProps) {
  const { t } = useTranslation('ours');
  const { gap, roles } = ours.comparison;
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{t('meet.heading')}</h2>
      <p>{t('meet.intro')}</p>
      <dl className={styles['meetings']}>
        {roles.map(({ id, meeting }) => (
          <div key={id}>
            <dt>{language.roles[id] ?? id}</dt>
            <dd>{t(`meet.${meeting ?? 'none'}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('meet.gapHeading')}</h3>
      {gap === null ? <p>{t('meet.gapNone')}</p> : <Gap {...gap} />}
      <AboutLinks method="roles" />
    </section>
  );
}

interface GapProps {
  readonly value: number;
  readonly se: number;
  readonly call: 'fit' | 'gap';
}

function Gap({ value, se, call }: GapProps) {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  const figures = { points: whole(Math.abs(value)), margin: whole(Z_COUPLE * se) };
  const text = () => {
    if (call === 'fit') return t('meet.fit', figures);
    return value > 0 ? t('meet.more', figures) : t('meet.less', figures);
  };
  return (
    <>
      <p>{text()}</p>
      {value > 0 ? <p>{t('meet.human')}</p> : null}
      {value < 0 && call === 'gap' ? <p>{t('meet.generous')}</p> : null}
    </>
  );
}
