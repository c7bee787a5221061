import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { chooseExpiryDay } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import type { ClientCard } from '@/domain/practice/clients/clients';
import { type IssuedInvite, LABEL_LENGTH, NAME_LENGTH } from '@/domain/practice/practice-index';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import type { OpenPractice } from '@/session/practice/open-practice';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { TextField } from '@/ui/forms/text-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { RiskNote } from './risk-note';
import { type InviteFields, useIssue } from './use-issue';

interface InviteFormProps {
  readonly practice: OpenPractice;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onMade: (first: IssuedInvite) => void;
  /** A client, or the two of a couple, who are asked again; nobody where somebody new is asked. */
  readonly asked: readonly ClientCard[];
}

const LASTS = ['14', '30', '60'] as const;

/** What an invitation asks, of whom, under which promise, and for how long. */
export function InviteForm({ practice, onPractice, onMade, asked }: InviteFormProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const { register, control, getValues } = useForm<InviteFields>({
    defaultValues: {
      label: practice.index.label,
      who: 'one',
      first: '',
      second: '',
      length: 'full',
      promise: null,
      days: LASTS[0],
      read: false,
    },
  });
  const { note, issue } = useIssue({ practice, onPractice, onMade, asked });
  const isPairChosen = useWatch({ control, name: 'who' }) === 'pair';
  const isPair = asked.length === 0 ? isPairChosen : asked.length > 1;
  const today = dayNumber(readToday()) ?? 0;
  const told = (key: 'full' | 'short') => (
    <>
      <strong>{t(`form.${key}.name`)}</strong>
      {t(`form.${key}.about`)}
    </>
  );
  const promised = (key: 'kept' | 'together') => (
    <>
      <strong>{t(`form.${key}.name`)}</strong>
      {t(`form.${key}.text`)}
    </>
  );
  return (
    <Prose>
      <StepHeading>{t('form.heading')}</StepHeading>
      <TextField
        label={t('form.label')}
        hint={t('form.labelHint')}
        maxLength={LABEL_LENGTH}
        register={register('label')}
      />
      {asked.length === 0 ? (
        <ChoiceGroup
          legend={t('form.who')}
          choices={[
            { value: 'one', label: t('form.one') },
            { value: 'pair', label: t('form.pair') },
          ]}
          layout="list"
          register={register('who')}
        />
      ) : (
        <AskedAgain asked={asked} />
      )}
      {isPair ? (
        <RiskNote isRead={practice.index.riskNote !== null} register={register('read')} />
      ) : null}
      {asked.length > 0 ? null : (
        <TextField
          label={isPair ? t('form.nameFirst') : t('form.name')}
          hint={t('form.nameHint')}
          maxLength={NAME_LENGTH}
          register={register('first')}
        />
      )}
      {isPairChosen && asked.length === 0 ? (
        <TextField
          label={t('form.nameSecond')}
          maxLength={NAME_LENGTH}
          register={register('second')}
        />
      ) : null}
      <ChoiceGroup
        legend={t('form.length')}
        choices={[
          { value: 'full', label: told('full') },
          { value: 'short', label: told('short') },
        ]}
        layout="list"
        register={register('length')}
      />
      <SmallPrint>{t('form.often')}</SmallPrint>
      <SmallPrint>{t('form.language')}</SmallPrint>
      <ChoiceGroup
        legend={t('form.policy')}
        choices={[
          { value: 'kept', label: promised('kept') },
          { value: 'together', label: promised('together') },
        ]}
        layout="list"
        register={register('promise')}
      />
      <p>{t('form.policyAbout')}</p>
      <p>
        {t('form.bothAbout')} <q>{t('form.both')}</q>
      </p>
      <ChoiceGroup
        legend={t('form.last')}
        choices={LASTS.map((value) => {
          const count = Number(value);
          const day = writeDay(chooseExpiryDay(today, count));
          return { value, label: t('form.days', { count, day }) };
        })}
        layout="list"
        register={register('days')}
      />
      <p role="status">{note === null ? null : t(`form.notes.${note}`)}</p>
      <ButtonRow>
        <Button
          look="primary"
          onClick={() => void issue(getValues())}
          disabled={note === 'working'}
        >
          {isPair ? t('form.makePair') : t('form.make')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}

/** Who is asked again; the names stay here and are not in the link. */
function AskedAgain({ asked }: Pick<InviteFormProps, 'asked'>) {
  const { t } = useTranslation('practice');
  return (
    <div>
      <p>{t('form.again', { count: asked.length })}</p>
      <ul>
        {asked.map(({ client, name }) => (
          <li key={client.id}>
            <bdi>{name === '' ? t('responses.noName') : name}</bdi>
          </li>
        ))}
      </ul>
      <SmallPrint>{t('form.againHint')}</SmallPrint>
    </div>
  );
}
