import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '@/domain/practice/clients/clients';
import { ClientName, CoupleNames } from '@/features/practice/couples/couple-names';
import { ChoiceGroup } from '@/ui/forms/choice-group';
import { Button, ButtonRow } from '@/ui/layout/button';

interface FirstOfTwoProps {
  readonly card: ClientCard;
  readonly partner: ClientCard;
  readonly onJoin: (first: ClientCard, second: ClientCard) => void;
  readonly onOther: () => void;
}

/** Which of the two stands first in every picture: it stays so as long as they are joined. */
export function FirstOfTwo({ card, partner, onJoin, onOther }: FirstOfTwoProps) {
  const { t } = useTranslation('couples');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { register, getValues } = useForm({ defaultValues: { first: card.client.id } });
  const join = () => {
    const isFirst = getValues('first') === card.client.id;
    onJoin(isFirst ? card : partner, isFirst ? partner : card);
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        <CoupleNames a={card} b={partner} />
      </h2>
      <ChoiceGroup
        legend={t('join.first')}
        choices={[card, partner].map(({ client, name }) => ({
          value: client.id,
          label: <ClientName name={name} />,
        }))}
        layout="list"
        register={register('first')}
      />
      <p>{t('join.firstAbout')}</p>
      <ButtonRow>
        <Button look="primary" onClick={join}>
          {t('join.now')}
        </Button>
        <Button onClick={onOther}>{t('join.other')}</Button>
      </ButtonRow>
    </>
  );
}
