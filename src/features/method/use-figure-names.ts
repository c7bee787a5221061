import { useTranslation } from 'react-i18next';

const PLAIN = {
  int: 'int',
  tending: 'tending',
  holding: 'holding',
  effort: 'effort',
  give: 'give',
  receive: 'receive',
  flow: 'flow',
  headline: 'headline',
  notes: 'notes',
  form: 'form',
  bank: 'bank',
  scoring: 'scoring',
  j: 'j',
  g: 'g',
  mad: 'mad',
  mad_noise: 'mad_noise',
} as const;

const isPlain = (name: string): name is keyof typeof PLAIN => Object.hasOwn(PLAIN, name);
const ENDINGS = ['sem', 'se', 'n', 'call'] as const;

/** Writes what the column of a figures file is called, in words. */
export function useFigureNames(): (column: string) => string {
  const { t } = useTranslation('method');
  const nameOf = (column: string): string => {
    if (isPlain(column)) return t(`check.figureNames.${PLAIN[column]}`);
    const ending = ENDINGS.find((one) => column.endsWith(`_${one}`));
    if (ending !== undefined) {
      const name = nameOf(column.slice(0, -ending.length - 1));
      return t(`check.figureNames.${ending}`, { name });
    }
    if (column === 'int_diff') return t('check.figureNames.diff', { name: nameOf('int') });
    if (column.startsWith('d_')) return t('check.figureNames.d', { name: column.slice(2) });
    if (column.startsWith('diff_')) {
      return t('check.figureNames.diff', { name: nameOf(column.slice(5)) });
    }
    // Areas are called by their ids in every file.
    return `${column.slice(0, 1).toUpperCase()}${column.slice(1)}`;
  };
  return nameOf;
}
