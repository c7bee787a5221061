import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';

export function Page() {
  const { t } = useTranslation('shell');
  return (
    <PageFrame isCalm>
      <Prose>
        <h1 tabIndex={-1}>{t('notFound.heading')}</h1>
        <p>{t('notFound.body')}</p>
        <p>
          <Link href="/">{t('notFound.toStart')}</Link>
        </p>
      </Prose>
    </PageFrame>
  );
}
