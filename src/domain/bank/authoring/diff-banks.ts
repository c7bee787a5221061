import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { type Bump, bumpBetween, nextVersion, reachesBump, widestBump } from './bumps';
import { diffLanguage } from './diff-language';
import { type BankChange, diffStructure } from './diff-structure';

/** A version with all its texts. */
export interface WholeVersion {
  readonly bank: Bank;
  readonly languages: ReadonlyMap<string, Language>;
}

export interface BankDiff {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly BankChange[];
  /** The widest bump that a change needs. */
  readonly needed: Bump;
  /** The bump that the two numbers make. */
  readonly made: Bump;
  readonly isEnough: boolean;
  /** The lowest number that would do; null where nothing has changed. */
  readonly enough: string | null;
}

/** Raised with every version, and no change by itself. */
const isNumber = ({ path }: BankChange): boolean => path === 'translation';

/**
 * Lists every difference between two versions, with the bump that each needs by the table of the
 * instrument, and says whether the number of the later one satisfies it.
 *
 * @param before a version
 * @param after a version that was made from it
 * @see instrument, section 6
 */
export function diffBanks(before: WholeVersion, after: WholeVersion): BankDiff {
  const locales = new Set([...before.languages.keys(), ...after.languages.keys()]);
  const changes = [
    ...diffStructure(before.bank, after.bank),
    ...[...locales]
      .toSorted()
      .flatMap((locale) =>
        diffLanguage(
          locale,
          before.languages.get(locale) ?? null,
          after.languages.get(locale) ?? null,
        ),
      ),
  ];
  const [from, to] = [before.bank.id, after.bank.id];
  const needed = widestBump(changes.filter((one) => !isNumber(one)).map(({ bump }) => bump));
  const made = bumpBetween(from, to);
  return {
    from,
    to,
    changes,
    needed,
    made,
    isEnough: made !== 'none' && reachesBump(made, needed),
    enough: needed === 'none' ? null : nextVersion(from, needed),
  };
}

const line = (version: string): string => `${version.split('.')[0] ?? ''}.x`;

/**
 * Says in plain words what a new version does to results that people have: whether they are compared,
 * and what becomes of drafts, links and files.
 *
 * @returns one sentence each
 * @see instrument, sections 3 and 6
 */
export function describeComparability({ from, to, needed, made }: BankDiff): readonly string[] {
  const isApart = needed === 'major' || made === 'major';
  const later = made === 'major' ? line(to) : line(nextVersion(from, 'major'));
  return [
    isApart
      ? `Results of ${line(from)} and ${later} are never compared in figures: they stand in two separate columns.`
      : `Results of ${from} and ${to} are compared in figures.`,
    `Drafts begun on ${from} finish on ${from}.`,
    'Old links and files keep opening.',
  ];
}
