import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listClients } from '@/domain/practice/clients/clients';
import { type CoupleCards, pairRounds } from '@/domain/practice/clients/couples';
import { dayNumber } from '@/domain/keeping/day-number';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { VirtualList } from '@/ui/lists/virtual-list';
import { CoupleNames } from './couple-names';

interface CoupleListProps {
  readonly index: PracticeIndex;
  readonly onShow: (couple: string) => void;
  /** On to the clients, where two are joined. */
  readonly onClients: () => void;
}

/** All couples with their cards, those joined last first; many clients are put together only once. */
function listCouples(index: PracticeIndex): readonly CoupleCards[] {
  const cards = new Map(listClients(index).map((card) => [card.client.id, card]));
  return index.couples.toReversed().flatMap((couple) => {
    const [a, b] = [cards.get(couple.a), cards.get(couple.b)];
    return a === undefined || b === undefined ? [] : [{ couple, a, b }];
  });
}

const keyOf = ({ couple }: CoupleCards): string => couple.id;

/** Who was joined with whom. */
export function CoupleList({ index, onShow, onClients }: CoupleListProps) {
  const { t } = useTranslation('couples');
  const couples = useMemo(() => listCouples(index), [index]);
  return (
    <>
      <Prose>
        <StepHeading>{t('list.heading')}</StepHeading>
        <p>{couples.length === 0 ? t('list.none') : t('list.about')}</p>
        {couples.length === 0 ? <p>{t('list.how')}</p> : null}
        <ButtonRow>
          <Button onClick={onClients}>{t('list.toClients')}</Button>
        </ButtonRow>
      </Prose>
      {couples.length === 0 ? null : (
        <VirtualList items={couples} keyOf={keyOf} label={t('list.heading')}>
          {(cards) => <CoupleRow index={index} cards={cards} onShow={onShow} />}
        </VirtualList>
      )}
    </>
  );
}

interface CoupleRowProps extends Pick<CoupleListProps, 'index' | 'onShow'> {
  readonly cards: CoupleCards;
}

function CoupleRow({ index, cards, onShow }: CoupleRowProps) {
  const { t } = useTranslation('couples');
  const writeDay = useDay();
  const rounds = useMemo(() => pairRounds(index, cards), [index, cards]);
  const [latest] = rounds
    .flatMap(({ a, b }) => [a.day, b.day])
    .toSorted()
    .toReversed();
  return (
    <div className={styles['row']}>
      <p>
        <Button look="plain" onClick={() => onShow(cards.couple.id)}>
          <CoupleNames a={cards.a} b={cards.b} />
        </Button>
      </p>
      <p className={styles['soft']}>{t('list.pictures', { count: rounds.length })}</p>
      <p className={styles['soft']}>
        {latest === undefined ? null : t('list.latest', { day: writeDay(dayNumber(latest) ?? 0) })}
      </p>
    </div>
  );
}
