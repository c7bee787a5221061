import type { UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { PSEUDONYM_LENGTH, type Response } from '@/domain/practice/response';
import { TextField } from '@/ui/forms/text-field';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';
import { SentTables } from './sent-tables';

/** What a client decides about a response. The names of the fields say nothing. */
export interface Choices {
  name: string;
  /** The two anchors, which are asked last, go too. */
  last: boolean;
  joint: boolean;
}

export const NO_CHOICES: Choices = { name: '', last: false, joint: false };

interface SentStepProps {
  readonly bank: Bank;
  readonly language: AskingLanguage;
  readonly response: Response;
  readonly register: UseFormRegister<Choices>;
  /** How sealing went; null before it. */
  readonly note: string | null;
  readonly isWorking: boolean;
  readonly onBack: () => void;
  readonly onKeep: () => void;
  readonly onSeal: () => void;
  readonly onFindHelp: () => void;
}

/** Exactly what would be sent, item by item, with what may be added or left out. */
export function SentStep(props: SentStepProps) {
  const { bank, language, response, register, note, isWorking } = props;
  const { onBack, onKeep, onSeal, onFindHelp } = props;
  const { t } = useTranslation('client');
  return (
    <Prose>
      <StepHeading>{t('sent.heading')}</StepHeading>
      <p>{t('sent.about')}</p>
      <h2>{t('choose.heading')}</h2>
      <TextField
        label={t('choose.name')}
        hint={t('choose.nameHint')}
        maxLength={PSEUDONYM_LENGTH}
        register={register('name')}
      />
      <Tick label={t('choose.last')} register={register('last')} />
      <Tick label={t('choose.joint')} register={register('joint')} />
      <SentTables bank={bank} language={language} response={response} />
      <h2>{t('sent.neverHeading')}</h2>
      <p>{t('sent.never')}</p>
      <FixedLine onFindHelp={onFindHelp} />
      <p role="status">{note}</p>
      <ButtonRow>
        <Button onClick={onKeep}>{t('consent.keep')}</Button>
        <Button look="primary" onClick={onSeal} disabled={isWorking}>
          {t('sent.seal')}
        </Button>
        <Button look="plain" onClick={onBack}>
          {t('back')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
