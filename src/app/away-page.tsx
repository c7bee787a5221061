import { useTranslation } from 'react-i18next';
import { Prose } from '@/ui/layout/prose';

/**
 * Where leaving leads without a connection. It stands on our address, so it says nothing of us: no
 * name, no way back, nothing to press.
 */
export function Page() {
  const { t } = useTranslation('shell');
  return (
    <main>
      <Prose>
        <h1 tabIndex={-1}>{t('away')}</h1>
      </Prose>
    </main>
  );
}
