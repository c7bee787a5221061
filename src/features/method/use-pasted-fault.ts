import { useTranslation } from 'react-i18next';
import type { PastedFault } from '@/domain/recompute/read-table';

/** Says in words what is wrong in a pasted text, and in which row and column. */
export function usePastedFault(): (fault: PastedFault) => string {
  const { t } = useTranslation('method');
  return ({ kind, row, column, value }) =>
    t('check.pastedFaults.where', {
      row,
      column,
      what: t(`check.pastedFaults.${kind}`, { value }),
    });
}
