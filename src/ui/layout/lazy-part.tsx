import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface LazyPartProps<Props extends object> {
  /** Must be the same function at every render. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** Shows a part of the page whose script comes later, and says so when it does not come. */
export function LazyPart<Props extends object>({ load, props }: LazyPartProps<Props>) {
  const { t } = useTranslation('shell');
  const [tries, setTries] = useState(1);
  const [state, setState] = useState<{ readonly Part: ComponentType<Props> } | 'failed' | 'coming'>(
    'coming',
  );
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (Part) => {
        if (isCurrent) setState({ Part });
      },
      () => {
        if (isCurrent) setState('failed');
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, tries]);

  if (state === 'coming') return <p role="status">{t('part.coming')}</p>;
  if (state === 'failed') {
    const again = () => {
      setState('coming');
      setTries(tries + 1);
    };
    return (
      <div role="alert">
        <p>{t('part.failed')}</p>
        <Button onClick={again}>{t('part.again')}</Button>
      </div>
    );
  }
  return <state.Part {...props} />;
}
