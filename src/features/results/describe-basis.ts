import type { TFunction } from 'i18next';
import type { AreaId } from '@/domain/bank/bank-schema';
import type { SoloPatternId } from '@/domain/patterns/solo-patterns';
import { Z_LEANS } from '@/domain/scoring/constants';
import type { Balance } from '@/domain/scoring/score-balances';
import type { Figures } from '@/i18n/use-figures';
import type { Result } from './make-result';

type Texts = TFunction<'result'>;

/** Says in one sentence which answers a pattern rests on; null where the pattern rests on none. */
export function describeBasis(
  id: SoloPatternId,
  { score, row, plan }: Result,
  t: Texts,
  { whole }: Figures,
): string | null {
  const answered = (differences: readonly { readonly value: number | null }[] | null) =>
    (differences ?? []).filter(({ value }) => value !== null).length;
  const tilt = (balance: Balance, pairs: number) => ({
    pairs,
    points: whole(Math.abs(balance.value)),
    margin: whole(Z_LEANS * balance.se),
  });
  const below = (area: AreaId): string | null => {
    const own = score.areas?.find(({ id: other }) => other === area)?.score ?? null;
    const others = (score.areas ?? []).flatMap(({ id: other, score: percent }) =>
      other === area || percent === null ? [] : [percent],
    );
    if (own === null || others.length === 0) return null;
    const mean = others.reduce((sum, percent) => sum + percent, 0) / others.length;
    return t('basis.below', { score: whole(own), others: whole(mean) });
  };

  switch (id) {
    case 'i-carry-more':
    case 'my-partner-carries-more': {
      if (score.tending === null) return null;
      const figures = tilt(score.tending, answered(score.tendingDifferences));
      return id === 'i-carry-more'
        ? t('basis.tendingSelf', figures)
        : t('basis.tendingPartner', figures);
    }
    case 'held-in':
    case 'held-in-by-partner': {
      if (score.holding === null) return null;
      const figures = tilt(score.holding, answered(score.holdingDifferences));
      return id === 'held-in'
        ? t('basis.holdingSelf', figures)
        : t('basis.holdingPartner', figures);
    }
    case 'more-goes-out':
    case 'more-comes-in': {
      if (score.flow === null) return null;
      const { give, receive, pairs, se } = score.flow;
      return t('basis.flow', {
        pairs,
        give: whole(give),
        receive: whole(receive),
        margin: whole(Z_LEANS * se),
      });
    }
    case 'calm-outside-lonely-inside': {
      if ((row[plan.positions.get('A1') ?? -1] ?? 0) >= 3) return t('basis.lonely');
      const repair = score.areas?.find((area) => area.id === 'repair')?.score ?? null;
      return repair === null ? null : t('basis.lonelyRepair', { score: whole(repair) });
    }
    case 'shared-weight':
      return score.composite && t('basis.shared', { score: whole(score.composite.score) });
    case 'efficient-but-distant':
      return below('room');
    case 'little-room-apart':
      return below('space');
    case 'both-running-low':
      return t('basis.runningLow');
    case 'repair-rests-on-one': {
      const points = score.tendingDifferences.find((pair) => pair.id === 'PL2')?.value ?? null;
      return points === null ? null : t('basis.repair', { points: whole(Math.abs(points)) });
    }
    case 'guarded-for-good-reason': {
      const guard = score.areas?.find((area) => area.id === 'guard');
      if (guard === undefined || guard.score === null) return null;
      return t('basis.guard', { answered: guard.answered, score: whole(guard.score) });
    }
    case 'stored-hurt':
      return t('basis.hurt');
    case 'quiet-season':
      return score.effort === null ? null : t('basis.quiet', { score: whole(score.effort) });
    case 'nothing-stands-out':
    case 'too-few-answers':
      return null;
  }
}
