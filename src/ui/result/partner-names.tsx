import { Fragment, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** First names as they were asked on the device; '' where none was given. */
export interface GivenNames {
  readonly a: string;
  readonly b: string;
}

/** Stand in a sentence where a name belongs, until `say` or `plain` puts the name there. */
export const WHO = { first: '\uE000', second: '\uE001' } as const;

/** The partner to whom a figure that is turned to A's side points. */
export function sideOf(value: number): string {
  return value > 0 ? WHO.first : WHO.second;
}

export interface PartnerNames {
  readonly hasNames: boolean;
  /** A sentence with the names in it, each kept apart from the direction of what is around it. */
  readonly say: (sentence: string) => ReactNode;
  /** The same as mere text, for where no element can stand. */
  readonly plain: (sentence: string) => string;
}

// Marks that turn the direction of writing would reach beyond the name that they stand in.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Co}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

function cleanName(name: string): string {
  return name.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
}

/**
 * How the two are called. Where both names are missing, or are the same, words stand for them that
 * weigh the same; one missing name is "the other of you".
 */
export function usePartnerNames({ a, b }: GivenNames): PartnerNames {
  const { t } = useTranslation('ours');
  return useMemo(() => {
    const first = cleanName(a);
    const second = cleanName(b);
    const isSame = first.toLowerCase() === second.toLowerCase();
    const nameA = isSame ? '' : first;
    const nameB = isSame ? '' : second;
    const hasNames = nameA !== '' || nameB !== '';
    const wordA = hasNames ? t('who.other') : t('who.first');
    const wordB = hasNames ? t('who.other') : t('who.second');
    const isolated = (name: string, word: string): string =>
      name === '' ? word : `${ISOLATE}${name}${END_ISOLATE}`;
    const element = (name: string, word: string): ReactNode =>
      name === '' ? word : <bdi>{name}</bdi>;
    return {
      hasNames,
      say: (sentence) =>
        sentence.split(/([\uE000\uE001])/u).map((part, index) => {
          if (part === WHO.first) return <Fragment key={index}>{element(nameA, wordA)}</Fragment>;
          if (part === WHO.second) return <Fragment key={index}>{element(nameB, wordB)}</Fragment>;
          return part;
        }),
      plain: (sentence) =>
        sentence.replaceAll(/[\uE000\uE001]/gu, (mark) =>
          mark === WHO.first ? isolated(nameA, wordA) : isolated(nameB, wordB),
        ),
    };
  }, [a, b, t]);
}
