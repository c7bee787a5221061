import { useTranslation } from 'react-i18next';
import type { Language } from '@/domain/bank/language-schema';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import { useFigures } from '@/i18n/use-figures';
import { sideOf, WHO } from '@/ui/result/partner-names';

interface ChangesOfOne {
  readonly side: 'a' | 'b';
  /** The day of the earlier answers. */
  readonly day: string;
  readonly changes: readonly RetakeChange[];
}

/** Says in one sentence what moved by the answers of one, with marks where names belong. */
export function useChangeWords(language: Language): (changes: ChangesOfOne) => string {
  const { t } = useTranslation('couples');
  const { t: told } = useTranslation('result');
  const { whole } = useFigures();
  return ({ side, day, changes }) => {
    const who = side === 'a' ? WHO.first : WHO.second;
    // On the line between two, B's own view is turned to A's side.
    const turn = side === 'a' ? 1 : -1;
    const parts = changes.map(({ figure, first, second, margin }) => {
      if (figure === 'tending' || figure === 'holding') {
        const moved = second - first;
        return t('sheet.moved', {
          points: whole(Math.abs(moved)),
          side: sideOf(turn * moved),
          margin: whole(margin),
        });
      }
      return t('sheet.wentTo', {
        figure: figure === 'composite' ? told('changes.composite') : language.parts[figure].name,
        first: whole(first),
        second: whole(second),
        margin: whole(margin),
      });
    });
    return parts.length === 0
      ? t('sheet.unchanged', { who, day })
      : t('sheet.changed', { who, day, what: parts.join('; ') });
  };
}
