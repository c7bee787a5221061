import { type ComponentType, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from './button';
import { useWaysOut } from './ways-out';

interface LazyPartProps<Props extends object> {
  /** Must be the same function at every render. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Where answers are held: a way to a file, should the part not come. */
  readonly onMakeFile?: () => void;
}

/** Shows a part of the page whose script comes later, and says so when it does not come. */
export function LazyPart<Props extends object>({ load, props, onMakeFile }: LazyPartProps<Props>) {
  const { t } = useTranslation('shell');
  const { missPart } = useWaysOut();
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
        if (!isCurrent) return;
        setState('failed');
        missPart();
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, tries, missPart]);

  if (state === 'coming') return <p role="status">{t('part.coming')}</p>;
  if (state === 'failed') {
    const again = () => {
      setState('coming');
      setTries(tries + 1);
    };
    return (
      <div role="alert">
        <p>{t('part.failed')}</p>
        <ButtonRow>
          <Button onClick={again}>{t('part.again')}</Button>
          {onMakeFile === undefined ? null : (
            <Button onClick={onMakeFile}>{t('part.makeFile')}</Button>
          )}
        </ButtonRow>
      </div>
    );
  }
  return <state.Part {...props} />;
}
