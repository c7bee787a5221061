import { useTranslation } from 'react-i18next';
import { readingOfCouple, readingOfSolo } from '@/domain/readings/readings';
import { LINES } from '@/i18n/text-lines';
import { DataTable } from '@/ui/layout/data-table';
import styles from './method.module.css';

export const CHAPTERS = ['rules', 'assumed', 'unknown', 'change', 'versions', 'sources'] as const;

/** In the order of their rules. */
const SOLO = Object.keys(readingOfSolo) as (keyof typeof readingOfSolo)[];
const COUPLE = Object.keys(readingOfCouple) as (keyof typeof readingOfCouple)[];

/** What stands behind all of the formulas, and what does not. */
export function MethodChapters() {
  const { t } = useTranslation('method');
  const points = (id: 'assumed' | 'unknown' | 'change' | 'sources') => (
    <ul>
      {t(`chapters.${id}.points`, LINES)
        .split(LINES.joinArrays)
        .map((text) => (
          <li key={text}>{text}</li>
        ))}
    </ul>
  );
  return CHAPTERS.map((id) => (
    <section key={id} aria-labelledby={`about-${id}`} className={styles['stack']}>
      <h2 id={`about-${id}`} tabIndex={-1}>
        {t(`chapters.${id}.heading`)}
      </h2>
      {id === 'rules' ? <Rules /> : null}
      {id === 'versions' ? <Versions /> : null}
      {id === 'sources' ? <p>{t('chapters.sources.intro')}</p> : null}
      {id === 'rules' || id === 'versions' ? null : points(id)}
    </section>
  ));
}

function Rules() {
  const { t } = useTranslation('method');
  const list = (rules: readonly (readonly [id: string, rule: string])[]) => (
    <dl className={styles['rules']}>
      {rules.map(([id, rule]) => (
        <div key={id}>
          <dt translate="no">{id}</dt>
          <dd>{rule}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <p>{t('chapters.rules.intro')}</p>
      <details>
        <summary>{t('chapters.rules.soloHeading')}</summary>
        {list(SOLO.map((id) => [id, t(`chapters.rules.solo.${id}`)]))}
      </details>
      <details>
        <summary>{t('chapters.rules.coupleHeading')}</summary>
        {list(COUPLE.map((id) => [id, t(`chapters.rules.couple.${id}`)]))}
      </details>
    </>
  );
}

function Versions() {
  const { t } = useTranslation('method');
  return (
    <>
      <p>{t('chapters.versions.intro')}</p>
      <DataTable
        caption={t('chapters.versions.change')}
        head={[t('chapters.versions.change'), t('chapters.versions.bump')]}
        rows={(['last', 'middle', 'first'] as const).map((id) => ({
          id,
          cells: [t(`chapters.versions.rows.${id}.change`), t(`chapters.versions.rows.${id}.bump`)],
        }))}
      />
      <p>{t('chapters.versions.major')}</p>
      <h3>{t('chapters.versions.listHeading')}</h3>
      <ul>
        {t('chapters.versions.list', LINES)
          .split(LINES.joinArrays)
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </>
  );
}
