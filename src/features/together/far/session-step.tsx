import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isPastExpiry } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { dropSession } from '@/session/together/held-session';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { CompareNumbers } from './compare-numbers';
import type { OpenedSession } from './open-session';
import { SendStep } from './send-step';

interface SessionStepProps {
  readonly opened: OpenedSession;
  readonly site: string;
  readonly onLook: () => void;
  /** It is deleted: what was opened of it may go too. */
  readonly onEnded: () => void;
}

/** A session as it stands: what to send, what to look at, or that there is nothing to do but wait. */
export function SessionStep({ opened, site, onLook, onEnded }: SessionStepProps) {
  const { t } = useTranslation('together');
  const { held, code, outcome } = opened;
  const { state } = held;
  const isQuarantined = 'quarantined' in state && state.quarantined.length > 0;
  const content = () => {
    switch (state.stage) {
      case 'invited':
      case 'replied':
        return <SendStep held={held} code={code} site={site} />;
      case 'reveal-made':
      case 'viewed':
        return <SendStep held={held} code={code} site={site} onLook={onLook} />;
      case 'verified':
        return <Verified state={state} onLook={onLook} />;
      default:
        return <Mismatch />;
    }
  };
  return (
    <>
      <Prose>
        {isQuarantined || outcome === 'quarantined' ? (
          <p role="alert">{t('session.quarantined')}</p>
        ) : null}
        {outcome === 'duplicate' || outcome === 'settled' ? (
          <p role="status">{t(`session.${outcome}`)}</p>
        ) : null}
      </Prose>
      {content()}
      <EndSession opened={opened} onEnded={onEnded} />
    </>
  );
}

interface VerifiedProps extends Pick<SessionStepProps, 'onLook'> {
  readonly state: OpenedSession['held']['state'];
}

function Verified({ state, onLook }: VerifiedProps) {
  const { t } = useTranslation('together');
  return (
    <Prose>
      <StepHeading>{t('verified.heading')}</StepHeading>
      <p>{t('verified.about')}</p>
      <p>{t('both.later')}</p>
      <ButtonRow>
        <Link href="/" className={linkLook('primary')}>
          {t('both.notNow')}
        </Link>
        <Button onClick={onLook}>{t('both.openNow')}</Button>
      </ButtonRow>
      <CompareNumbers state={state} />
    </Prose>
  );
}

/** Neutral words and no figures. */
function Mismatch() {
  const { t } = useTranslation('together');
  return (
    <Prose>
      <StepHeading>{t('mismatch.heading')}</StepHeading>
      <p>{t('mismatch.about')}</p>
      <p>{t('mismatch.next')}</p>
    </Prose>
  );
}

/** Ending is a person's act, never the clock's: past its day it is offered, and nothing more. */
function EndSession({ opened, onEnded }: Pick<SessionStepProps, 'opened' | 'onEnded'>) {
  const { t } = useTranslation('together');
  const writeDay = useDay();
  const [isFailed, setIsFailed] = useState(false);
  const { state } = opened.held;
  const expiryDay = (state.role === 'inviter' ? state.terms : state.invite).expiryDay;
  const isPast = isPastExpiry(expiryDay, dayNumber(readToday()) ?? 0);
  const end = () => {
    dropSession(opened.held).then(onEnded, () => setIsFailed(true));
  };
  return (
    <Prose>
      <h2>{t('end.heading')}</h2>
      {isPast ? <p>{t('end.past', { day: writeDay(expiryDay) })}</p> : null}
      <p>{t('end.about')}</p>
      <p role="status">{isFailed ? t('end.failed') : null}</p>
      <p>
        <Button onClick={end}>{t('end.end')}</Button>
      </p>
    </Prose>
  );
}

/** What stands there once an exchange is ended: nothing of it any more. */
export function EndedStep() {
  const { t } = useTranslation('together');
  return (
    <Prose>
      <StepHeading>{t('end.ended')}</StepHeading>
      <p>
        <Link href="/">{t('stopped.done')}</Link>
      </p>
    </Prose>
  );
}
