import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { FiledResponse, PracticeIndex } from '@/domain/practice/practice-index';
import { LongList } from '@/features/practice/long-list';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { WhoseResponse } from './response-name';
import { TakeFiles } from './take-files';
import { Tray } from './tray';
import type { TakingState } from './use-taking';

interface InboxProps {
  readonly practice: OpenPractice;
  readonly taking: TakingState;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onShow: (response: FiledResponse) => void;
}

/** What comes in, what waits for a decision, and what was filed. */
export function Inbox({ practice, taking, onPractice, onShow }: InboxProps) {
  const { t } = useTranslation('practice');
  return (
    <>
      <Prose>
        <StepHeading>{t('inbox.heading')}</StepHeading>
        <p>{t('inbox.about')}</p>
        <TakeFiles taking={taking} />
      </Prose>
      <Tray practice={practice} onPractice={onPractice} />
      <Responses index={practice.index} onShow={onShow} />
    </>
  );
}

interface ResponsesProps extends Pick<InboxProps, 'onShow'> {
  readonly index: PracticeIndex;
}

function Responses({ index, onShow }: ResponsesProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const filed = index.responses.filter(({ tray }) => tray === null).toReversed();
  return (
    <section className={styles['section']} aria-labelledby="responses">
      <h2 id="responses">{t('responses.heading')}</h2>
      <p>{filed.length === 0 ? t('responses.none') : t('inbox.authorship')}</p>
      <LongList items={filed} keyOf={({ record }) => record}>
        {(one) => (
          <div className={styles['row']}>
            <p>
              <Button look="plain" onClick={() => onShow(one)}>
                <WhoseResponse response={one} index={index} />
              </Button>
            </p>
            <p className={styles['soft']}>
              {t('responses.answered', { day: writeDay(dayNumber(one.day) ?? 0) })}
              <br />
              {t(`invites.form.${one.form}`)}
            </p>
            <p>
              {one.jointView ? t('responses.joint.yes') : t('responses.joint.no')}
              {one.replaced ? (
                <>
                  <br />
                  {t('responses.replaced')}
                </>
              ) : null}
            </p>
          </div>
        )}
      </LongList>
    </section>
  );
}
