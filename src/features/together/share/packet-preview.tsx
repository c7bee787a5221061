import { useTranslation } from 'react-i18next';
import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { compilePlan } from '@/domain/bank/plan';
import { scorePacket, scorePacketHolding } from '@/domain/comparison/score-packet';
import { NO_TALLY, type SharePacket, type Tally } from '@/domain/comparison/share-packet';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';

interface PacketPreviewProps {
  readonly bank: Bank;
  readonly language: Language;
  readonly packet: SharePacket;
}

/** Exactly what the other person will see: every number that goes, and the figure made of it. */
export function PacketPreview({ bank, language, packet }: PacketPreviewProps) {
  const { t } = useTranslation('together');
  const { whole } = useFigures();
  const plan = compilePlan(bank);
  const score = scorePacket(plan, packet, packet.form);
  const holding = scorePacketHolding(plan, packet);
  const sumOf = ({ sum, count }: Tally) =>
    count === 0 ? t('preview.nothing') : t('preview.sum', { sum: whole(sum), count });
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? t('preview.noFigure') : whole(value);
  const side = (value: number | null) => {
    if (value === null) return t('preview.noAnswer');
    if (value === 0) return t('preview.shared');
    const points = whole(Math.abs(value));
    return value > 0 ? t('preview.self', { points }) : t('preview.partner', { points });
  };
  const areaRows = (score.areas ?? []).map(({ id, score: value }) => ({
    id,
    cells: [
      language.parts[id].name,
      figure(value),
      sumOf(packet.areas.find((area) => area.id === id) ?? NO_TALLY),
    ],
  }));
  const composite = score.composite?.score;
  const all = {
    id: 'all',
    cells: [t('preview.all'), figure(composite), t('preview.fromAbove')],
  };
  // A partner who took the short form sees the figure of these eight, whichever form this is.
  const eight = {
    id: 'eight',
    cells: [
      t('preview.eight'),
      figure(scorePacket(plan, packet, 'short').composite?.score),
      sumOf(packet.shortItems),
    ],
  };
  return (
    <>
      <DataTable
        caption={t('preview.closeness')}
        head={[t('preview.what'), t('preview.figure'), t('preview.goes')]}
        rows={packet.form === 'full' ? [...areaRows, all, eight] : [eight]}
      />
      <DataTable
        caption={t('preview.tending')}
        head={[t('preview.role'), t('preview.lies')]}
        rows={[
          ...score.tendingDifferences.map(({ id, value }) => ({
            id,
            cells: [language.roles[id] ?? id, side(value)],
          })),
          { id: 'effort', cells: [t('preview.effort'), figure(score.effort)] },
          ...(holding === null
            ? []
            : [{ id: 'holding', cells: [t('preview.holding'), side(holding.value)] }]),
        ]}
      />
    </>
  );
}
