import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeeperState } from '@/session/draft/keeper-state';
import { Button, ButtonRow } from '@/ui/layout/button';
import styles from './draft-notice.module.css';

interface DraftNoticeProps {
  readonly state: KeeperState;
  readonly brokenCount: number;
  readonly onRetry: () => Promise<void>;
  readonly onMakeFile: () => void;
  readonly onTakeOver: () => Promise<void>;
  readonly onSaveBroken: () => void;
}

/** What stays on the screen while answers are not stored, are open elsewhere, or were damaged. */
export function DraftNotice(props: DraftNoticeProps) {
  const { state, brokenCount, onRetry, onMakeFile, onTakeOver, onSaveBroken } = props;
  const { t } = useTranslation('take');
  const [isWorking, setIsWorking] = useState(false);
  const work = (task: () => Promise<void>) => () => {
    setIsWorking(true);
    void task().finally(() => setIsWorking(false));
  };
  return (
    <>
      <div role="alert">
        {state === 'failed' ? (
          <div className={styles['notice']}>
            <p>{t('notice.failed')}</p>
            <ButtonRow>
              <Button onClick={onMakeFile}>{t('notice.makeFile')}</Button>
              <Button onClick={work(onRetry)} disabled={isWorking}>
                {t('notice.retry')}
              </Button>
            </ButtonRow>
          </div>
        ) : null}
        {state === 'elsewhere' ? (
          <div className={styles['notice']}>
            <p>{t('notice.elsewhere')}</p>
            <ButtonRow>
              <Button onClick={work(onTakeOver)} disabled={isWorking}>
                {t('notice.continueHere')}
              </Button>
            </ButtonRow>
          </div>
        ) : null}
      </div>
      {brokenCount > 0 ? (
        <div className={styles['notice']}>
          <p>{t('notice.broken', { count: brokenCount })}</p>
          <ButtonRow>
            <Button onClick={onSaveBroken}>{t('notice.saveBroken')}</Button>
          </ButtonRow>
        </div>
      ) : null}
    </>
  );
}
