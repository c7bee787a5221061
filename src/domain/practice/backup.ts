import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { day } from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';
import { practiceIndexSchema, type PracticeIndex, upgradeIndex } from './practice-index';
import { settleReplaced } from './settle-replaced';

/** Everything of a practice, as it stands inside one age file that its passphrase opens. */
export interface Backup {
  readonly type: 'both-ways/practice-backup';
  readonly version: 2;
  readonly day: string;
  /** The age identity, as the `age` command reads it. */
  readonly identity: string;
  readonly recipient: string;
  readonly index: PracticeIndex;
  /** The age file of each response and note in base64, by record. */
  readonly records: Readonly<Record<string, string>>;
}

const schema = z.strictObject({
  type: z.literal('both-ways/practice-backup'),
  /** 1 held an index of version 1. */
  version: z.literal([1, 2]),
  day,
  identity: z.string().check(z.regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)),
  recipient: z.string().check(z.regex(/^age1[0-9a-z]{58}$/)),
  index: practiceIndexSchema,
  records: z.record(
    z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/), z.maxLength(400_000)),
  ),
});

type AnyBackup = z.infer<typeof schema>;

const upgrade = (read: AnyBackup): Backup => ({
  ...read,
  version: 2,
  index: upgradeIndex(read.index),
});

/** Writes a backup as JSON: a whole practice is too much to put its keys in order. */
export function writeBackup(backup: Backup): string {
  return JSON.stringify(backup);
}

/** The beginning of what `writeBackup` writes, up to where its records come. */
export function writeBackupHead(backup: Omit<Backup, 'records'>): string {
  return JSON.stringify(backup).slice(0, -1);
}

/** Reads what `writeBackup` wrote, now or in an earlier version; it never throws. */
export function readBackup(text: string): ReadJson<Backup> {
  const expected = { types: ['both-ways/practice-backup'], schema, version: 2 };
  const read = readJson<AnyBackup>(text, expected);
  return read.ok ? { ok: true, value: upgrade(read.value) } : read;
}

/** Takes a text that `readBackup` has accepted already, in a worker: the page only parses it. */
export function takeBackup(checked: string): Backup {
  return upgrade(JSON.parse(checked) as AnyBackup);
}

/** How many of something a restore would bring, finds here already, and leaves as it is here. */
export interface RestoreCount {
  readonly brought: number;
  readonly here: number;
  /** Here with another content: what is here stays. */
  readonly differing: number;
}

/** The lists of an index, each merged by what its entries are known by. */
const LISTS = ['invites', 'responses', 'clients', 'couples', 'notes'] as const;
type ListName = (typeof LISTS)[number];

export interface RestorePreview extends Readonly<Record<ListName, RestoreCount>> {
  /** Responses and notes of the backup whose age file is missing in it: they cannot be brought. */
  readonly incomplete: number;
}

type Entry = { readonly hash: string } | { readonly id: string } | { readonly record: string };
type Lists = Readonly<Record<ListName, readonly Entry[]>>;

/** What an entry is known by: a note by its file, whatever its words are by now. */
function keyOf(name: ListName, entry: Entry): string {
  if (name === 'notes' && 'record' in entry) return entry.record;
  if ('id' in entry) return entry.id;
  return 'hash' in entry ? entry.hash : entry.record;
}

function countOf(name: ListName, here: Lists, backed: Lists): RestoreCount {
  const own = new Map(here[name].map((one) => [keyOf(name, one), canonicalJson(one)]));
  const known = backed[name].filter((one) => own.has(keyOf(name, one)));
  const same = known.filter((one) => own.get(keyOf(name, one)) === canonicalJson(one)).length;
  return {
    brought: backed[name].length - known.length,
    here: same,
    differing: known.length - same,
  };
}

function pickNew<One extends Entry>(
  name: ListName,
  here: readonly One[],
  backed: readonly One[],
): readonly One[] {
  const own = new Set(here.map((one) => keyOf(name, one)));
  return backed.filter((one) => !own.has(keyOf(name, one)));
}

/** What of a backup can be brought: entries that have a file of their own only together with it. */
function wholeOf({ index, records }: Backup) {
  const isWhole = ({ record }: { readonly record: string }) => Object.hasOwn(records, record);
  const responses = index.responses.filter(isWhole);
  const notes = index.notes.filter(isWhole);
  const left = index.responses.length + index.notes.length - responses.length - notes.length;
  return { whole: { ...index, responses, notes }, incomplete: left };
}

/**
 * Counts what restoring would bring, before anything is changed.
 *
 * @param index what is here
 */
export function previewRestore(index: PracticeIndex, backup: Backup): RestorePreview {
  const { whole, incomplete } = wholeOf(backup);
  const counts = LISTS.map((name) => [name, countOf(name, index, whole)] as const);
  return {
    ...(Object.fromEntries(counts) as Record<ListName, RestoreCount>),
    incomplete,
  };
}

/** What was taken back on either side is taken back: of consent the later word counts. */
function takeWithdrawals(index: PracticeIndex, backed: PracticeIndex) {
  const responses = new Map(backed.responses.map((one) => [one.hash, one.jointWithdrawn]));
  const clients = new Map(backed.clients.map((one) => [one.id, one.withdrawn]));
  return {
    responses: index.responses.map((one) => {
      const jointWithdrawn = one.jointWithdrawn ?? responses.get(one.hash) ?? null;
      return jointWithdrawn === one.jointWithdrawn ? one : { ...one, jointWithdrawn };
    }),
    clients: index.clients.map((one) => {
      const withdrawn = one.withdrawn ?? clients.get(one.id) ?? null;
      return withdrawn === one.withdrawn ? one : { ...one, withdrawn };
    }),
  };
}

/**
 * Adds what is not here yet. Nothing that is here is changed or left out, but for what a client took
 * back: a withdrawal that the backup knows counts here too.
 *
 * @returns the index, and the records whose age files have to be kept with it
 * @see trust, 3.4 and test T14
 */
export function restoreInto(
  index: PracticeIndex,
  backup: Backup,
): { readonly index: PracticeIndex; readonly records: readonly string[] } {
  const { whole } = wholeOf(backup);
  const own = new Set([...index.responses, ...index.notes].map(({ record }) => record));
  const invites = pickNew('invites', index.invites, whole.invites);
  const responses = pickNew('responses', index.responses, whole.responses);
  const clients = pickNew('clients', index.clients, whole.clients);
  const couples = pickNew('couples', index.couples, whole.couples);
  const notes = pickNew('notes', index.notes, whole.notes);
  const added = [invites, responses, clients, couples, notes];
  const here = takeWithdrawals(index, whole);
  const isTakenBack =
    here.responses.some((one, at) => one !== index.responses[at]) ||
    here.clients.some((one, at) => one !== index.clients[at]);
  const isChanged = isTakenBack || added.some(({ length }) => length > 0);
  return {
    index: {
      ...index,
      label: index.label === '' ? backup.index.label : index.label,
      riskNote: index.riskNote ?? backup.index.riskNote,
      invites: [...index.invites, ...invites],
      responses: settleReplaced([...here.responses, ...responses]),
      clients: [...here.clients, ...clients],
      couples: [...index.couples, ...couples],
      notes: [...index.notes, ...notes],
      unsaved: index.unsaved + (isChanged ? 1 : 0),
    },
    records: [...responses, ...notes]
      .map(({ record }) => record)
      .filter((record) => !own.has(record)),
  };
}

/** Whether a backup holds all that is here: each entry, and each age file. */
export function holdsAll(index: PracticeIndex, backup: Backup): boolean {
  const mirrored = previewRestore(backup.index, { ...backup, index });
  const isSame = ({ brought, differing }: RestoreCount) => brought + differing === 0;
  return mirrored.incomplete === 0 && LISTS.every((name) => isSame(mirrored[name]));
}
