import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoupleCards } from '@/domain/practice/clients/couples';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import type { ChosenRound } from './chosen-round';
import { findRound, type FreshRound } from './fresh-round';
import { NotOpen } from './not-open';
import { readSheet } from './sheet/read-sheet';
import styles from './sheet/sheet.module.css';
import { SheetPaper } from './sheet/sheet-paper';
import { useReading } from './use-reading';

export interface SessionSheetProps {
  readonly practice: OpenPractice;
  readonly cards: CoupleCards;
  readonly chosen: ChosenRound;
  readonly onBack: () => void;
}

/** One page for a session, drawn from the two packets alone. It stands behind what the picture does. */
export function SessionSheet({ practice, cards, chosen, onBack }: SessionSheetProps) {
  const { index } = practice;
  const fresh = useMemo(
    () => findRound(index, cards.couple.id, chosen.round),
    [index, cards.couple.id, chosen.round],
  );
  if (fresh?.state !== 'open') return <NotOpen why="closed" onBack={onBack} />;
  return <Sheet practice={practice} fresh={fresh} names={chosen.names} onBack={onBack} />;
}

interface SheetProps extends Pick<SessionSheetProps, 'practice' | 'onBack'> {
  readonly fresh: FreshRound;
  readonly names: ChosenRound['names'];
}

function Sheet({ practice, fresh, names, onBack }: SheetProps) {
  const { t, i18n: texts } = useTranslation('couples');
  const { t: told } = useTranslation('result');
  const read = useCallback(
    (signal: AbortSignal) => readSheet(practice, fresh, { texts, signal }),
    [practice, fresh, texts],
  );
  const reading = useReading(read);
  if (reading.state === 'coming') return <p role="status">{t('coming')}</p>;
  if (reading.state === 'missing') return <NotOpen why="missing" onBack={onBack} />;
  return (
    <>
      <div className={styles['around']}>
        <ButtonRow>
          <Button onClick={onBack}>{t('back')}</Button>
          <Button look="primary" onClick={() => window.print()}>
            {told('print')}
          </Button>
        </ButtonRow>
        <SmallPrint>{told('printWarning')}</SmallPrint>
      </div>
      <SheetPaper reading={reading.value} names={names} />
    </>
  );
}
