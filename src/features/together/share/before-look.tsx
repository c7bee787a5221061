import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

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
  const show = () => {
    const { callOne, callTwo } = getValues();
    onShow({ a: callOne.trim(), b: callTwo.trim() });
  };
  return (
    <Prose>
      <StepHeading>{t('before.heading')}</StepHeading>
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
