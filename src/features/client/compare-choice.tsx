import { useId } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Tick } from '@/ui/forms/tick';
import { Button } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './client.module.css';
import { LeavingRow } from './leaving-row';
import type { ComparedNumber } from './use-compared-number';

interface CompareChoiceProps {
  readonly number: ComparedNumber;
  readonly onAlone: () => void;
  readonly onAnswer: (isRemembered: boolean) => void;
}

const CHOICES = ['same', 'different', 'later'] as const;

interface Fields {
  compared: (typeof CHOICES)[number] | '';
  more: boolean;
}

/** The number, what came of comparing it, and the ways on that this leaves. */
export function CompareChoice({ number, onAlone, onAnswer }: CompareChoiceProps) {
  const { t } = useTranslation('client');
  const whyId = useId();
  const isKnown = number.known === 'same';
  const { register, control } = useForm<Fields>({
    defaultValues: { compared: isKnown ? 'same' : '', more: false },
  });
  const { compared = '', more = false } = useWatch({ control });
  const mayAnswer = compared === 'same' || compared === 'later';
  return (
    <>
      <h2>{t('number.heading')}</h2>
      <p>{t('number.anyone')}</p>
      <p>{t('number.how')}</p>
      <p className={styles['number']}>
        <GroupedDigits digits={number.digits} />
      </p>
      {isKnown ? <p>{t('number.known')}</p> : null}
      {number.known === 'changed' ? (
        <p role="alert" className={styles['warning']}>
          {t('number.changed')}
        </p>
      ) : null}
      <ChoiceGroup
        legend={t('number.legend')}
        choices={CHOICES.map((value) => ({ value, label: t(`number.${value}`) }))}
        layout="list"
        register={register('compared')}
      />
      {compared === 'same' && !isKnown ? (
        <>
          <Tick label={t('number.remember')} register={register('more')} />
          <SmallPrint>{t('number.stays')}</SmallPrint>
        </>
      ) : null}
      {compared === 'later' ? <p>{t('number.laterNote')}</p> : null}
      {compared === 'different' ? (
        <>
          <p role="alert" className={styles['warning']}>
            {t('number.stop')}
          </p>
          <LeavingRow onAlone={onAlone} />
        </>
      ) : (
        <>
          {mayAnswer ? null : <p id={whyId}>{t('number.first')}</p>}
          <LeavingRow onAlone={onAlone}>
            <Button
              look="primary"
              disabled={!mayAnswer}
              aria-describedby={mayAnswer ? undefined : whyId}
              onClick={() => onAnswer(compared === 'same' && more)}
            >
              {t('asked.answer')}
            </Button>
          </LeavingRow>
        </>
      )}
    </>
  );
}
