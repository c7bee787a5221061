import { useTranslation } from 'react-i18next';
import { DeleteEverything } from './delete-everything';
import styles from './safety.module.css';

const PARAGRAPHS = {
  short: ['nowhere', 'memory', 'trace', 'choice'],
  answers: ['alone', 'here', 'together', 'print', 'paper'],
  device: [
    'nothing',
    'tab',
    'code',
    'file',
    'together',
    'practice',
    'browser',
    'sync',
    'privateWindow',
    'clearing',
    'disk',
  ],
  host: ['files', 'logs', 'others'],
  leave: ['where', 'does', 'doesNot', 'back', 'offline', 'try'],
} as const;

const CHECK_STEPS = ['network', 'storage', 'reload', 'code'] as const;

const LIMITS = [
  'later',
  'trained',
  'evicted',
  'watcher',
  'pressure',
  'partner',
  'inviter',
  'therapist',
  'colleague',
  'picture',
  'host',
  'network',
  'helpers',
  'chat',
] as const;

/** Keys of the limits that say one sentence more than the one we promise to say. */
const MORE = {
  later: 'limits.later.more',
  pressure: 'limits.pressure.more',
  partner: 'limits.partner.more',
  inviter: 'limits.inviter.more',
  colleague: 'limits.colleague.more',
  helpers: 'limits.helpers.more',
} as const;

function hasMore(limit: (typeof LIMITS)[number]): limit is keyof typeof MORE {
  return limit in MORE;
}

interface PrivacyContentProps {
  /** The level of the section headings: 2 on a page, 3 in a dialog that has its own title. */
  readonly headingLevel?: 2 | 3;
}

/** What this page can and cannot protect, without a title of its own. */
export function PrivacyContent({ headingLevel = 2 }: PrivacyContentProps) {
  const { t } = useTranslation('privacy');
  const Heading = headingLevel === 2 ? 'h2' : 'h3';

  return (
    <>
      <section className={styles['section']}>
        <Heading>{t('short.heading')}</Heading>
        {PARAGRAPHS.short.map((key) => (
          <p key={key}>{t(`short.${key}`)}</p>
        ))}
      </section>

      <section className={styles['section']}>
        <Heading>{t('answers.heading')}</Heading>
        <ul>
          {PARAGRAPHS.answers.map((key) => (
            <li key={key}>{t(`answers.${key}`)}</li>
          ))}
        </ul>
      </section>

      <section className={styles['section']}>
        <Heading>{t('device.heading')}</Heading>
        <ul>
          {PARAGRAPHS.device.map((key) => (
            <li key={key}>{t(`device.${key}`)}</li>
          ))}
        </ul>
      </section>

      <section className={styles['section']}>
        <Heading>{t('delete.heading')}</Heading>
        <DeleteEverything />
      </section>

      <section className={styles['section']}>
        <Heading>{t('limits.heading')}</Heading>
        <p>{t('limits.intro')}</p>
        <dl>
          {LIMITS.map((limit) => (
            <div key={limit} className={styles['limit']}>
              <dt>{t(`limits.${limit}.who`)}</dt>
              <dd>
                <span className={styles['label']}>{t('limits.couldLabel')}</span>
                <span>{t(`limits.${limit}.could`)}</span>
              </dd>
              <dd>
                <span className={styles['label']}>{t('limits.tellLabel')}</span>
                <strong>{t(`limits.${limit}.tell`)}</strong>{' '}
                {hasMore(limit) ? <span>{t(MORE[limit])}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      </section>

      <section className={styles['section']}>
        <Heading>{t('host.heading')}</Heading>
        {PARAGRAPHS.host.map((key) => (
          <p key={key}>{t(`host.${key}`)}</p>
        ))}
      </section>

      <section className={styles['section']}>
        <Heading>{t('check.heading')}</Heading>
        <p>{t('check.intro')}</p>
        <ol>
          {CHECK_STEPS.map((key) => (
            <li key={key}>{t(`check.${key}`)}</li>
          ))}
        </ol>
      </section>

      <section className={styles['section']}>
        <Heading>{t('leave.heading')}</Heading>
        <ul>
          {PARAGRAPHS.leave.map((key) => (
            <li key={key}>{t(`leave.${key}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
