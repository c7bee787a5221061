import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { DeletePractice } from './delete-practice';
import { MakeBackup } from './make-backup';

interface BackupViewProps {
  readonly practice: OpenPractice;
  readonly onPractice: (practice: OpenPractice) => void;
}

/** When the last backup was, how to make the next, and how to move with it. */
export function BackupView({ practice, onPractice }: BackupViewProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const { backedUp, unsaved } = practice.index;
  const rest = unsaved === 0 ? t('backup.whole') : t('backup.unsaved', { count: unsaved });
  return (
    <Prose>
      <StepHeading>{t('backup.heading')}</StepHeading>
      <p>{t('backup.about')}</p>
      <p>
        {backedUp === null
          ? t('backup.none')
          : `${t('backup.last', { day: writeDay(dayNumber(backedUp) ?? 0) })} ${rest}`}
      </p>
      <MakeBackup practice={practice} passphrase={null} onPractice={onPractice} />
      <h2>{t('backup.moveHeading')}</h2>
      <p>{t('backup.move')}</p>
      <p>{t('backup.restoreWhere')}</p>
      <DeletePractice practice={practice} />
    </Prose>
  );
}
