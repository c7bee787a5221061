import { useTranslation } from 'react-i18next';
import type { FiledResponse } from '@/domain/practice/practice-index';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { Responses } from './responses';
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
