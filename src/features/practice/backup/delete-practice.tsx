import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { deletePractice, type OpenPractice } from '@/session/practice/open-practice';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { useWaysOut } from '@/ui/layout/ways-out';

interface DeletePracticeProps {
  readonly practice: OpenPractice;
}

/** Takes the whole practice out of this browser, after asking once. */
export function DeletePractice({ practice }: DeletePracticeProps) {
  const { t } = useTranslation('clients');
  const [isAsked, setIsAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t('deletePractice.heading')}
      </h2>
      <p>{t('deletePractice.about')}</p>
      {isAsked ? (
        <Asked
          practice={practice}
          onKeep={() => {
            setIsAsked(false);
            heading.current?.focus();
          }}
        />
      ) : (
        <ButtonRow>
          <Button onClick={() => setIsAsked(true)}>{t('deletePractice.start')}</Button>
        </ButtonRow>
      )}
    </>
  );
}

interface AskedProps extends DeletePracticeProps {
  readonly onKeep: () => void;
}

type Note = 'notTicked' | 'working' | 'failed';

/** Takes the place, and the focus, of the button that was pressed. */
function Asked({ practice, onKeep }: AskedProps) {
  const { t } = useTranslation('clients');
  const { passOn } = useWaysOut();
  const { register, getValues } = useForm({ defaultValues: { known: false } });
  const [note, setNote] = useState<Note | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const erase = async () => {
    if (!getValues('known')) {
      setNote('notTicked');
      return;
    }
    setNote('working');
    try {
      await deletePractice(practice);
    } catch {
      // Another tab may hold it open; the browser says no more than that.
      setNote('failed');
      return;
    }
    // As locking does: what was opened is still in the memory of this page.
    passOn();
  };
  return (
    <>
      <p ref={question} tabIndex={-1}>
        {t('deletePractice.sure')}
      </p>
      <Tick label={t('deletePractice.tick')} register={register('known')} />
      <p role="status">{note === null ? null : t(`deletePractice.notes.${note}`)}</p>
      <ButtonRow>
        <Button onClick={() => void erase()} disabled={note === 'working'}>
          {t('deletePractice.yes')}
        </Button>
        <Button onClick={onKeep} disabled={note === 'working'}>
          {t('deletePractice.no')}
        </Button>
      </ButtonRow>
    </>
  );
}
