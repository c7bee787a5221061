import { useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { indexAnswers } from '@/domain/answers/answer-row';
import type { Language, TellingLanguage } from '@/domain/bank/language-schema';
import { compilePlan } from '@/domain/bank/plan';
import { makePacket, type SharePacket } from '@/domain/comparison/share-packet';
import type { AnsweredForm } from '@/session/finished-answers';
import { Tick } from '@/ui/forms/tick';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';
import { PacketPreview } from './packet-preview';
import { PrivateStop } from './private-stop';

interface ShareStepsProps {
  readonly answered: AnsweredForm;
  readonly telling: TellingLanguage;
  /** What has to be said first at the consent. */
  readonly before: string;
  readonly onKeepFile: (() => void) | null;
  readonly onFindHelp: () => void;
  /** Nothing is shared. The packet without holding is handed over for its size alone. */
  readonly onKeep: (packet: SharePacket) => void;
  readonly onShare: (packet: SharePacket) => void;
}

/** The private stop, then exactly what the other person would see. Nothing leaves before the end. */
export function ShareSteps(props: ShareStepsProps) {
  const { answered, telling, before, onKeepFile, onFindHelp, onKeep, onShare } = props;
  const { t } = useTranslation('together');
  const [isShown, setIsShown] = useState(false);
  const { register, control } = useForm<{ more: boolean }>({ defaultValues: { more: false } });
  const sharesHolding = useWatch({ control, name: 'more' });

  const { bank, form, answers } = answered;
  const language: Language = useMemo(
    () => ({ ...answered.language, ...telling }),
    [answered.language, telling],
  );
  const packets = useMemo(() => {
    const plan = compilePlan(bank);
    const indexed = indexAnswers(plan, form, answers);
    if (!indexed.ok) return null;
    const make = (isHoldingShared: boolean) =>
      makePacket(plan, form, indexed.row, language, isHoldingShared);
    return { without: make(false), withHolding: make(true) };
  }, [bank, form, answers, language]);

  if (packets === null) return <p role="alert">{t('preview.unreadable')}</p>;
  const packet = sharesHolding ? packets.withHolding : packets.without;
  const keep = () => onKeep(packets.without);
  if (!isShown) {
    return (
      <PrivateStop
        onKeepFile={onKeepFile}
        onKeep={keep}
        onGoOn={() => setIsShown(true)}
        onFindHelp={onFindHelp}
      />
    );
  }
  return (
    <Prose>
      <StepHeading>{t('preview.heading')}</StepHeading>
      <p>
        {before} {t('preview.about')}
      </p>
      <PacketPreview bank={bank} language={language} packet={packet} />
      {packets.withHolding.holding.count === 0 ? null : (
        <>
          <h2>{t('preview.holdingHeading')}</h2>
          <p>{t('preview.holdingAbout')}</p>
          <Tick label={t('preview.holdingTick')} register={register('more')} />
        </>
      )}
      <h2>{t('preview.guessHeading')}</h2>
      <p>{t('preview.guess')}</p>
      <p>{t('preview.never')}</p>
      <p>{t('preview.ids')}</p>
      <p>{t('preview.final')}</p>
      <FixedLine onFindHelp={onFindHelp} />
      <ButtonRow>
        <Button onClick={keep}>{t('stop.keep')}</Button>
        <Button look="primary" onClick={() => onShare(packet)}>
          {t('preview.share')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
