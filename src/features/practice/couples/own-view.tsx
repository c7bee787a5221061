import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '@/domain/practice/clients/clients';
import type { CoupleCards, CoupleRound } from '@/domain/practice/clients/couples';
import type { FiledResponse } from '@/domain/practice/practice-index';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import type { ChosenRound } from './chosen-round';
import { ClientName } from './couple-names';
import { findRound } from './fresh-round';
import { NotOpen } from './not-open';
import { OwnAnswers } from './own/own-answers';
import { OwnHolding } from './own/own-holding';
import styles from './own/own.module.css';
import { type OwnReading, readOwn } from './own/read-own';
import { useReading } from './use-reading';

export interface OwnViewProps {
  readonly practice: OpenPractice;
  readonly cards: CoupleCards;
  readonly chosen: ChosenRound;
  readonly onShowResponse: (record: string) => void;
  readonly onBack: () => void;
}

/** What stands only here: "Not for the joint room". */
export function OwnView({ cards, chosen, ...props }: OwnViewProps) {
  const { index } = props.practice;
  const fresh = useMemo(
    () => findRound(index, cards.couple.id, chosen.round),
    [index, cards.couple.id, chosen.round],
  );
  if (fresh === null) return <NotOpen why="gone" onBack={props.onBack} />;
  return <OwnReport {...props} cards={fresh.cards} round={fresh.round} />;
}

interface ReportProps extends Omit<OwnViewProps, 'chosen'> {
  readonly round: CoupleRound;
}

function OwnReport({ practice, cards, round: { a, b }, onShowResponse, onBack }: ReportProps) {
  const { t } = useTranslation('couples');
  const { t: told } = useTranslation('result');
  const read = useCallback(
    (signal: AbortSignal) => readOwn(practice, { a, b }, signal),
    [practice, a, b],
  );
  const reading = useReading(read);
  const two = reading.state === 'read' ? reading.value : { a: null, b: null };
  const shared = { isComing: reading.state === 'coming', onShowResponse };
  return (
    <Prose>
      <StepHeading>{t('own.heading')}</StepHeading>
      <p>{t('own.about')}</p>
      <p>{t('own.you')}</p>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button onClick={() => window.print()}>{told('print')}</Button>
      </ButtonRow>
      <div className={styles['offPaper']}>
        <SmallPrint>{told('printWarning')}</SmallPrint>
      </div>
      <OwnSide card={cards.a} filed={a} own={two.a} {...shared} />
      <OwnSide card={cards.b} filed={b} own={two.b} {...shared} />
    </Prose>
  );
}

interface OwnSideProps extends Pick<OwnViewProps, 'onShowResponse'> {
  readonly card: ClientCard;
  readonly filed: FiledResponse;
  readonly own: OwnReading | null;
  readonly isComing: boolean;
}

function OwnSide({ card, filed, own, isComing, onShowResponse }: OwnSideProps) {
  const { t } = useTranslation('couples');
  return (
    <section className={styles['side']}>
      <p className={styles['onPaper']}>{t('own.heading')}</p>
      <h2>
        <ClientName name={card.name} />
      </h2>
      <ButtonRow>
        <Button onClick={() => onShowResponse(filed.record)}>
          {t('own.whole')} <ClientName name={card.name} />
        </Button>
      </ButtonRow>
      {own === null ? (
        <p role={isComing ? 'status' : 'alert'}>{isComing ? t('coming') : t('own.missing')}</p>
      ) : (
        <>
          <OwnPatterns {...own} />
          <OwnHolding {...own} />
          <OwnAnswers {...own} />
        </>
      )}
    </section>
  );
}

function OwnPatterns({ patterns, language }: OwnReading) {
  const { t } = useTranslation('couples');
  return (
    <>
      <h3>{t('own.patterns')}</h3>
      {patterns.length === 0 ? (
        <p>{t('own.noPatterns')}</p>
      ) : (
        <ul>
          {patterns.map((id) => (
            <li key={id}>{language.patterns.solo[id].title}</li>
          ))}
        </ul>
      )}
    </>
  );
}
