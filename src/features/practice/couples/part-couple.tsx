import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partCouple } from '@/domain/practice/clients/couples';
import { eraseFrom } from '@/session/practice/erase';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';

interface PartCoupleProps {
  readonly practice: OpenPractice;
  readonly couple: string;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onGone: () => void;
}

/** Takes two who were joined apart, once it was asked whether that is meant. */
export function PartCouple({ practice, couple, onPractice, onGone }: PartCoupleProps) {
  const { t } = useTranslation('couples');
  const [step, setStep] = useState<'closed' | 'asked' | 'working' | 'failed'>('closed');
  const question = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // Each button is gone once it was pressed: the focus goes where the next step is.
    if (step === 'asked') question.current?.focus();
    else if (step === 'closed' && wasAsked.current) opener.current?.focus();
    wasAsked.current = step !== 'closed';
  }, [step]);
  const part = async () => {
    setStep('working');
    try {
      onPractice(await eraseFrom(practice, (index) => partCouple(index, couple)));
      onGone();
    } catch {
      setStep('failed');
    }
  };
  return (
    <>
      <h2>{t('part.heading')}</h2>
      <p ref={question} tabIndex={-1}>
        {step === 'closed' ? t('part.about') : t('part.sure')}
      </p>
      <p role="status">
        {step === 'failed' ? t('part.failed') : step === 'working' ? t('coming') : null}
      </p>
      {step === 'closed' ? (
        <ButtonRow>
          <Button ref={opener} onClick={() => setStep('asked')}>
            {t('part.open')}
          </Button>
        </ButtonRow>
      ) : (
        <ButtonRow>
          <Button onClick={() => void part()} disabled={step === 'working'}>
            {t('part.now')}
          </Button>
          <Button onClick={() => setStep('closed')} disabled={step === 'working'}>
            {t('part.keep')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}
