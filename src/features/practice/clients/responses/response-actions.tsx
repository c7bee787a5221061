import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { type ClientCard, moveResponse } from '@/domain/practice/clients/clients';
import { withdrawJoint } from '@/domain/practice/clients/couples';
import { dropResponse } from '@/domain/practice/file-responses';
import type { FiledResponse } from '@/domain/practice/practice-index';
import { AskOnce } from '@/features/practice/ask-once';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { eraseFrom } from '@/session/practice/erase';
import { changePractice, type OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { MoveResponse } from './move-response';

export type ResponseNote = 'taken' | 'moved' | 'deleted';
type Asked = 'withdraw' | 'move' | 'delete';

interface ResponseActionsProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
  readonly response: FiledResponse;
  readonly isWorking: boolean;
  readonly onAct: (make: () => Promise<OpenPractice>, done: ResponseNote) => Promise<void>;
}

/** What can be set right about one response. Each is asked about in its place, one at a time. */
export function ResponseActions(props: ResponseActionsProps) {
  const { practice, card, response, isWorking, onAct } = props;
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const id = useId();
  const summary = useRef<HTMLElement>(null);
  const { record, jointView, jointWithdrawn } = response;
  const choices: readonly Asked[] = [
    ...(jointView && jointWithdrawn === null ? (['withdraw'] as const) : []),
    'move',
    'delete',
  ];
  const leave = () => {
    setAsked(null);
    summary.current?.focus();
  };
  const act = (make: () => Promise<OpenPractice>, done: ResponseNote) => {
    setAsked(null);
    void onAct(make, done);
  };
  const ask = (question: 'withdraw' | 'delete', onYes: () => void): ReactNode => (
    <AskOnce
      question={t(`responses.${question}.sure`)}
      yes={t(`responses.${question}.yes`)}
      no={t(`responses.${question}.no`)}
      onYes={onYes}
      onNo={leave}
    />
  );
  const content = () => {
    switch (asked) {
      case 'withdraw':
        return ask('withdraw', () =>
          act(
            () => changePractice(practice, (index) => withdrawJoint(index, record, readToday())),
            'taken',
          ),
        );
      case 'delete':
        return ask('delete', () =>
          act(
            () =>
              eraseFrom(practice, (index) => ({
                index: dropResponse(index, record),
                records: [record],
              })),
            'deleted',
          ),
        );
      case 'move':
        return (
          <MoveResponse
            index={practice.index}
            from={card.client.id}
            onChoose={(client) =>
              act(
                () => changePractice(practice, (index) => moveResponse(index, record, client)),
                'moved',
              )
            }
            onStop={leave}
          />
        );
      default:
        return (
          <ButtonRow>
            {choices.map((choice) => (
              <Button
                key={choice}
                look="plain"
                disabled={isWorking}
                aria-describedby={id}
                onClick={() => setAsked(choice)}
              >
                {t(`responses.${choice}.start`)}
              </Button>
            ))}
          </ButtonRow>
        );
    }
  };
  return (
    <details className={styles['more']}>
      <summary ref={summary} id={id}>
        {t('responses.more', { day: writeDay(dayNumber(response.day) ?? 0) })}
      </summary>
      {content()}
    </details>
  );
}
