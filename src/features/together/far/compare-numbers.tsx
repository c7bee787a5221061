import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  numbersToCompare,
  type NumbersToCompare,
} from '@/domain/exchange/sessions/numbers-to-compare';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { digest } from '@/platform/crypto/hashes';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import styles from './far.module.css';

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
        <dd>
          <GroupedDigits digits={numbers.ofInvite} />
        </dd>
        {numbers.ofReply === null ? null : (
          <>
            <dt>{t('numbers.reply')}</dt>
            <dd>
              <GroupedDigits digits={numbers.ofReply} />
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
