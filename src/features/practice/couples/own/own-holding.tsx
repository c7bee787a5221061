import { useTranslation } from 'react-i18next';
import { reaches } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';
import { useFigures } from '@/i18n/use-figures';
import { DataTable } from '@/ui/layout/data-table';
import type { OwnReading } from './read-own';

/** Who holds what in, by one client's answers, with the sentence that always stands beside it. */
export function OwnHolding({ holding, language }: Pick<OwnReading, 'holding' | 'language'>) {
  const { t } = useTranslation('couples');
  const { t: told } = useTranslation('result');
  const { whole } = useFigures();
  const place = (value: number | null): string => {
    if (value === null) return told('place.none');
    if (value === 0) return told('place.shared');
    const points = whole(Math.abs(value));
    const side = value > 0 ? told('place.self', { points }) : told('place.partner', { points });
    const isBeyond = reaches(Math.abs(value), ROLE_BAND);
    return isBeyond ? side : told('place.tooClose', { place: side });
  };
  return (
    <>
      <h3>{told('holding.heading')}</h3>
      {holding === null ? (
        <p>{t('own.noHolding')}</p>
      ) : (
        <>
          <p>{language.holdingNote}</p>
          <DataTable
            caption={told('table.holding')}
            head={[told('table.role'), told('table.lies')]}
            rows={holding.map(({ id, value }) => ({
              id,
              cells: [language.roles[id] ?? id, place(value)],
            }))}
          />
        </>
      )}
    </>
  );
}
