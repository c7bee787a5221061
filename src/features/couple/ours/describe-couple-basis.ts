import type { TFunction } from 'i18next';
import type { AreaScore } from '@/domain/scoring/score-areas';
import type { CouplePatternId } from '@/domain/patterns/couple-patterns';
import { scoreOf } from '@/domain/patterns/read-figures';
import { LABOR_ITEM_SD, Z_COUPLE, Z_LEANS } from '@/domain/scoring/constants';
import type { PacketScore } from '@/domain/comparison/score-packet';
import type { Figures } from '@/i18n/use-figures';
import type { OursProps } from './make-ours';
import { sideOf, WHO } from '@/ui/result/partner-names';

type Texts = TFunction<'ours'>;

/**
 * Says in sentences which figures a pattern rests on, with marks where names belong; none where the
 * pattern rests on none.
 */
export function describeCoupleBasis(
  id: CouplePatternId,
  { ours: { comparison }, language }: Pick<OursProps, 'ours' | 'language'>,
  t: Texts,
  { whole }: Figures,
): readonly string[] {
  const { a, b, composite, roles } = comparison;
  const room = language.parts.room.name;

  const closeness = (): string[] => {
    if (a.composite === null || b.composite === null) return [];
    const scores = { a: whole(a.composite.score), b: whole(b.composite.score) };
    return [t('basis.closeness', { ...scores, ...WHO })];
  };
  /** `turn` is −1 for B, whose view is turned to A's side. */
  const view = ({ tending, tendingDifferences }: PacketScore, who: string, turn: 1 | -1) => {
    if (tending === null) return [];
    const count = tendingDifferences.filter(({ value }) => value !== null).length;
    if (tending.value === 0) return [t('basis.even', { who, roles: count })];
    return [
      t('basis.view', {
        who,
        roles: count,
        points: whole(Math.abs(tending.value)),
        side: sideOf(turn * tending.value),
        margin: whole(Z_LEANS * tending.se),
      }),
    ];
  };
  const below = (areas: readonly AreaScore[] | null, who: string): string[] => {
    const own = scoreOf(areas, 'room');
    const others = (areas ?? []).flatMap(({ id: area, score }) =>
      area === 'room' || score === null ? [] : [score],
    );
    if (own === null || others.length === 0) return [];
    const mean = others.reduce((sum, score) => sum + score, 0) / others.length;
    return [t('basis.below', { who, score: whole(own), others: whole(mean) })];
  };
  const low = (): string[] => {
    const scoreA = scoreOf(a.areas, 'room');
    const scoreB = scoreOf(b.areas, 'room');
    if (scoreA === null || scoreB === null) return [];
    return [t('basis.low', { ...WHO, area: room, a: whole(scoreA), b: whole(scoreB) })];
  };
  const effort = (): string[] =>
    a.effort === null || b.effort === null
      ? []
      : [t('basis.effort', { ...WHO, a: whole(a.effort), b: whole(b.effort) })];
  const repair = (): string[] => {
    const first = roles.find((role) => role.id === 'PL2');
    if (first === undefined || first.a === null || first.b === null) return [];
    const joint = (first.a + first.b) / 2;
    const margin = whole(Z_LEANS * LABOR_ITEM_SD);
    return [t('basis.repair', { points: whole(Math.abs(joint)), side: sideOf(joint), margin })];
  };

  switch (id) {
    case 'shared-weight':
      return [...closeness(), t('basis.shared')];
    case 'close-in-both-eyes':
      return [...closeness(), t('basis.close')];
    case 'one-carries-both-see':
    case 'both-feel-they-carry':
    case 'each-credits-the-other':
    case 'one-sees-a-tilt':
      return [t('basis.tending'), ...view(a, WHO.first, 1), ...view(b, WHO.second, -1)];
    case 'mostly-fine-and-not-quite': {
      if (composite === null) return [];
      const points = whole(Math.abs(composite.value));
      const margin = whole(Z_COUPLE * composite.se);
      return [...closeness(), t('basis.apart', { points, margin })];
    }
    case 'efficient-but-distant':
      return [
        t('basis.room', { area: room }),
        ...below(a.areas, WHO.first),
        ...below(b.areas, WHO.second),
      ];
    case 'both-running-low':
      return [t('basis.room', { area: room }), ...low(), ...effort()];
    case 'repair-rests-on-one':
      return repair();
    case 'quiet-season':
      return [...effort(), t('basis.quiet')];
    case 'nothing-stands-out':
    case 'too-few-answers':
      return [];
  }
}
