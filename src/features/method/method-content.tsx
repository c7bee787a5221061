import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { figuresOf } from '@/domain/method/example-figures';
import type { MethodSection } from '@/domain/method/method-sections';
import { readingOfMethod } from '@/domain/readings/readings';
import { useFigures } from '@/i18n/use-figures';
import { LINES } from '@/i18n/text-lines';
import { useAbout } from '@/ui/result/about';
import { AboutLinks } from '@/ui/result/about-links';
import styles from './method.module.css';

interface MethodContentProps {
  readonly id: MethodSection;
  /** The level of the section headings: 2 on a page, 3 in a dialog that has its own title. */
  readonly headingLevel: 2 | 3;
}

/** One formula with its example, without a title of its own. "method" and "learn" must be loaded. */
export function MethodContent({ id, headingLevel }: MethodContentProps) {
  const { t } = useTranslation('method');
  const { hundredth } = useFigures();
  const isInDialog = useAbout() !== null;
  const formulaId = useId();
  const figures = Object.fromEntries(
    Object.entries(figuresOf(id)).map(([name, value]) => [name, hundredth(value)]),
  );
  const lines = (part: 'about' | 'formula' | 'example' | 'assumed' | 'limits') =>
    t(`sections.${id}.${part}`, { ...LINES, ...figures }).split(LINES.joinArrays);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const assumed = lines('assumed').filter((text) => text !== '');
  return (
    <div className={styles['section']}>
      {lines('about').map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Heading id={formulaId}>{t('parts.formula')}</Heading>
      <ul className={styles['formula']} aria-labelledby={formulaId}>
        {lines('formula').map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <details open={isInDialog}>
        <summary>{t('parts.example')}</summary>
        <ol>
          {lines('example').map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </details>
      <details open={isInDialog}>
        <summary>{t('parts.limits')}</summary>
        <ul>
          {assumed.map((text) => (
            <li key={text}>{t('parts.assumedLine', { text })}</li>
          ))}
          {lines('limits').map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <ReadingLink id={id} />
    </div>
  );
}

/** Over a result the reading opens in place; on the page it is a link. */
function ReadingLink({ id }: Pick<MethodContentProps, 'id'>) {
  const { t } = useTranslation('learn');
  const open = useAbout();
  const reading = readingOfMethod[id];
  if (open !== null) return <AboutLinks reading={reading} />;
  return (
    <p>
      <Link href={`/learn/${reading}/`}>
        {t('links.reading', { title: t(`titles.${reading}`) })}
      </Link>
    </p>
  );
}
