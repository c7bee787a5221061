import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { changeClient, type ClientCard } from '@/domain/practice/clients/clients';
import { NAME_LENGTH } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { useNoted } from '@/features/practice/use-noted';
import { changePractice, type OpenPractice } from '@/session/practice/open-practice';
import { DateField } from '@/ui/forms/date-field';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';

export interface KeepingProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
  readonly onPractice: (practice: OpenPractice) => void;
}

/** What the practice notes of a client: a name, and until when it means to keep what is here. */
export function KeepSection({ practice, card, onPractice }: KeepingProps) {
  const { t } = useTranslation('clients');
  const { t: tPractice } = useTranslation('practice');
  const { client } = card;
  const { register, getValues } = useForm({ defaultValues: { words: client.name } });
  const { note, isWorking, run, say } = useNoted<'saved' | 'dateOdd'>();
  const until = useRef<HTMLInputElement>(null);
  const save = () => {
    const field = until.current;
    const day = field?.value ?? '';
    // A date that was typed in part is empty here, and would be taken for none.
    const isOdd = field?.validity.valid === false || (day !== '' && dayNumber(day) === null);
    if (isOdd) {
      say('dateOdd');
      field?.focus();
      return;
    }
    const change = { name: getValues('words'), keepUntil: day === '' ? null : day };
    void run(
      async () =>
        onPractice(
          await changePractice(practice, (index) => changeClient(index, client.id, change)),
        ),
      'saved',
    );
  };
  return (
    <section className={styles['section']} aria-labelledby="keeping">
      <h2 id="keeping">{t('keep.heading')}</h2>
      <TextField
        label={t('keep.name')}
        hint={t('keep.nameHint')}
        maxLength={NAME_LENGTH}
        register={register('words')}
      />
      <DateField
        ref={until}
        label={t('keep.until')}
        hint={t('keep.untilHint')}
        defaultValue={client.keepUntil ?? ''}
      />
      <p role="status">
        {note === null
          ? null
          : note === 'failed'
            ? tPractice('desk.failed')
            : t(`keep.notes.${note}`)}
      </p>
      <ButtonRow>
        <Button onClick={save} disabled={isWorking}>
          {t('keep.save')}
        </Button>
      </ButtonRow>
    </section>
  );
}
