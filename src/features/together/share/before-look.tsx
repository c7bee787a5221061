import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';

interface Names {
  readonly a: string;
  readonly b: string;
}

interface BeforeLookProps {
  readonly onShow: (names: Names) => void;
}

const NAME_LENGTH = 24;

/** Asks how the two are to be called on the picture; nothing of it is kept or sent. */
export function BeforeLook({ onShow }: BeforeLookProps) {
  const { t } = useTranslation('together');
  const { register, getValues } = useForm<{ callOne: string; callTwo: string }>({
    defaultValues: { callOne: '', callTwo: '' },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const show = () => {
    const { callOne, callTwo } = getValues();
    onShow({ a: callOne.trim(), b: callTwo.trim() });
  };
  return (
    <Prose>
      <h1 ref={heading} tabIndex={-1}>
        {t('before.heading')}
      </h1>
      <p>{t('look.time')}</p>
      <p>{t('before.names')}</p>
      <TextField
        label={t('before.inviter')}
        maxLength={NAME_LENGTH}
        register={register('callOne')}
      />
      <TextField
        label={t('before.replier')}
        maxLength={NAME_LENGTH}
        register={register('callTwo')}
      />
      <ButtonRow>
        <Button look="primary" onClick={show}>
          {t('before.show')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
