import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { buildTelHref, selectHelpLines, type HelpLine } from './help-lines';
import styles from './safety.module.css';

const COUNTRIES = ['us', 'uk', 'au'] as const;

const GROUPS = ['men', 'lgbt', 'deaf'] as const;

const SAFER = ['device', 'calls', 'time', 'back', 'ask', 'leave'] as const;

interface HelpLineListProps {
  readonly lines: readonly HelpLine[];
  /** Id of the heading that names the list. */
  readonly labelledBy: string;
  /** Say the country where the heading does not. */
  readonly isRegionShown: boolean;
}

function HelpLineList({ lines, labelledBy, isRegionShown }: HelpLineListProps) {
  const { t, i18n } = useTranslation('help');
  const dayFormat = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' });

  return (
    <ul className={styles['lines']} aria-labelledby={labelledBy}>
      {lines.map((line) => (
        <li key={line.id} className={styles['line']}>
          <p className={styles['name']}>
            {isRegionShown ? `${t(`regions.${line.region}`)}: ` : null}
            <span>{t(`lines.${line.id}.name`)}</span>
          </p>
          <p>{t(`lines.${line.id}.note`)}</p>
          <dl className={styles['facts']}>
            {line.phone === undefined ? null : (
              <>
                <dt>{t('line.phone')}</dt>
                <dd>
                  <a href={buildTelHref(line.phone)}>
                    <bdi dir="ltr">{line.phone}</bdi>
                  </a>
                </dd>
              </>
            )}
            {line.url === undefined ? null : (
              <>
                <dt>{t('line.web')}</dt>
                <dd>
                  <a href={line.url} rel="noreferrer noopener">
                    <bdi dir="ltr">{new URL(line.url).hostname.replace(/^www\./, '')}</bdi>
                  </a>
                </dd>
              </>
            )}
            <dt>{t('line.checked')}</dt>
            <dd>
              <time dateTime={line.checkedOn}>{dayFormat.format(new Date(line.checkedOn))}</time>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

interface HelpContentProps {
  /** The level of the section headings: 2 on a page, 3 in a dialog that has its own title. */
  readonly headingLevel?: 2 | 3;
}

/** Help lines and how to reach them more safely, without a title of its own. */
export function HelpContent({ headingLevel = 2 }: HelpContentProps) {
  const { t } = useTranslation('help');
  const id = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const Subheading = headingLevel === 2 ? 'h3' : 'h4';

  return (
    <>
      <p className={styles['fixed']}>{t('fixed')}</p>

      <section className={styles['section']}>
        <Heading>{t('emergency.heading')}</Heading>
        <p>{t('emergency.numbers')}</p>
        <p>{t('emergency.silent')}</p>
      </section>

      <section className={styles['section']}>
        <Heading id={`${id}-directory`}>{t('directory.heading')}</Heading>
        <p>{t('directory.intro')}</p>
        <p>{t('links')}</p>
        <HelpLineList
          lines={selectHelpLines('anyone', 'worldwide')}
          labelledBy={`${id}-directory`}
          isRegionShown={false}
        />
      </section>

      <section className={styles['section']}>
        <Heading>{t('countries.heading')}</Heading>
        <p>{t('countries.intro')}</p>
        {COUNTRIES.map((region) => (
          <section key={region}>
            <Subheading id={`${id}-${region}`}>{t(`regions.${region}`)}</Subheading>
            <HelpLineList
              lines={selectHelpLines('anyone', region)}
              labelledBy={`${id}-${region}`}
              isRegionShown={false}
            />
          </section>
        ))}
      </section>

      <section className={styles['section']}>
        <Heading>{t('groups.heading')}</Heading>
        {GROUPS.map((audience) => (
          <section key={audience}>
            <Subheading id={`${id}-${audience}`}>{t(`${audience}.heading`)}</Subheading>
            <p>{t(`${audience}.intro`)}</p>
            <HelpLineList
              lines={selectHelpLines(audience)}
              labelledBy={`${id}-${audience}`}
              isRegionShown={true}
            />
          </section>
        ))}
      </section>

      <section className={styles['section']}>
        <Heading id={`${id}-ownBehavior`}>{t('ownBehavior.heading')}</Heading>
        <p>{t('ownBehavior.intro')}</p>
        <HelpLineList
          lines={selectHelpLines('ownBehavior')}
          labelledBy={`${id}-ownBehavior`}
          isRegionShown={true}
        />
      </section>

      <section className={styles['section']}>
        <Heading>{t('safer.heading')}</Heading>
        <ul>
          {SAFER.map((key) => (
            <li key={key}>{t(`safer.${key}`)}</li>
          ))}
        </ul>
      </section>

      <section className={styles['section']}>
        <Heading>{t('age.heading')}</Heading>
        <p>{t('age.note')}</p>
        <p>{t('age.wrong')}</p>
      </section>
    </>
  );
}
