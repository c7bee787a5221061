import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MakeBackup } from '@/features/practice/backup/make-backup';
import { PracticeNumber } from '@/features/practice/practice-number';
import { PLACE } from '@/features/practice/places';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { type LoadChooseCode, PassphraseStep } from './passphrase-step';

interface SetUpProps {
  readonly place: number;
  readonly practice: OpenPractice | null;
  readonly loadChooseCode: LoadChooseCode;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onPlace: (place: number) => void;
}

/**
 * From nothing to a practice with a proven backup and a number. The passphrase is known until this
 * ends, so that it is not asked for again.
 */
export function SetUp({ place, practice, loadChooseCode, onPractice, onPlace }: SetUpProps) {
  const { t } = useTranslation('practice');
  const [passphrase, setPassphrase] = useState<string | null>(null);

  if (practice === null) {
    if (place === PLACE.what) return <WhatStep onNext={() => onPlace(PLACE.passphrase)} />;
    return (
      <PassphraseStep
        loadChooseCode={loadChooseCode}
        onMade={(made, chosen) => {
          setPassphrase(chosen);
          onPractice(made);
          onPlace(PLACE.firstBackup);
        }}
      />
    );
  }
  if (place === PLACE.firstNumber) {
    return (
      <PracticeNumber
        key="number"
        heading={t('number.firstHeading')}
        practice={practice}
        onDone={() => onPlace(PLACE.inbox)}
      />
    );
  }
  // Also where Back led to a step before: a practice is not made twice.
  const isProven = practice.index.backedUp !== null;
  return (
    <Prose key="backup">
      <StepHeading>{t('backup.firstHeading')}</StepHeading>
      <p>{t('backup.about')}</p>
      <MakeBackup practice={practice} passphrase={passphrase} onPractice={onPractice} />
      <ButtonRow>
        <Button look={isProven ? 'primary' : 'plain'} onClick={() => onPlace(PLACE.firstNumber)}>
          {isProven ? t('backup.next') : t('backup.later')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}

function WhatStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation('practice');
  return (
    <Prose>
      <StepHeading>{t('what.heading')}</StepHeading>
      <ul>
        <li>{t('what.is')}</li>
        <li>{t('what.isNot')}</li>
        <li>{t('what.risk')}</li>
        <li>{t('what.choice')}</li>
        <li>{t('what.rules')}</li>
        <li>{t('what.lock')}</li>
      </ul>
      <p>{t('what.time')}</p>
      <ButtonRow>
        <Button look="primary" onClick={onNext}>
          {t('what.next')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
