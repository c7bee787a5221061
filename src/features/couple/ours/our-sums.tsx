import { useTranslation } from 'react-i18next';
import { readingOfArea } from '@/domain/readings/readings';
import type { AreaScore } from '@/domain/scoring/score-areas';
import { useFigures } from '@/i18n/use-figures';
import { SmallPrint } from '@/ui/layout/prose';
import styles from '@/ui/result/result.module.css';
import type { OursProps } from './make-ours';
import { EffortSum, GapSum, HoldingSum, JointSum, RolesSum } from './our-balance-sums';
import { WHO } from '@/ui/result/partner-names';
import { AboutLinks } from '@/ui/result/about-links';

/** Every figure of the page, opened down to the numbers of the two packets. */
export function OurSums(props: OursProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  return (
    <section aria-labelledby="arithmetic" className={styles['sums']}>
      <h2 id="arithmetic">{t('sums.heading')}</h2>
      <p>{t('sums.intro')}</p>
      <AboutLinks method="packet" />
      <RolesSum {...props} />
      <JointSum {...props} />
      <GapSum {...props} />
      <EffortSum {...props} />
      <HoldingSum {...props} />
      <AreaSums {...props} />
      <AllAreasSum {...props} />
      <ClosenessSum {...props} />
      <SmallPrint>{told('sums.prorating')}</SmallPrint>
      <AboutLinks method="missing" />
      <SmallPrint>{told('sums.assumed')}</SmallPrint>
    </section>
  );
}

function AreaSums(props: OursProps) {
  const { a, b } = props.ours.comparison;
  return props.ours.plan.forms.full.areas.map(({ id }) => {
    const areaA = a.areas?.find((area) => area.id === id);
    const areaB = b.areas?.find((area) => area.id === id);
    if (areaA === undefined || areaB === undefined) return null;
    return <AreaSum key={id} {...props} a={areaA} b={areaB} />;
  });
}

interface AreaSumProps extends OursProps {
  readonly a: AreaScore;
  readonly b: AreaScore;
}

function AreaSum({ ours, language, names, a, b }: AreaSumProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { tenth, whole, hundredth } = useFigures();
  const { packets, comparison } = ours;
  const shown = ({ score }: AreaScore): string =>
    score === null ? told('sums.noFigure') : tenth(score);
  const made = ({ score, sem, answered }: AreaScore, who: string, packet: typeof packets.a) => {
    if (score === null || sem === null) return t('sums.nothing', { who });
    const sum = packet.areas.find(({ id }) => id === a.id)?.sum ?? 0;
    return t('sums.area', {
      who,
      sum: whole(sum),
      answered: whole(answered),
      score: tenth(score),
      sem: tenth(sem),
    });
  };
  const difference = comparison.areas?.find(({ id }) => id === a.id)?.difference ?? null;
  return (
    <details>
      <summary>
        {t('sums.areaTitle', { area: language.parts[a.id].name, a: shown(a), b: shown(b) })}
      </summary>
      <p>{names.say(made(a, WHO.first, packets.a))}</p>
      <p>{names.say(made(b, WHO.second, packets.b))}</p>
      <p>
        {difference === null
          ? t('sums.noApart')
          : t('sums.areaApart', {
              a: shown(a),
              b: shown(b),
              value: tenth(difference.value),
              semA: tenth(a.sem ?? 0),
              semB: tenth(b.sem ?? 0),
              se: tenth(difference.se),
              z: hundredth(Math.abs(difference.value) / difference.se),
            })}
      </p>
      <AboutLinks reading={readingOfArea(a.id)} method="area" />
      <AboutLinks method="area-difference" />
    </details>
  );
}

function AllAreasSum({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { tenth, whole, hundredth } = useFigures();
  const { packets, comparison } = ours;
  const { a, b, composite, form } = comparison;
  const shown = ({ composite: all }: typeof a): string =>
    all === null ? told('sums.noFigure') : tenth(all.score);
  const made = ({ composite: all, areas }: typeof a, who: string, packet: typeof packets.a) => {
    if (all === null) return t('sums.allFew', { who });
    const figures = { who, score: tenth(all.score), sem: tenth(all.sem) };
    if (form === 'full') {
      const count = (areas ?? []).filter(({ score }) => score !== null).length;
      return t('sums.allFull', { ...figures, count: whole(count) });
    }
    const { sum, count } = packet.shortItems;
    return t('sums.allShort', { ...figures, sum: whole(sum), count: whole(count) });
  };
  return (
    <details>
      <summary>{t('sums.allTitle', { a: shown(a), b: shown(b) })}</summary>
      <p>{names.say(made(a, WHO.first, packets.a))}</p>
      <p>{names.say(made(b, WHO.second, packets.b))}</p>
      <p>
        {composite === null
          ? t('sums.noApart')
          : t('sums.allApart', {
              a: shown(a),
              b: shown(b),
              value: tenth(composite.value),
              semA: tenth(a.composite?.sem ?? 0),
              semB: tenth(b.composite?.sem ?? 0),
              se: tenth(composite.se),
              z: hundredth(Math.abs(composite.value) / composite.se),
            })}
      </p>
      <AboutLinks method="composite" />
      <AboutLinks method="composite-difference" />
    </details>
  );
}

function ClosenessSum({ ours }: OursProps) {
  const { t } = useTranslation('ours');
  const { tenth, whole, hundredth } = useFigures();
  const { closeness, areas } = ours.comparison;
  if (closeness === null || areas === null) return null;
  const figures = { mad: tenth(closeness.mad), noise: tenth(closeness.noise) };
  const count = areas.filter(({ difference }) => difference !== null).length;
  return (
    <details>
      <summary>{t('sums.closeTitle', figures)}</summary>
      <p>
        {t('sums.close', {
          ...figures,
          count: whole(count),
          ratio: hundredth(closeness.mad / closeness.noise),
        })}
      </p>
      <AboutLinks method="views" />
    </details>
  );
}
