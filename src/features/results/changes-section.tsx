import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import { useDay } from '@/i18n/use-day';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import { AboutLinks } from '@/ui/result/about-links';
import type { Result } from './make-result';

const refusals = {
  'too-soon': 'changes.tooSoon',
  'other-form': 'changes.otherForm',
  'other-major': 'changes.otherMajor',
} as const;

/** After a retake, before any other figure: what moved beyond its margin. */
export function ChangesSection({ result }: { readonly result: Result }) {
  const { t } = useTranslation('result');
  const { retake } = result;
  if (retake === null) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('changes.heading')}</h2>
      {retake.check === 'comparable' ? (
        <Changes result={result} changes={retake.changes} />
      ) : (
        <p>{t(refusals[retake.check])}</p>
      )}
    </section>
  );
}

function isBalance({ figure }: RetakeChange): boolean {
  return figure === 'tending' || figure === 'holding';
}

interface ChangesProps {
  readonly result: Result;
  readonly changes: readonly RetakeChange[];
}

function Changes({ result, changes }: ChangesProps) {
  const { t } = useTranslation('result');
  const { whole, tenth } = useFigures();
  const writeDay = useDay();
  const { earlier, day, language } = result.finished;
  const nameOf = ({ figure }: RetakeChange) =>
    figure === 'composite' || figure === 'tending' || figure === 'holding'
      ? t(`changes.${figure}`)
      : language.parts[figure].name;
  const sentence = (change: RetakeChange) => {
    const { figure, first, second } = change;
    const name = nameOf(change);
    const margin = whole(change.margin);
    if (figure === 'tending' || figure === 'holding') {
      const points = whole(Math.abs(second - first));
      return second > first
        ? t('changes.toSelf', { name, points, margin })
        : t('changes.toPartner', { name, points, margin });
    }
    const figures = { name, first: whole(first), second: whole(second), margin };
    return second > first ? t('changes.closer', figures) : t('changes.further', figures);
  };
  const moved = changes.filter(({ isReliable }) => isReliable);
  return (
    <>
      <p>
        {t('changes.intro', {
          first: writeDay(dayNumber(earlier?.kept.day ?? '') ?? 0),
          second: writeDay(dayNumber(day) ?? 0),
        })}
      </p>
      <p>{moved.length === 0 ? t('changes.none') : t('changes.some')}</p>
      {moved.length === 0 ? null : (
        <ul>
          {moved.map((change) => (
            <li key={change.figure}>{sentence(change)}</li>
          ))}
        </ul>
      )}
      {moved.some(({ figure }) => figure === 'holding') ? <p>{language.holdingNote}</p> : null}
      <details>
        <summary>{t('changes.table')}</summary>
        <DataTable
          caption={t('changes.table')}
          head={[
            t('changes.figure'),
            t('changes.then'),
            t('changes.now'),
            t('changes.margin'),
            t('changes.moved'),
          ]}
          rows={changes.map((change) => ({
            id: change.figure,
            cells: [
              isBalance(change) ? t('changes.signed', { name: nameOf(change) }) : nameOf(change),
              tenth(change.first),
              tenth(change.second),
              tenth(change.margin),
              change.isReliable ? t('changes.yes') : t('changes.no'),
            ],
          }))}
        />
      </details>
      <p>{t('areas.bands')}</p>
      <AboutLinks method="change" />
    </>
  );
}
