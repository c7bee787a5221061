import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  numbersToCompare,
  type NumbersToCompare,
} from '@/domain/exchange/sessions/numbers-to-compare';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { digest } from '@/platform/crypto/hashes';
import styles from './far.module.css';

/** Groups of four are read aloud most easily. */
function group(digits: string): string {
  return digits.match(/.{1,4}/g)?.join(' ') ?? digits;
}

/** For who doubts the way by which links come: numbers that two people may read to each other. */
export function CompareNumbers({ state }: { readonly state: OpenSession }) {
  const { t } = useTranslation('together');
  const [numbers, setNumbers] = useState<NumbersToCompare | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void numbersToCompare(digest, state).then((made) => {
      if (isCurrent) setNumbers(made);
    });
    return () => {
      isCurrent = false;
    };
  }, [state]);
  if (numbers === null) return null;
  return (
    <details>
      <summary>{t('numbers.heading')}</summary>
      <p>{t('numbers.about')}</p>
      <dl className={styles['numbers']}>
        <dt>{t('numbers.invite')}</dt>
        <dd>{group(numbers.ofInvite)}</dd>
        {numbers.ofReply === null ? null : (
          <>
            <dt>{t('numbers.reply')}</dt>
            <dd>{group(numbers.ofReply)}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
