import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINES } from '@/i18n/text-lines';
import { METHOD_SECTIONS, type MethodSection } from '@/domain/method/method-sections';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { CHAPTERS, MethodChapters } from './method-chapters';
import { MethodContent } from './method-content';
import { HereLink } from './here-link';
import type { SumsProps } from './live-answers';
import styles from './method.module.css';

interface MethodPageProps {
  /** Every step of one person's figures, lent by the result. */
  readonly loadSums: () => Promise<ComponentType<SumsProps>>;
}

/** The first section that takes two people. */
const FIRST_OF_TWO = METHOD_SECTIONS.indexOf('packet');
const OF_ONE = METHOD_SECTIONS.slice(0, FIRST_OF_TWO);
const OF_TWO = METHOD_SECTIONS.slice(FIRST_OF_TWO);

const loadLive = () => import('./live-answers').then(({ LiveAnswers }) => LiveAnswers);
const loadCheck = () => import('./check-figures').then(({ CheckFigures }) => CheckFigures);

export function MethodPage({ loadSums }: MethodPageProps) {
  const { t } = useTranslation('method');
  const { t: named } = useTranslation('learn');
  const sections = (ids: readonly MethodSection[]) =>
    ids.map((id) => (
      <li key={id}>
        <HereLink to={id}>{named(`methodTitles.${id}`)}</HereLink>
      </li>
    ));
  return (
    <PageFrame>
      <Prose>
        <h1 tabIndex={-1}>{t('heading')}</h1>
        {t('intro', LINES)
          .split(LINES.joinArrays)
          .map((text) => (
            <p key={text}>{text}</p>
          ))}
        <nav aria-label={t('contents')}>
          <ul className={styles['contents']}>
            {(['live', 'check'] as const).map((id) => (
              <li key={id}>
                <HereLink to={id}>{t(`${id}.heading`)}</HereLink>
              </li>
            ))}
            {sections(OF_ONE)}
            {sections(OF_TWO)}
            {CHAPTERS.map((id) => (
              <li key={id}>
                <HereLink to={`about-${id}`}>{t(`chapters.${id}.heading`)}</HereLink>
              </li>
            ))}
          </ul>
        </nav>
        <h2 id="live" tabIndex={-1}>
          {t('live.heading')}
        </h2>
        <p>{t('live.intro')}</p>
        <OpenedPart label={t('live.open')} load={loadLive} props={{ loadSums }} />
        <h2 id="check" tabIndex={-1}>
          {t('check.heading')}
        </h2>
        <p>{t('check.intro')}</p>
        <OpenedPart label={t('check.open')} load={loadCheck} props={{}} />
        {METHOD_SECTIONS.map((id) => (
          <section key={id} aria-labelledby={id} className={styles['stack']}>
            <h2 id={id} tabIndex={-1}>
              {named(`methodTitles.${id}`)}
            </h2>
            <MethodContent id={id} headingLevel={3} />
          </section>
        ))}
        <MethodChapters />
      </Prose>
    </PageFrame>
  );
}

interface OpenedPartProps<Props extends object> {
  readonly label: string;
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A part that comes when it is asked for. */
function OpenedPart<Props extends object>({ label, ...part }: OpenedPartProps<Props>) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <LazyPart {...part} />;
  return (
    <p>
      <Button onClick={() => setIsOpen(true)}>{label}</Button>
    </p>
  );
}
