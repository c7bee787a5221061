import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { JointState } from '@/domain/practice/clients/couples';
import { PSEUDONYM_LENGTH } from '@/domain/practice/response';
import { TextField } from '@/ui/forms/text-field';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import type { RoundProps } from './round-props';
import styles from './round.module.css';
import { type ShowFields, useShow } from './use-show';

interface ShowFormProps extends RoundProps {
  readonly state: Exclude<JointState, 'no-consent'>;
  /** The form is about to go, and the focus with it. */
  readonly onLost: () => void;
}

/** What is chosen and read before two people look at their picture. */
export function ShowForm(props: ShowFormProps) {
  const { cards, round, state, onSession, onSheet } = props;
  const { t } = useTranslation('couples');
  const { t: tPractice } = useTranslation('practice');
  // Never what the practice calls its clients: both partners will see these.
  const { register, getValues } = useForm<ShowFields>({
    defaultValues: { a: round.a.pseudonym, b: round.b.pseudonym, read: false },
  });
  const { note, show } = useShow(props);
  // A label is mere text: marks keep the name apart from the direction of what is around it.
  const labelOf = (key: 'first' | 'second', { name }: { readonly name: string }) =>
    t(`names.${key}`, {
      name: name === '' ? tPractice('responses.noName') : `\u2068${name}\u2069`,
    });
  const isWorking = note === 'working';
  const go = (to: typeof onSession) => () => void show(getValues(), to);
  return (
    <>
      <fieldset className={styles['names']}>
        <legend>{t('names.legend')}</legend>
        <SmallPrint>{t('names.hint')}</SmallPrint>
        <TextField
          label={labelOf('first', cards.a)}
          maxLength={PSEUDONYM_LENGTH}
          register={register('a')}
        />
        <TextField
          label={labelOf('second', cards.b)}
          maxLength={PSEUDONYM_LENGTH}
          register={register('b')}
        />
      </fieldset>
      {state === 'open' ? null : (
        <>
          <h3>{t('show.riskHeading')}</h3>
          <p>{tPractice('risk.text')}</p>
          <Tick label={tPractice('risk.read')} register={register('read')} />
        </>
      )}
      <p role="status">{note === null ? null : t(`show.notes.${note}`)}</p>
      <ButtonRow>
        <Button look="primary" onClick={go(onSession)} disabled={isWorking}>
          {state === 'open' ? t('show.again') : t('show.first')}
        </Button>
        {state === 'open' ? (
          <Button onClick={go(onSheet)} disabled={isWorking}>
            {t('show.sheet')}
          </Button>
        ) : null}
      </ButtonRow>
    </>
  );
}
