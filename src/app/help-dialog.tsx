import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageDialog } from '@/ui/layout/page-dialog';

interface HelpDialogProps {
  readonly load: () => Promise<ComponentType<{ readonly headingLevel?: 2 | 3 }>>;
  readonly onClose: () => void;
}

/** The dialog has a heading of its own at level 2. */
const contentProps = { headingLevel: 3 } as const;

/** Help over what is shown, so that nothing kept in memory is lost. */
export function HelpDialog({ load, onClose }: HelpDialogProps) {
  const { t } = useTranslation('shell');
  return (
    <PageDialog heading={t('navigation.help')} onClose={onClose}>
      <LazyPart load={load} props={contentProps} />
    </PageDialog>
  );
}
