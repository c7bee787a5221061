import { useTranslation } from 'react-i18next';
import type { KeeperState } from '@/session/draft/keeper-state';
import styles from './saved-note.module.css';
import type { KeepMode } from './use-visit';

interface SavedNoteProps {
  readonly mode: KeepMode | null;
  readonly state: KeeperState;
}

/** Says that answers are saved, and only once they are. */
export function SavedNote({ mode, state }: SavedNoteProps) {
  const { t } = useTranslation('take');
  const words = () => {
    if (mode === 'none') return t('saved.none');
    return state === 'saved' && mode !== null ? t(`saved.${mode}`) : null;
  };
  return (
    <p role="status" className={styles['saved']} data-saved={state === 'saved'}>
      {words()}
    </p>
  );
}
