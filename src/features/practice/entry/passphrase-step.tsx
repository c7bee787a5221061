import { type ComponentType, useCallback, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { createPractice, type OpenPractice } from '@/session/practice/open-practice';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface ChooseCodeProps {
  readonly onCode: (code: string | null) => void;
}

export type LoadChooseCode = () => Promise<ComponentType<ChooseCodeProps>>;

interface PassphraseStepProps {
  readonly loadChooseCode: LoadChooseCode;
  readonly onMade: (practice: OpenPractice, passphrase: string) => void;
}

type Note = 'codeMissing' | 'notWritten' | 'working' | 'failed';

/** Asks for the passphrase of the practice, and that it is written down before anything is made. */
export function PassphraseStep({ loadChooseCode, onMade }: PassphraseStepProps) {
  const { t } = useTranslation('practice');
  const { register, getValues, setValue } = useForm<{ written: boolean }>({
    defaultValues: { written: false },
  });
  const [code, setCode] = useState<string | null>(null);
  const [note, setNote] = useState<Note | null>(null);
  const onCode = useCallback(
    (chosen: string | null) => {
      setCode(chosen);
      // What was ticked was said of other words.
      setValue('written', false);
    },
    [setValue],
  );
  const make = async () => {
    if (code === null) {
      setNote('codeMissing');
      return;
    }
    if (!getValues('written')) {
      setNote('notWritten');
      return;
    }
    setNote('working');
    try {
      onMade(await createPractice(code), code);
    } catch {
      // Nothing is kept where it could not be made; the reason helps nobody.
      setNote('failed');
    }
  };
  return (
    <Prose>
      <StepHeading>{t('passphrase.heading')}</StepHeading>
      <p>{t('passphrase.about')}</p>
      <LazyPart load={loadChooseCode} props={{ onCode }} />
      <p>{t('passphrase.forgotten')}</p>
      <Tick label={t('passphrase.written')} register={register('written')} />
      <p role="status">{note === null ? null : t(`passphrase.notes.${note}`)}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => void make()} disabled={note === 'working'}>
          {t('passphrase.make')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
