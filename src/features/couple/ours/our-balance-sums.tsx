import { useTranslation } from 'react-i18next';
import type { PacketScore } from '@/domain/comparison/score-packet';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { ROLE_BAND } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import type { OursProps } from './make-ours';
import { WHO } from '@/ui/result/partner-names';
import { AboutLinks } from '@/ui/result/about-links';

const countOf = ({ tendingDifferences }: PacketScore): number =>
  tendingDifferences.filter(({ value }) => value !== null).length;

/** The shared steps of each role, and the balance that each person's steps come to. */
export function RolesSum({ ours, language, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { tenth, whole } = useFigures();
  const { plan, packets, comparison } = ours;
  const { a, b, form, roles } = comparison;
  const shown = ({ tending }: PacketScore): string =>
    tending === null ? told('sums.noFigure') : tenth(tending.value);
  const steps = (packet: SharePacket, id: string): string => {
    const found = packet.tending.find((role) => role.id === id)?.steps ?? null;
    return found === null ? t('place.none') : whole(found);
  };
  const points = (score: PacketScore, id: string): string => {
    const found = score.tendingDifferences.find((role) => role.id === id)?.value ?? null;
    return found === null ? '' : whole(found);
  };
  const made = (score: PacketScore, who: string): string => {
    const count = whole(countOf(score));
    if (score.tending === null) {
      const { needed } = plan.forms[form].tending;
      return t('sums.balanceFew', { who, count, needed: whole(needed) });
    }
    const { value, sem, se } = score.tending;
    const figures = { value: tenth(value), sem: tenth(sem), se: tenth(se) };
    return t('sums.balance', { who, count, ...figures });
  };
  const title = t('sums.rolesTitle', { a: shown(a), b: shown(b) });
  return (
    <details>
      <summary>{title}</summary>
      <p>{names.say(t('sums.stepsIntro', WHO))}</p>
      <DataTable
        caption={title}
        head={[
          t('table.role'),
          names.say(t('sums.steps', { who: WHO.first })),
          names.say(t('sums.points', { who: WHO.first })),
          names.say(t('sums.steps', { who: WHO.second })),
          names.say(t('sums.points', { who: WHO.second })),
        ]}
        rows={roles.map(({ id }) => ({
          id,
          cells: [
            language.roles[id] ?? id,
            steps(packets.a, id),
            points(a, id),
            steps(packets.b, id),
            points(b, id),
          ],
        }))}
      />
      <p>{names.say(made(a, WHO.first))}</p>
      <p>{names.say(made(b, WHO.second))}</p>
      <p>{t('sums.meet', { band: tenth(ROLE_BAND) })}</p>
      <AboutLinks method="tending" />
      <AboutLinks method="roles" />
    </details>
  );
}

export function JointSum({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth, hundredth } = useFigures();
  const { a, b, joint } = ours.comparison;
  if (joint === null || a.tending === null || b.tending === null) return null;
  const value = tenth(joint.value);
  return (
    <details>
      <summary>{t('sums.jointTitle', { value })}</summary>
      <p>
        {names.say(
          t('sums.joint', {
            ...WHO,
            value,
            a: tenth(a.tending.value),
            b: tenth(b.tending.value),
            seA: tenth(a.tending.se),
            seB: tenth(b.tending.se),
            se: tenth(joint.se),
            z: hundredth(Math.abs(joint.value) / joint.se),
          }),
        )}
      </p>
      <AboutLinks method="joint-balance" />
    </details>
  );
}

export function GapSum({ ours }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth, hundredth } = useFigures();
  const { a, b, gap } = ours.comparison;
  if (gap === null || a.tending === null || b.tending === null) return null;
  const value = tenth(gap.value);
  return (
    <details>
      <summary>{t('sums.gapTitle', { value })}</summary>
      <p>
        {t('sums.gap', {
          value,
          a: tenth(a.tending.value),
          b: tenth(b.tending.value),
          seA: tenth(a.tending.se),
          seB: tenth(b.tending.se),
          se: tenth(gap.se),
          z: hundredth(Math.abs(gap.value) / gap.se),
        })}
      </p>
      <AboutLinks method="gap" />
    </details>
  );
}

export function EffortSum({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth, whole } = useFigures();
  const { packets, comparison } = ours;
  const { a, b } = comparison;
  if (a.effort === null || b.effort === null) return null;
  const made = ({ effort }: SharePacket, who: string, score: number): string =>
    t('sums.effort', {
      who,
      sum: whole(effort.sum),
      count: whole(effort.count),
      score: tenth(score),
    });
  return (
    <details>
      <summary>{t('sums.effortTitle', { a: tenth(a.effort), b: tenth(b.effort) })}</summary>
      <p>{names.say(made(packets.a, WHO.first, a.effort))}</p>
      <p>{names.say(made(packets.b, WHO.second, b.effort))}</p>
      <AboutLinks method="effort" />
    </details>
  );
}

/** Only where both chose to show it. B's figure is turned back to what B's numbers say. */
export function HoldingSum({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth, whole, hundredth } = useFigures();
  const { packets, comparison } = ours;
  const { holding } = comparison;
  if (holding === null) return null;
  const valueB = 0 - holding.b.value;
  const made = (packet: SharePacket, who: string, value: number, se: number): string =>
    t('sums.holding', {
      who,
      sum: whole(packet.holding.sum),
      count: whole(packet.holding.count),
      value: tenth(value),
      se: tenth(se),
      z: hundredth(Math.abs(value) / se),
    });
  return (
    <details>
      <summary>{t('sums.holdingTitle', { a: tenth(holding.a.value), b: tenth(valueB) })}</summary>
      <p>{names.say(made(packets.a, WHO.first, holding.a.value, holding.a.se))}</p>
      <p>{names.say(made(packets.b, WHO.second, valueB, holding.b.se))}</p>
      <AboutLinks method="holding" />
    </details>
  );
}
