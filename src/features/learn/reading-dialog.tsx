import { useTranslation } from 'react-i18next';
import type { ReadingId } from '@/domain/readings/reading-ids';
import { Button } from '@/ui/layout/button';
import { useAbout } from '@/ui/result/about';
import { ReadingContent } from './reading-content';

/** A reading over a result: what it leads to opens in the same place, and no address changes. */
export function ReadingDialog({ id }: { readonly id: ReadingId }) {
  const { t } = useTranslation('learn');
  const open = useAbout();
  return (
    <ReadingContent
      id={id}
      headingLevel={3}
      renderWay={(other) => (
        <Button look="plain" onClick={() => open?.({ kind: 'reading', id: other })}>
          {t(`titles.${other}`)}
        </Button>
      )}
    />
  );
}
