import { useTranslation } from 'react-i18next';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import { useFigures } from '@/i18n/use-figures';

/** Puts a change into words, as a result does it, but about the client. */
export function useChangeWords({ parts }: Pick<AskingLanguage, 'parts'>) {
  const { t } = useTranslation('clients');
  const { t: tResult } = useTranslation('result');
  const { whole } = useFigures();
  const nameOf = ({ figure }: RetakeChange): string =>
    figure === 'composite' || figure === 'tending' || figure === 'holding'
      ? tResult(`changes.${figure}`)
      : parts[figure].name;
  const sentence = (change: RetakeChange): string => {
    const { figure, first, second } = change;
    const name = nameOf(change);
    const margin = whole(change.margin);
    if (figure === 'tending' || figure === 'holding') {
      const told = { name, points: whole(Math.abs(second - first)), margin };
      return second > first ? t('changes.toSelf', told) : t('changes.toPartner', told);
    }
    const told = { name, first: whole(first), second: whole(second), margin };
    return second > first ? tResult('changes.closer', told) : tResult('changes.further', told);
  };
  return { nameOf, sentence };
}
