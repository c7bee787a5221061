import { z } from 'zod';
import { compareVersions } from './compare-versions';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'is not a version such as 1.0.0');

const versionLock = z.strictObject({
  /** SHA-256 of the canonical JSON of the structure file: the bank's id. */
  bank: sha256,
  /** By locale; the SHA-256 is that of the canonical JSON of the language file. */
  languages: z.record(
    z.string(),
    z.strictObject({
      translation: version,
      sha256,
      /** Of the source language: SHA-256 of the words that are read in order to answer. */
      asked: sha256.optional(),
    }),
  ),
});

/** The hashes of every frozen version, by version. */
export const lockSchema = z.record(version, versionLock);

export type VersionLock = z.infer<typeof versionLock>;
export type Lock = z.infer<typeof lockSchema>;

/** `changed`: what was frozen is no longer what it was. `unlocked`: new, and not frozen yet. */
export interface LockFault {
  readonly kind: 'changed' | 'unlocked';
  readonly file: string;
  readonly reason: string;
}

const HOW_TO_LOCK = 'freeze it with "npm run bank -- lock --bank …"';

function compareLanguage(
  file: string,
  frozen: VersionLock['languages'][string] | undefined,
  found: VersionLock['languages'][string] | undefined,
): LockFault[] {
  if (found === undefined) {
    return [{ kind: 'changed', file, reason: 'this language is frozen, but its file is gone' }];
  }
  if (frozen === undefined) {
    return [{ kind: 'unlocked', file, reason: `this language is not frozen yet: ${HOW_TO_LOCK}` }];
  }
  if (frozen.sha256 === found.sha256) return [];
  const raised = compareVersions(found.translation, frozen.translation);
  const asksOther = frozen.asked !== undefined && frozen.asked !== found.asked;
  // A file that cannot be read as a language has no asked words: it is called changed below.
  if (asksOther && (raised > 0 || found.asked !== undefined)) {
    const reason =
      'other words are asked than were frozen, which can shift answers: undo the change, or make the ' +
      'next version of the bank; a raised "translation" is for the other texts';
    return [{ kind: 'changed', file, reason }];
  }
  if (raised > 0) {
    const reason = `translation ${found.translation} is not frozen yet: ${HOW_TO_LOCK}`;
    return [{ kind: 'unlocked', file, reason }];
  }
  return [
    {
      kind: 'changed',
      file,
      reason:
        `translation ${frozen.translation} is frozen and this file is another: undo the change, ` +
        `or raise "translation" above ${frozen.translation} and ${HOW_TO_LOCK}`,
    },
  ];
}

/**
 * Compares the files of a version with what was frozen of it.
 *
 * @param frozen the hashes when the version was locked
 * @param found the hashes of the files as they are now
 * @returns what differs, by file name; empty if every file is frozen and none has changed
 * @see instrument, section 6: a published bank is frozen, a language file carries its own version
 */
export function compareWithLock(
  bankVersion: string,
  frozen: VersionLock,
  found: VersionLock,
): LockFault[] {
  const bank: LockFault[] =
    frozen.bank === found.bank
      ? []
      : [
          {
            kind: 'changed',
            file: 'bank.json',
            reason:
              `bank ${bankVersion} is frozen and this file is another: undo the change, or make ` +
              `the next version: copy the folder questions/${bankVersion} to the next number and ` +
              'change it there (which number: the table of bumps in questions/README.md)',
          },
        ];
  const locales = new Set([...Object.keys(frozen.languages), ...Object.keys(found.languages)]);
  const languages = [...locales]
    .sort()
    .flatMap((locale) =>
      compareLanguage(`${locale}.json`, frozen.languages[locale], found.languages[locale]),
    );
  return [...bank, ...languages];
}
