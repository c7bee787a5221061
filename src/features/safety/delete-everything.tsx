import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '@/ui/layout/button';
import { useWaysOut } from '@/ui/layout/ways-out';

type Deleting = 'asking' | 'sure' | 'working' | 'left';

/** Deletes everything this site keeps in this browser, after asking once. */
export function DeleteEverything() {
  const { t } = useTranslation('privacy');
  const { deleteEverything } = useWaysOut();
  const [state, setState] = useState<Deleting>('asking');
  const start = async () => {
    setState('working');
    // Where nothing is left, the page is gone before this goes on.
    const leftovers = await deleteEverything();
    if (leftovers.length > 0) setState('left');
  };
  return (
    <>
      <p>{t('delete.about')}</p>
      <div role="status">
        {state === 'sure' ? <p>{t('delete.sure')}</p> : null}
        {state === 'working' ? <p>{t('delete.working')}</p> : null}
        {state === 'left' ? <p>{t('delete.left')}</p> : null}
      </div>
      <ButtonRow>
        {state === 'asking' ? (
          <Button onClick={() => setState('sure')}>{t('delete.ask')}</Button>
        ) : (
          <>
            <Button onClick={() => setState('asking')} disabled={state === 'working'}>
              {t('delete.no')}
            </Button>
            <Button look="primary" onClick={() => void start()} disabled={state === 'working'}>
              {t('delete.yes')}
            </Button>
          </>
        )}
      </ButtonRow>
    </>
  );
}
