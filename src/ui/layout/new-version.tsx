import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

const NewVersionContext = createContext<(() => void) | null>(null);

/** Gives what puts a newer version in place, or null as long as there is none. */
export const NewVersionProvider = NewVersionContext.Provider;

/** Offers a newer version, once one waits; for places where a load of the page loses nothing. */
export function NewVersion() {
  const { t } = useTranslation('shell');
  const take = useContext(NewVersionContext);
  return (
    <div role="status">
      {take === null ? null : (
        <p>
          {t('newer.ready')} <Button onClick={take}>{t('newer.take')}</Button>
        </p>
      )}
    </div>
  );
}
