import { useTranslation } from 'react-i18next';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { HelpContent } from './help-content';

export function Page() {
  const { t } = useTranslation('help');
  return (
    <PageFrame isCalm>
      <Prose>
        <h1 tabIndex={-1}>{t('heading')}</h1>
        <HelpContent />
      </Prose>
    </PageFrame>
  );
}
