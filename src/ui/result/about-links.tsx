import { useTranslation } from 'react-i18next';
import type { MethodSection } from '@/domain/method/method-sections';
import type { ReadingId } from '@/domain/readings/reading-ids';
import { Button } from '@/ui/layout/button';
import { useAbout } from './about';
import styles from './result.module.css';

interface AboutLinksProps {
  readonly reading?: ReadingId;
  readonly method?: MethodSection;
}

/** The ways from a figure to its reading and to its formula. "learn" must be loaded. */
export function AboutLinks({ reading, method }: AboutLinksProps) {
  const { t } = useTranslation('learn');
  const open = useAbout();
  if (open === null) return null;
  return (
    <p className={styles['screen']}>
      {reading === undefined ? null : (
        <Button look="plain" onClick={() => open({ kind: 'reading', id: reading })}>
          {t('links.reading', { title: t(`titles.${reading}`) })}
        </Button>
      )}{' '}
      {method === undefined ? null : (
        <Button look="plain" onClick={() => open({ kind: 'method', id: method })}>
          {t('links.method', { title: t(`methodTitles.${method}`) })}
        </Button>
      )}
    </p>
  );
}
