import { type ComponentType, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage, Language, TellingLanguage } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';
import styles from '@/ui/result/result.module.css';
import { ApartViews } from './ours/apart-views';
import own from './ours/couple.module.css';
import { makeOurs, type Ours, type TwoPackets } from './ours/make-ours';
import { OurAreas } from './ours/our-areas';
import { OurCarry } from './ours/our-carry';
import { OurMeeting } from './ours/our-meeting';
import { OurSummary } from './ours/our-summary';
import { OurSums } from './ours/our-sums';
import { LookingTogether, OurMeaning, OurTry } from './ours/our-talk';
import {
  type GivenNames,
  type PartnerNames,
  usePartnerNames,
  WHO,
} from '@/ui/result/partner-names';

/** The texts of "ours" and of "result" must be loaded before this renders. */
export interface OurResultProps {
  /** Of the questions that both answered; of either, where their major versions differ. */
  readonly bank: Bank;
  /** Of the other, where their major versions differ and it is at hand. */
  readonly otherBank?: Bank | undefined;
  readonly language: Language;
  /** `a` is whoever answered first; a circle and the start of the line are theirs. */
  readonly packets: TwoPackets;
  /** As they were asked on the device; '' where none was given. */
  readonly names: GivenNames;
  readonly onFindHelp: () => void;
  readonly onStop: () => void;
}

export interface BoundOurResultProps extends Omit<OurResultProps, 'language'> {
  readonly language: AskingLanguage;
}

/** The couple's result with the texts that it tells. */
export function bindTellingOurs(telling: TellingLanguage): ComponentType<BoundOurResultProps> {
  return function BoundOurResult({ language: asking, ...props }) {
    const language = useMemo(() => ({ ...asking, ...telling }), [asking]);
    return <OurResult language={language} {...props} />;
  };
}

/** Two views side by side, drawn from two packets and from nothing else. */
export function OurResult(props: OurResultProps) {
  const { bank, otherBank, language, packets, onFindHelp, onStop } = props;
  const { t } = useTranslation('ours');
  const names = usePartnerNames(props.names);
  const made = useMemo(
    () => makeOurs(bank, otherBank ?? null, packets),
    [bank, otherBank, packets],
  );
  return (
    <div className={`${styles['result']} ${own['page']}`}>
      <StepHeading>{t('heading')}</StepHeading>
      <p>{t('views')}</p>
      {names.hasNames ? null : <SmallPrint>{names.say(t('unnamed', WHO))}</SmallPrint>}
      {made.ok ? (
        <Compared ours={made.ours} language={language} names={names} />
      ) : (
        <ApartViews made={made} packets={packets} language={language} names={names} />
      )}
      <OurMeaning />
      <LookingTogether language={language} />
      {made.ok ? <OurTry language={language} patterns={made.ours.patterns} /> : null}
      <FixedLine onFindHelp={onFindHelp} />
      <StopRow stop={language.lookingTogether.stop} onStop={onStop} />
      {made.ok ? <OurSums ours={made.ours} language={language} names={names} /> : null}
      <Versions packets={packets} names={names} />
    </div>
  );
}

interface ComparedProps {
  readonly ours: Ours;
  readonly language: Language;
  readonly names: PartnerNames;
}

function Compared(props: ComparedProps) {
  const { t } = useTranslation('ours');
  const { hasTwoForms, hasTwoLanguages } = props.ours.comparison;
  return (
    <>
      {hasTwoForms ? <p>{t('notices.forms')}</p> : null}
      {hasTwoLanguages ? <p>{t('notices.languages')}</p> : null}
      <OurSummary {...props} />
      <OurCarry {...props} />
      <OurMeeting {...props} />
      <OurAreas {...props} />
    </>
  );
}

interface StopRowProps extends Pick<OurResultProps, 'onStop'> {
  readonly stop: string;
}

function StopRow({ stop, onStop }: StopRowProps) {
  const { t } = useTranslation('result');
  return (
    <div className={styles['screen']}>
      <ButtonRow>
        <Button look="primary" onClick={onStop}>
          {stop}
        </Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </ButtonRow>
      <SmallPrint>{t('printWarning')}</SmallPrint>
    </div>
  );
}

interface VersionsProps {
  readonly packets: TwoPackets;
  readonly names: PartnerNames;
}

/** The ids of what made each of the two views. */
function Versions({ packets, names }: VersionsProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const ids = ({ bank, form, scoring, locale, translation }: SharePacket, who: string) =>
    t('ids', { who, bank, form: told(`again.form.${form}`), scoring, locale, translation });
  return (
    <>
      <SmallPrint>{names.say(ids(packets.a, WHO.first))}</SmallPrint>
      <SmallPrint>{names.say(ids(packets.b, WHO.second))}</SmallPrint>
    </>
  );
}
