import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listUsable } from '@/domain/practice/clients/clients';
import {
  type CoupleCards,
  type CoupleRound,
  hasOtherCouple,
  pairRounds,
} from '@/domain/practice/clients/couples';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import type { ChosenRound } from './chosen-round';
import { ClientName, CoupleNames } from './couple-names';
import { PartCouple } from './part-couple';
import { RoundDays } from './round/round-days';
import { RoundView } from './round/round-view';
import styles from './round/round.module.css';

export interface CoupleViewProps {
  readonly practice: OpenPractice;
  readonly cards: CoupleCards;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onShowClient: (client: string) => void;
  readonly onSession: (chosen: ChosenRound) => void;
  readonly onSheet: (chosen: ChosenRound) => void;
  readonly onOwn: (chosen: ChosenRound) => void;
  readonly onAskAgain: () => void;
  readonly onNotes: () => void;
  /** After the two were taken apart. */
  readonly onGone: () => void;
}

/** Two clients joined: their rounds, and what stands before the joint picture of each. */
export function CoupleView(props: CoupleViewProps) {
  const { practice, cards, onShowClient, onAskAgain, onNotes, onPractice, onGone } = props;
  const { t } = useTranslation('couples');
  const { t: tPractice } = useTranslation('practice');
  const { a, b, couple } = cards;
  const notes = practice.index.notes.filter(({ about }) => about === couple.id).length;
  return (
    <Prose>
      <StepHeading>
        <CoupleNames a={a} b={b} />
      </StepHeading>
      <ul className={styles['clients']} aria-label={t('view.clients')}>
        {[a, b].map(({ client, name }) => (
          <li key={client.id}>
            <Button look="plain" onClick={() => onShowClient(client.id)}>
              {t('view.toClient')} <ClientName name={name} />
            </Button>
          </li>
        ))}
      </ul>
      <Rounds {...props} />
      <h2>{t('view.againHeading')}</h2>
      <p>{tPractice('form.often')}</p>
      <ButtonRow>
        <Button onClick={onAskAgain}>{t('view.again')}</Button>
      </ButtonRow>
      <h2>{t('view.notesHeading')}</h2>
      <p>{t('view.notesAbout')}</p>
      <ButtonRow>
        <Button onClick={onNotes}>{t('view.notes', { count: notes })}</Button>
      </ButtonRow>
      <PartCouple practice={practice} couple={couple.id} onPractice={onPractice} onGone={onGone} />
    </Prose>
  );
}

const keyOf = ({ a, b }: CoupleRound): string => a.record + b.record;

function Rounds(props: CoupleViewProps) {
  const { practice, cards } = props;
  const { t } = useTranslation('couples');
  const { index } = practice;
  const rounds = useMemo(() => pairRounds(index, cards), [index, cards]);
  const [latest, ...earlier] = rounds;
  if (latest === undefined) {
    const areBothHere = [cards.a, cards.b].every((card) => listUsable(card).length > 0);
    return (
      <>
        <h2>{t('round.heading')}</h2>
        <p>{areBothHere ? t('round.tooFar') : t('round.oneMissing')}</p>
        {areBothHere ? <SmallPrint>{t('round.tooFarHint')}</SmallPrint> : null}
        {hasOtherCouple(index, cards.couple) ? <p>{t('round.onlyPairs')}</p> : null}
      </>
    );
  }
  return (
    <>
      <h2>{t('round.latest')}</h2>
      <RoundView key={keyOf(latest)} {...props} round={latest} />
      {earlier.length === 0 ? null : <h2>{t('round.earlier')}</h2>}
      {earlier.map((round) => (
        <details key={keyOf(round)} className={styles['earlier']}>
          <summary>
            <RoundDays round={round} />
          </summary>
          <RoundView {...props} round={round} />
        </details>
      ))}
    </>
  );
}
