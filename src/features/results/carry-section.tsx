import { useTranslation } from 'react-i18next';
import { Z_LEANS } from '@/domain/scoring/constants';
import type { Balance } from '@/domain/scoring/score-balances';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { SmallPrint } from '@/ui/layout/prose';
import { AboutLinks } from '@/ui/result/about-links';
import type { Result } from './make-result';
import { RoleFigure } from './role-figure';

/** Tending, then holding apart from it, then give and receive. */
export function CarrySection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { whole } = useFigures();
  const { score, finished } = result;
  const { language } = finished;
  const isShort = score.form === 'short';
  const points = (balance: Balance) => ({
    points: whole(Math.abs(balance.value)),
    margin: whole(Z_LEANS * balance.se),
  });
  const tendingText = () => {
    if (score.tending === null) return t('carry.noTending');
    const { call, value } = score.tending;
    const figures = points(score.tending);
    if (call === 'too-close') return t('call.too-close', figures);
    return t(`call.${call}-${value > 0 ? 'self' : 'partner'}`, figures);
  };
  return (
    <section aria-labelledby="carrying">
      <h2 id="carrying">{t('carry.heading')}</h2>
      <p>{t('carry.intro')}</p>
      <p>{tendingText()}</p>
      <RoleFigure
        label={isShort ? t('carry.labelShort') : t('carry.label')}
        caption={t('table.tending')}
        differences={score.tendingDifferences}
        roles={language.roles}
      />
      {score.effort === null ? null : <p>{t('carry.effort', { score: whole(score.effort) })}</p>}
      <SmallPrint>{t('areas.bands')}</SmallPrint>
      <AboutLinks method="calls" />
      {isShort ? <p>{language.shortNote}</p> : <Holding result={result} />}
      {isShort ? null : <GiveAndReceive result={result} />}
    </section>
  );
}

function Holding({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { whole } = useFigures();
  const { holding, holdingDifferences } = result.score;
  const { language } = result.finished;
  const text = () => {
    if (holding === null) return t('holding.none');
    const figures = {
      points: whole(Math.abs(holding.value)),
      margin: whole(Z_LEANS * holding.se),
    };
    if (holding.call === 'too-close') return t('holding.too-close', figures);
    return holding.value > 0 ? t('holding.self', figures) : t('holding.partner', figures);
  };
  return (
    <>
      <h3>{t('holding.heading')}</h3>
      <p>{t('holding.intro')}</p>
      <p>{text()}</p>
      <p>{language.holdingNote}</p>
      <RoleFigure
        label={t('holding.label')}
        caption={t('table.holding')}
        differences={holdingDifferences ?? []}
        roles={language.roles}
      />
    </>
  );
}

function GiveAndReceive({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { whole, tenth } = useFigures();
  const { flow } = result.score;
  return (
    <>
      <h3>{t('flow.heading')}</h3>
      {flow === null ? (
        <p>{t('flow.none')}</p>
      ) : (
        <>
          <p>
            {t('flow.figures', { give: whole(flow.give), receive: whole(flow.receive) })}{' '}
            {t(`flow.${flow.call}`)}
          </p>
          <DataTable
            caption={t('table.flow')}
            head={[t('table.side'), t('table.figure')]}
            rows={[
              { id: 'out', cells: [t('table.out'), tenth(flow.give)] },
              { id: 'in', cells: [t('table.in'), tenth(flow.receive)] },
            ]}
          />
        </>
      )}
    </>
  );
}
