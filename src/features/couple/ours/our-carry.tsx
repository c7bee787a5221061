import { useTranslation } from 'react-i18next';
import { Z_LEANS } from '@/domain/scoring/constants';
import type { Balance } from '@/domain/scoring/score-balances';
import { useFigures } from '@/i18n/use-figures';
import { ChartFigure } from '@/ui/charts/chart-figure';
import { MidlineJointChart } from '@/ui/charts/midline-joint-chart';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './couple.module.css';
import type { OursProps } from './make-ours';
import { sideOf, WHO } from '@/ui/result/partner-names';
import { AboutLinks } from '@/ui/result/about-links';
import { RolesFigure } from './roles-figure';

/** Both views of tending taken together, then each role in both, then holding where both show it. */
export function OurCarry(props: OursProps) {
  const { t } = useTranslation('ours');
  const { t: told } = useTranslation('result');
  const { whole } = useFigures();
  const { ours, language, names } = props;
  const { a, b, form } = ours.comparison;
  return (
    <section aria-labelledby="carrying">
      <h2 id="carrying">{t('carry.heading')}</h2>
      <p>{t('carry.intro')}</p>
      <Joint {...props} />
      <h3>{t('carry.eachHeading')}</h3>
      <RolesFigure {...props} />
      {a.effort === null || b.effort === null ? null : (
        <p>{names.say(t('carry.effort', { ...WHO, a: whole(a.effort), b: whole(b.effort) }))}</p>
      )}
      <SmallPrint>{told('areas.bands')}</SmallPrint>
      <AboutLinks method="calls" />
      {form === 'short' ? <p>{language.shortNote}</p> : null}
      <Holding {...props} />
    </section>
  );
}

function Joint({ ours, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  const { joint } = ours.comparison;
  if (joint === null) return <p>{t('carry.none')}</p>;
  const { value, se, call } = joint;
  const margin = Z_LEANS * se;
  const points = whole(Math.abs(value));
  const side = sideOf(value);
  const place = () => {
    if (value === 0) return t('place.shared');
    return call === 'too-close'
      ? t('place.tooClose', { points, side })
      : t('place.side', { points, side });
  };
  return (
    <>
      <p>{names.say(t(`carry.${call}`, { points, side, margin: whole(margin) }))}</p>
      <ChartFigure
        label={names.plain(t('carry.jointLabel', WHO))}
        chart={
          <MidlineJointChart
            row={{
              id: 'joint',
              name: t('carry.jointRow'),
              value,
              margin: null,
              text: points,
              isHollow: call === 'too-close',
            }}
            band={margin}
            ends={[
              names.say(t('carry.ends.side', { who: WHO.first })),
              t('carry.ends.shared'),
              names.say(t('carry.ends.side', { who: WHO.second })),
            ]}
          />
        }
        table={
          <DataTable
            caption={t('carry.jointTable')}
            head={[t('table.figure'), t('table.lies'), t('table.upTo')]}
            rows={[
              {
                id: 'joint',
                cells: [t('carry.jointRow'), names.say(place()), whole(margin)],
              },
            ]}
          />
        }
      >
        {t('carry.jointReading')}
      </ChartFigure>
      <p>
        {t('carry.credit')} {t('carry.agreed')}
      </p>
    </>
  );
}

/** One closed line; it stands on the page only if both chose to show it. */
function Holding({ ours, language, names }: OursProps) {
  const { t } = useTranslation('ours');
  const { whole } = useFigures();
  const { holding } = ours.comparison;
  if (holding === null) return null;
  const view = ({ value, se, call }: Balance, who: string) => {
    const figures = { who, points: whole(Math.abs(value)), margin: whole(Z_LEANS * se) };
    return call === 'too-close'
      ? t('holding.too-close', figures)
      : t('holding.tilts', { ...figures, side: sideOf(value) });
  };
  return (
    <details className={styles['holding']}>
      <summary>{t('holding.heading')}</summary>
      <p>{t('holding.intro')}</p>
      <p>{names.say(view(holding.a, WHO.first))}</p>
      <p>{names.say(view(holding.b, WHO.second))}</p>
      <p>{language.holdingNote}</p>
    </details>
  );
}
