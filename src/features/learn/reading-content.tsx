import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { relatedReadings } from '@/domain/readings/readings';
import type { ReadingId } from '@/domain/readings/reading-ids';
import styles from './learn.module.css';

/** One reading as it stands in its language file. */
interface ReadingText {
  readonly opening: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly try: string;
  /** What the questionnaire asks about this. */
  readonly asks: string;
}

interface ReadingContentProps {
  readonly id: ReadingId;
  /** The level of the section headings: 2 on a page, 3 in a dialog that has its own title. */
  readonly headingLevel: 2 | 3;
  /** A way to another reading: a link on a page, a button over a result. */
  readonly renderWay: (id: ReadingId) => ReactNode;
  /** The way to help, where one can leave. */
  readonly help?: ReactNode;
}

/** One reading, without a title of its own. "readings" and "learn" must be loaded. */
export function ReadingContent({ id, headingLevel, renderWay, help }: ReadingContentProps) {
  const { t } = useTranslation('learn');
  const { t: read } = useTranslation('readings');
  const text: ReadingText = read(id, { returnObjects: true });
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={styles['reading']}>
      <Paragraphs texts={text.opening} />
      {text.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <Heading>{heading}</Heading>
          <Paragraphs texts={paragraphs} />
        </section>
      ))}
      <section className={styles['try']}>
        <Heading>{t('try')}</Heading>
        <p>{text.try}</p>
      </section>
      <section>
        <Heading>{t('asks')}</Heading>
        <p>{text.asks}</p>
        <p>{t('related')}</p>
        <ul>
          {relatedReadings[id].map((other) => (
            <li key={other}>{renderWay(other)}</li>
          ))}
        </ul>
      </section>
      <p className={styles['careful']}>
        {t('careful')} {help}
      </p>
    </div>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>);
}
