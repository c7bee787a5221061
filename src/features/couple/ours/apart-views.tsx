import { useTranslation } from 'react-i18next';
import type { Language } from '@/domain/bank/language-schema';
import type { Plan } from '@/domain/bank/plan';
import { scorePacket } from '@/domain/comparison/score-packet';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { Z_LEANS } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './couple.module.css';
import type { MadeOurs, TwoPackets } from './make-ours';
import { type PartnerNames, sideOf, WHO } from '@/ui/result/partner-names';
import { usePlaceWords } from './roles-figure';

interface ApartViewsProps {
  readonly made: Extract<MadeOurs, { ok: false }>;
  readonly packets: TwoPackets;
  readonly language: Language;
  readonly names: PartnerNames;
}

/** Two views that do not go together in figures: each by itself, and nothing that joins them. */
export function ApartViews({ made, packets, language, names }: ApartViewsProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { reason, plans } = made;
  return (
    <>
      <p>{t(`apart.${reason}`)}</p>
      <p>{t('apart.again')}</p>
      <div className={styles['columns']}>
        <OneView plan={plans.a} packet={packets.a} language={language} names={names} isFirst />
        <OneView
          plan={plans.b}
          packet={packets.b}
          language={language}
          names={names}
          isFirst={false}
        />
      </div>
      <SmallPrint>{told('areas.bands')}</SmallPrint>
    </>
  );
}

interface OneViewProps {
  readonly plan: Plan | null;
  readonly packet: SharePacket;
  readonly language: Language;
  readonly names: PartnerNames;
  readonly isFirst: boolean;
}

function OneView({ plan, packet, language, names, isFirst }: OneViewProps) {
  const { t } = useTranslation('ours');
  const who = isFirst ? WHO.first : WHO.second;
  const id = isFirst ? 'first-view' : 'second-view';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{names.say(t('apart.heading', { who }))}</h2>
      {plan === null ? (
        <p>{t('apart.unread')}</p>
      ) : (
        <OwnFigures
          plan={plan}
          packet={packet}
          language={language}
          names={names}
          isFirst={isFirst}
        />
      )}
    </section>
  );
}

interface OwnFiguresProps extends OneViewProps {
  readonly plan: Plan;
}

function OwnFigures({ plan, packet, language, names, isFirst }: OwnFiguresProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { whole, tenth } = useFigures();
  const place = usePlaceWords();
  const { composite, areas, tending, tendingDifferences } = scorePacket(plan, packet, packet.form);
  const who = isFirst ? WHO.first : WHO.second;
  const turn = (value: number): number => (isFirst ? value : 0 - value);
  const balance = () => {
    if (tending === null) return t('apart.none');
    const { value, se, call } = tending;
    const figures = { points: whole(Math.abs(value)), margin: whole(Z_LEANS * se) };
    return call === 'too-close'
      ? t('apart.tooClose', figures)
      : t('apart.toward', { ...figures, side: sideOf(turn(value)) });
  };
  return (
    <>
      <p>
        {composite === null
          ? t('apart.allNone')
          : t('apart.all', { score: whole(composite.score), sem: whole(composite.sem) })}
      </p>
      {areas === null ? null : (
        <DataTable
          caption={names.say(t('apart.areas', { who }))}
          head={[told('table.area'), told('table.figure'), told('table.band')]}
          rows={areas.map(({ id, score, sem }) => ({
            id,
            cells: [
              language.parts[id].name,
              score === null ? told('table.notScored') : tenth(score),
              sem === null ? '' : tenth(sem),
            ],
          }))}
        />
      )}
      <p>{names.say(balance())}</p>
      <DataTable
        caption={names.say(t('apart.tending', { who }))}
        head={[t('table.role'), t('table.lies')]}
        rows={tendingDifferences.map(({ id, value }) => ({
          id,
          cells: [language.roles[id] ?? id, names.say(place(value === null ? null : turn(value)))],
        }))}
      />
    </>
  );
}
