import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { day } from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';
import { practiceIndexSchema, type PracticeIndex } from './practice-index';

/** Everything of a practice, as it stands inside one age file that its passphrase opens. */
export interface Backup {
  readonly type: 'both-ways/practice-backup';
  readonly version: 1;
  readonly day: string;
  /** The age identity, as the `age` command reads it. */
  readonly identity: string;
  readonly recipient: string;
  readonly index: PracticeIndex;
  /** The age file of each response in base64, by record. */
  readonly records: Readonly<Record<string, string>>;
}

const schema = z.strictObject({
  type: z.literal('both-ways/practice-backup'),
  version: z.literal(1),
  day,
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
  recipient: z.string().check(z.regex(/^age1[0-9a-z]{58}$/)),
  index: practiceIndexSchema,
  records: z.record(
    z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(400_000)),
  ),
});

/** Writes a backup as canonical JSON. */
export function writeBackup(backup: Backup): string {
  return canonicalJson(backup);
}

/** Reads what `writeBackup` wrote; it never throws. */
export function readBackup(text: string): ReadJson<Backup> {
  return readJson<Backup>(text, { types: ['both-ways/practice-backup'], schema });
}

/** How many of something a restore would bring, finds here already, and leaves as it is here. */
export interface RestoreCount {
  readonly brought: number;
  readonly here: number;
  /** Here with another content: what is here stays. */
  readonly differing: number;
}

export interface RestorePreview {
  readonly invites: RestoreCount;
  readonly responses: RestoreCount;
  /** Responses of the backup whose age file is missing in it: they cannot be brought. */
  readonly incomplete: number;
}

interface Keyed<One> {
  readonly here: readonly One[];
  readonly backed: readonly One[];
  readonly key: (one: One) => string;
}

function countOf<One>({ here, backed, key }: Keyed<One>): RestoreCount {
  const own = new Map(here.map((one) => [key(one), canonicalJson(one)]));
  const known = backed.filter((one) => own.has(key(one)));
  const same = known.filter((one) => own.get(key(one)) === canonicalJson(one)).length;
  return {
    brought: backed.length - known.length,
    here: same,
    differing: known.length - same,
  };
}

function addNew<One>({ here, backed, key }: Keyed<One>): One[] {
  const own = new Set(here.map(key));
  return [...here, ...backed.filter((one) => !own.has(key(one)))];
}

const inviteKey = ({ hash }: PracticeIndex['invites'][number]) => hash;
const responseKey = ({ hash }: PracticeIndex['responses'][number]) => hash;

function split(backup: Backup) {
  const isWhole = ({ record }: { readonly record: string }) =>
    Object.hasOwn(backup.records, record);
  const whole = backup.index.responses.filter(isWhole);
  return { whole, incomplete: backup.index.responses.length - whole.length };
}

/**
 * Counts what restoring would bring, before anything is changed.
 *
 * @param index what is here
 */
export function previewRestore(index: PracticeIndex, backup: Backup): RestorePreview {
  const { whole, incomplete } = split(backup);
  return {
    invites: countOf({ here: index.invites, backed: backup.index.invites, key: inviteKey }),
    responses: countOf({ here: index.responses, backed: whole, key: responseKey }),
    incomplete,
  };
}

/**
 * Adds what is not here yet. Nothing that is here is changed or left out.
 *
 * @returns the index, and the records whose age files have to be kept with it
 * @see trust, 3.4 and test T14
 */
export function restoreInto(
  index: PracticeIndex,
  backup: Backup,
): { readonly index: PracticeIndex; readonly records: readonly string[] } {
  const { whole } = split(backup);
  const own = new Set(index.responses.map(({ record }) => record));
  const invites = addNew({ here: index.invites, backed: backup.index.invites, key: inviteKey });
  const responses = addNew({ here: index.responses, backed: whole, key: responseKey });
  const added = responses.slice(index.responses.length).map(({ record }) => record);
  const isChanged = added.length > 0 || invites.length > index.invites.length;
  return {
    index: {
      ...index,
      label: index.label === '' ? backup.index.label : index.label,
      riskNote: index.riskNote ?? backup.index.riskNote,
      invites,
      responses,
      unsaved: index.unsaved + (isChanged ? 1 : 0),
    },
    records: added.filter((record) => !own.has(record)),
  };
}

/** Whether a backup holds all that is here: each invite, and each response with its age file. */
export function holdsAll(index: PracticeIndex, backup: Backup): boolean {
  const mirrored = previewRestore(backup.index, {
    ...backup,
    index: {
      ...index,
      // What is here and has no file in the backup counts as missing from it.
      responses: index.responses.filter(({ record }) => Object.hasOwn(backup.records, record)),
    },
  });
  const files = index.responses.every(({ record }) => Object.hasOwn(backup.records, record));
  const { invites, responses } = mirrored;
  return files && [invites, responses].every(({ brought, differing }) => brought + differing === 0);
}
