import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import styles from './leave-trial.module.css';

/** Shows what Leave now does, without leaving. Shift three times still leaves for real. */
export function LeaveTrial({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('take');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles['trial']}
      aria-label={t('trial.label')}
      onClose={onClose}
    >
      <p>{t('trial.hidden')}</p>
      <p>{t('trial.keys')}</p>
      <Button onClick={() => dialog.current?.close()}>{t('trial.comeBack')}</Button>
    </dialog>
  );
}
