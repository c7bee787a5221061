import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';

interface LeavingRowProps {
  readonly onAlone: () => void;
  readonly children?: ReactNode;
}

/** The ways on that send nothing to anyone. */
export function LeavingRow({ onAlone, children }: LeavingRowProps) {
  const { t } = useTranslation('client');
  return (
    <ButtonRow>
      <Link href="/" className={linkLook('quiet')}>
        {t('asked.close')}
      </Link>
      <Button onClick={onAlone}>{t('asked.alone')}</Button>
      {children}
    </ButtonRow>
  );
}
