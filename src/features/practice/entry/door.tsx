import { useState, useSyncExternalStore } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { canSeal } from '@/platform/crypto/hashes';
import type { OpenPractice } from '@/session/practice/open-practice';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Lead, Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface DoorProps {
  /** Whether somebody came back to it, so that reading begins here again. */
  readonly isReturn: boolean;
  readonly onOpen: (practice: OpenPractice) => void;
  readonly onSetUp: () => void;
  readonly onRestore: () => void;
}

type Note = 'working' | 'codeMissing' | 'nothing' | 'broken' | 'failed';

const neverChanges = () => () => undefined;

/** The way in. It says the same to every visitor, whether or not a practice is kept here. */
export function Door({ isReturn, onOpen, onSetUp, onRestore }: DoorProps) {
  const { t } = useTranslation('practice');
  const { register, getValues } = useForm<{ words: string }>({ defaultValues: { words: '' } });
  const [note, setNote] = useState<Note | null>(null);
  const isSealing = useSyncExternalStore(neverChanges, canSeal, () => true);

  const open = async () => {
    const typed = getValues('words');
    if (typed.trim() === '') {
      setNote('codeMissing');
      return;
    }
    setNote('working');
    try {
      const { unlockPractice } = await import('@/session/practice/open-practice');
      const unlocked = await unlockPractice(typed);
      if (unlocked.kind === 'open') onOpen(unlocked.practice);
      else setNote(unlocked.kind);
    } catch {
      // The browser gave no storage or no worker; what was typed stays.
      setNote('failed');
    }
  };
  return (
    <Prose>
      {isReturn ? (
        <StepHeading>{t('door.heading')}</StepHeading>
      ) : (
        <h1 tabIndex={-1}>{t('door.heading')}</h1>
      )}
      <Lead>{t('door.lead')}</Lead>
      <ul>
        <li>{t('door.noServer')}</li>
        <li>{t('door.sends')}</li>
        <li>{t('door.backup')}</li>
      </ul>
      <div role="alert">{isSealing ? null : <p>{t('noSealing')}</p>}</div>
      <h2>{t('door.openHeading')}</h2>
      <TextField
        label={t('door.passphrase')}
        hint={t('door.passphraseHint')}
        register={register('words')}
      />
      <p role="status">{note === null ? null : t(`door.notes.${note}`)}</p>
      <ButtonRow>
        <Button
          look="primary"
          onClick={() => void open()}
          disabled={!isSealing || note === 'working'}
        >
          {t('door.open')}
        </Button>
      </ButtonRow>
      <h2>{t('door.otherHeading')}</h2>
      <ButtonRow>
        <Button onClick={onSetUp} disabled={!isSealing}>
          {t('door.setUp')}
        </Button>
        <Button onClick={onRestore} disabled={!isSealing}>
          {t('door.restore')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
