import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { LeaveNow } from './leave-now';
import styles from './page-dialog.module.css';

interface PageDialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A page shown over the present one, so that nothing that is kept only in memory is lost. */
export function PageDialog({ heading, onClose, children }: PageDialogProps) {
  const { t } = useTranslation('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    // Closing gives the focus back to where it was; being taken away would not.
    return () => element?.close();
  }, []);
  const shown = useRef(heading);
  useLayoutEffect(() => {
    if (shown.current === heading) return;
    shown.current = heading;
    // Another page in the same dialog begins at its top, as pages do.
    if (dialog.current !== null) dialog.current.scrollTop = 0;
    document.getElementById(headingId)?.focus({ preventScroll: true });
  }, [heading, headingId]);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={headingId} onClose={onClose}>
      <div className={styles['head']}>
        <Button onClick={() => dialog.current?.close()}>{t('dialog.close')}</Button>
        <LeaveNow />
      </div>
      <div className={styles['body']}>
        <h2 id={headingId} tabIndex={-1}>
          {heading}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
