import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import styles from './fixed-line.module.css';

interface FixedLineProps {
  readonly onFindHelp: () => void;
}

/** The same for everyone who sees a result; no score has a part in it. */
export function FixedLine({ onFindHelp }: FixedLineProps) {
  const { t } = useTranslation('result');
  return (
    <p className={styles['fixed']}>
      {t('fixed.text')}{' '}
      <Button look="plain" onClick={onFindHelp}>
        {t('fixed.findHelp')}
      </Button>{' '}
      {t('fixed.danger')}
    </p>
  );
}
