import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import styles from './practice.module.css';

interface LongListProps<One> {
  readonly items: readonly One[];
  readonly keyOf: (one: One) => string;
  readonly children: (one: One) => ReactNode;
}

/** A practice may hold ten thousand of something: so many are drawn at first, and with each press. */
const STEP = 50;

export function LongList<One>({ items, keyOf, children }: LongListProps<One>) {
  const { t } = useTranslation('practice');
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul className={styles['rows']}>
        {items.slice(0, most).map((one) => (
          <li key={keyOf(one)}>{children(one)}</li>
        ))}
      </ul>
      {items.length <= most ? null : (
        <p>
          {t('desk.shown', { shown: most, count: items.length })}{' '}
          <Button look="plain" onClick={() => setMost(most + STEP)}>
            {t('desk.more')}
          </Button>
        </p>
      )}
    </>
  );
}
