import { type ComponentType, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import type { CoupleCards, CoupleRound } from '@/domain/practice/clients/couples';
import type { OpenPractice } from '@/session/practice/open-practice';
import { type PairReading, readPair } from '@/session/practice/read-pair';
import { LazyPart } from '@/ui/layout/lazy-part';
import type { ChosenRound } from './chosen-round';
import { findRound } from './fresh-round';
import { NotOpen } from './not-open';
import styles from './round/round.module.css';
import { useReading } from './use-reading';

export interface JointPictureProps {
  readonly bank: Bank;
  readonly otherBank?: Bank | undefined;
  readonly language: AskingLanguage;
  readonly packets: { readonly a: SharePacket; readonly b: SharePacket };
  readonly names: { readonly a: string; readonly b: string };
  readonly onFindHelp: () => void;
  readonly onStop: () => void;
}

/** Loads the picture of two people, as couples see it, for a version of the questions. */
export type LoadPicture = (bank: string) => Promise<ComponentType<JointPictureProps>>;

export interface SessionViewProps {
  readonly practice: OpenPractice;
  readonly cards: CoupleCards;
  readonly chosen: ChosenRound;
  readonly loadPicture: LoadPicture;
  readonly onFindHelp: () => void;
  /** From a picture that was open. */
  readonly onStop: () => void;
  /** From where none could be shown. */
  readonly onBack: () => void;
}

/**
 * The joint screen: what a partner's packet holds, and nothing else. Whether it may be shown is looked
 * up here too, each time that the practice changes.
 */
export function SessionView({ cards, chosen, ...props }: SessionViewProps) {
  const { index } = props.practice;
  const fresh = useMemo(
    () => findRound(index, cards.couple.id, chosen.round),
    [index, cards.couple.id, chosen.round],
  );
  if (fresh?.state !== 'open') return <NotOpen why="closed" onBack={props.onBack} />;
  return <JointPicture {...props} round={fresh.round} names={chosen.names} />;
}

interface PictureProps extends Omit<SessionViewProps, 'cards' | 'chosen'> {
  readonly round: CoupleRound;
  readonly names: ChosenRound['names'];
}

function JointPicture({ practice, round: { a, b }, onBack, ...props }: PictureProps) {
  const { t } = useTranslation('couples');
  const read = useCallback(
    (signal: AbortSignal) => readPair(practice, { a, b }, signal),
    [practice, a, b],
  );
  const reading = useReading(read);
  if (reading.state === 'coming') return <p role="status">{t('coming')}</p>;
  if (reading.state === 'missing') return <NotOpen why="missing" onBack={onBack} />;
  return <Lent pair={reading.value} {...props} />;
}

interface LentProps extends Omit<PictureProps, 'practice' | 'round' | 'onBack'> {
  readonly pair: PairReading;
}

function Lent({ pair, names, loadPicture, onFindHelp, onStop }: LentProps) {
  const { t } = useTranslation('couples');
  const { id } = pair.bank;
  const load = useCallback(() => loadPicture(id), [loadPicture, id]);
  return (
    <>
      <p className={styles['line']}>{t('session.line')}</p>
      <LazyPart load={load} props={{ ...pair, names, onFindHelp, onStop }} />
    </>
  );
}
