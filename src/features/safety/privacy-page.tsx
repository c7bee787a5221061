import { useTranslation } from 'react-i18next';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { PrivacyContent } from './privacy-content';

export function Page() {
  const { t } = useTranslation('privacy');
  return (
    <PageFrame isCalm>
      <Prose>
        <h1 tabIndex={-1}>{t('heading')}</h1>
        <PrivacyContent />
      </Prose>
    </PageFrame>
  );
}
