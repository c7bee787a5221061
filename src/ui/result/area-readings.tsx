import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaId } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { readingOfArea } from '@/domain/readings/readings';
import { Button } from '@/ui/layout/button';
import { useAbout } from './about';
import styles from './result.module.css';

interface AreaReadingsProps {
  readonly areas: readonly { readonly id: AreaId }[];
  readonly parts: Language['parts'];
}

/** Below a figure of areas: the way to the reading of each. "learn" must be loaded. */
export function AreaReadings({ areas, parts }: AreaReadingsProps) {
  const { t } = useTranslation('learn');
  const open = useAbout();
  const id = useId();
  if (open === null) return null;
  return (
    <div className={styles['readings']}>
      <p id={id}>{t('links.areas')}</p>
      <ul aria-labelledby={id}>
        {areas.map(({ id: area }) => (
          <li key={area}>
            <Button look="plain" onClick={() => open({ kind: 'reading', id: readingOfArea(area) })}>
              {parts[area].name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
