import { useEffect, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CODE_LENGTH, makeCode, tidyCode } from '@/platform/crypto/codes';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { TextField } from '@/ui/forms/text-field';
import { Button } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './keeping.module.css';

interface ChooseCodeProps {
  readonly onCode: (code: string | null) => void;
}

const WAYS = ['words', 'own'] as const;
type Way = (typeof WAYS)[number];

/** Four words drawn at random, or a code of one's own; what is chosen is told as it changes. */
export function ChooseCode({ onCode }: ChooseCodeProps) {
  const { t } = useTranslation('keeping');
  const [words, setWords] = useState(makeCode);
  const { register, control } = useForm<{ way: Way; own: string }>({
    defaultValues: { way: 'words', own: '' },
  });
  const wordsId = useId();
  const way = useWatch({ control, name: 'way' });
  const own = tidyCode(useWatch({ control, name: 'own' }));
  const code = way === 'words' ? words : own.length >= CODE_LENGTH ? own : null;
  useEffect(() => onCode(code), [code, onCode]);

  return (
    <div className={styles['code']}>
      <ChoiceGroup
        legend={t('code.legend')}
        choices={WAYS.map((value) => ({ value, label: t(`code.${value}`) }))}
        layout="list"
        marked="words"
        register={register('way')}
      />
      {way === 'words' ? (
        <>
          <p id={wordsId}>{t('code.yours')}</p>
          <p className={styles['words']} aria-labelledby={wordsId} lang="en">
            {words}
          </p>
          <p>
            <Button onClick={() => setWords(makeCode())}>{t('code.others')}</Button>
          </p>
        </>
      ) : (
        <TextField
          label={t('code.ownLabel')}
          hint={t('code.ownHint', { count: CODE_LENGTH })}
          register={register('own')}
        />
      )}
      <SmallPrint>{t('code.keep')}</SmallPrint>
    </div>
  );
}
