import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eraseClient } from '@/domain/practice/clients/clients';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { AskOnce } from '@/features/practice/ask-once';
import styles from '@/features/practice/practice.module.css';
import { useNoted } from '@/features/practice/use-noted';
import { eraseFrom } from '@/session/practice/erase';
import { Button, ButtonRow } from '@/ui/layout/button';
import type { KeepingProps } from './keep-section';

interface DeleteClientProps extends KeepingProps {
  readonly onGone: () => void;
}

const LISTS = ['responses', 'notes', 'invites', 'couples'] as const;

/** How many of each would go: counted by doing it, so that nothing goes unsaid. */
function countGoing(index: PracticeIndex, id: string) {
  const { index: left } = eraseClient(index, id);
  return LISTS.map((list) => ({ list, count: index[list].length - left[list].length })).filter(
    ({ count }) => count > 0,
  );
}

/** Takes a client out for good, with all that is theirs, after asking once. */
export function DeleteClient({ practice, card, onPractice, onGone }: DeleteClientProps) {
  const { t } = useTranslation('clients');
  const { t: tPractice } = useTranslation('practice');
  const { note, isWorking, run } = useNoted<never>();
  const [isAsked, setIsAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = card.client;
  const leave = () => {
    setIsAsked(false);
    heading.current?.focus();
  };
  const erase = async () => {
    leave();
    await run(async () => {
      onPractice(await eraseFrom(practice, (index) => eraseClient(index, id)));
      onGone();
    });
  };
  return (
    <section className={styles['section']} aria-labelledby="deleting">
      <h2 id="deleting" ref={heading} tabIndex={-1}>
        {t('delete.heading')}
      </h2>
      <p role="status">{note === null ? null : tPractice('desk.failed')}</p>
      {isAsked ? (
        <AskOnce
          question={
            <>
              <p>{t('delete.sure')}</p>
              <ul>
                <li>{t('delete.nameOnly')}</li>
                {countGoing(practice.index, id).map(({ list, count }) => (
                  <li key={list}>{t(`delete.${list}`, { count })}</li>
                ))}
              </ul>
              <p>{t('delete.backups')}</p>
            </>
          }
          yes={t('delete.yes')}
          no={t('delete.no')}
          onYes={() => void erase()}
          onNo={leave}
        />
      ) : (
        <>
          <p>{t('delete.about')}</p>
          <ButtonRow>
            <Button onClick={() => setIsAsked(true)} disabled={isWorking}>
              {t('delete.start')}
            </Button>
          </ButtonRow>
        </>
      )}
    </section>
  );
}
