import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NOTE_LENGTH, NOTE_PARTS } from '@/domain/practice/notes/note';
import type { OpenPractice } from '@/session/practice/open-practice';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { StepHeading } from '@/ui/layout/step-heading';
import { type NoteFields, useKeeping } from './use-keeping';
import type { ShownNote } from './use-notes';

interface NoteFormProps {
  readonly practice: OpenPractice;
  readonly about: string;
  /** Null for a new note. */
  readonly shown: ShownNote | null;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onDone: () => void;
}

/** The template of a note; every part may stay empty, and all of it is kept as it is written. */
export function NoteForm({ practice, about, shown, onPractice, onDone }: NoteFormProps) {
  const { t } = useTranslation('desk');
  const { register, getValues } = useForm<NoteFields>({
    defaultValues: Object.fromEntries(NOTE_PARTS.map((part) => [part, shown?.note?.[part] ?? ''])),
  });
  const keeping = { practice, about, shown, getFields: getValues, onPractice };
  const { state, onTyped, flush } = useKeeping(keeping);
  const done = async () => {
    if (await flush()) onDone();
  };
  return (
    <>
      <StepHeading>{shown === null ? t('notes.new') : t('notes.change')}</StepHeading>
      <p>{t('notes.template')}</p>
      {NOTE_PARTS.map((part) => (
        <TextField
          key={part}
          label={t(`notes.part.${part}.label`)}
          hint={t(`notes.part.${part}.hint`)}
          maxLength={NOTE_LENGTH}
          isLong
          lines={3}
          register={register(part, { onChange: onTyped })}
        />
      ))}
      <p role="status">{state === null ? t('notes.keeps') : t(`notes.state.${state}`)}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => void done()}>
          {t('notes.done')}
        </Button>
      </ButtonRow>
    </>
  );
}
