import { z } from 'zod/mini';
import { day, form, locale, tidyField, version } from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';
import { PSEUDONYM_LENGTH } from './response';

/** What a practice calls itself, in code points: the limit of the field in an invite. */
export const LABEL_LENGTH = 60;
/** A note of the practice's own, such as a first name or a file number. */
export const NAME_LENGTH = 40;

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const drawn = z.string().check(z.regex(/^[0-9a-f]{32}$/));

const invite1 = {
  /** Of the whole envelope: what a response names. */
  hash,
  /** The envelope, base64url: the same link again. */
  envelope: z.string().check(z.regex(/^[A-Za-z0-9_-]{40,600}$/)),
  issued: day,
  /** Days since 1970-01-01. */
  expiryDay: z.int().check(z.minimum(0), z.maximum(0xffff)),
  label: tidyField(2 * LABEL_LENGTH),
  form,
  language: locale,
  policy: z.enum(['kept', 'together']),
  /** For whom it is, as it was called then. It never leaves the practice. */
  name: tidyField(NAME_LENGTH),
  /** The same for the two invites of a couple; null for one person. */
  pair: z.nullable(drawn),
};

const response1 = {
  /** Under which its age file is kept. */
  record: drawn,
  response: drawn,
  /** SHA-256 of what stood in the file: the same twice is the same response. */
  hash,
  invite: hash,
  bank: version,
  form,
  /** The day the client finished on, by the client's clock. */
  day,
  received: day,
  pseudonym: tidyField(PSEUDONYM_LENGTH),
  jointView: z.boolean(),
  /** Null where it was let in; otherwise why it waits for a decision. */
  tray: z.nullable(z.enum(['altered', 'unknown', 'expired', 'second'])),
  /** True once a later response to the same invite was taken in its place. */
  replaced: z.boolean(),
};

const head = {
  type: z.literal('both-ways/practice'),
  /** What the next invite begins with. */
  label: tidyField(2 * LABEL_LENGTH),
  /** The day of the last backup that was opened again; null before the first. */
  backedUp: z.nullable(day),
  /** Changes since then. */
  unsaved: z.int().check(z.minimum(0)),
  /** The day on which the risk note was last confirmed; null before the first time. */
  riskNote: z.nullable(day),
};

/** The index as it was before there were clients. */
export const index1Schema = z.strictObject({
  ...head,
  version: z.literal(1),
  invites: z.array(z.strictObject(invite1)),
  responses: z.array(z.strictObject(response1)),
});

const invite = z.strictObject({
  ...invite1,
  /** Who is asked, by the number of the client. */
  client: drawn,
});

const response = z.strictObject({
  ...response1,
  /** Whose it is, by the number of the client; null as long as it waits in the tray. */
  client: z.nullable(drawn),
  /** The day on which the consent to a joint view was taken back; null where it was not. */
  jointWithdrawn: z.nullable(day),
});

const client = z.strictObject({
  id: drawn,
  /** What the practice calls this person; may be empty. */
  name: tidyField(NAME_LENGTH),
  added: day,
  /** Until when the practice means to keep it. Nothing is ever deleted by a day alone. */
  keepUntil: z.nullable(day),
  /** The day on which the client took back what they had agreed to; null where they did not. */
  withdrawn: z.nullable(day),
});

const couple = z
  .strictObject({
    id: drawn,
    /** The two clients. Which of them is A and which is B stays the same. */
    a: drawn,
    b: drawn,
    joined: day,
    /** The pictures that were shown, each after the risk note was read: by the records of its two. */
    shown: z.array(z.strictObject({ a: drawn, b: drawn, day })),
  })
  .check(z.refine(({ a, b }) => a !== b));

const note = z.strictObject({
  /** Under which its age file is kept. */
  record: drawn,
  /** SHA-256 of its words, so that two states of one note can be told apart. */
  hash,
  /** The client or the couple that it is about. */
  about: drawn,
  /** The day of its last change. */
  day,
});

const index2Schema = z.strictObject({
  ...head,
  version: z.literal(2),
  invites: z.array(invite),
  responses: z.array(response),
  clients: z.array(client),
  couples: z.array(couple),
  notes: z.array(note),
});

type Index1 = z.infer<typeof index1Schema>;

/** An invite as the practice that issued it keeps it. */
export type IssuedInvite = z.infer<typeof invite>;
/** What the index knows of a response; the answers stand in its age file. */
export type FiledResponse = z.infer<typeof response>;
/** Why a response waits in the tray. */
export type TrayReason = NonNullable<FiledResponse['tray']>;
/** A person whom the practice asks. */
export type Client = z.infer<typeof client>;
/** Two clients joined. */
export type Couple = z.infer<typeof couple>;
/** What the index knows of a note; its words stand in an age file of their own. */
export type FiledNote = z.infer<typeof note>;
/** Everything that a practice knows but answers and notes, as it stands inside one age file. */
export type PracticeIndex = z.infer<typeof index2Schema>;

export const EMPTY_INDEX: PracticeIndex = {
  type: 'both-ways/practice',
  version: 2,
  label: '',
  backedUp: null,
  unsaved: 0,
  riskNote: null,
  invites: [],
  responses: [],
  clients: [],
  couples: [],
  notes: [],
};

/** An index of any version; `upgradeIndex` makes it one of this version. */
export const practiceIndexSchema = z.discriminatedUnion('version', [index2Schema, index1Schema]);

/** The number of the client whom an invite of before there were clients has asked. */
function newClientId(inviteHash: string): string {
  return inviteHash.slice(0, 32);
}

/**
 * Makes an index of this version. Before there were clients, each invite asked somebody new, and so
 * did an invite from elsewhere whose response was let in.
 */
export function upgradeIndex(read: Index1 | PracticeIndex): PracticeIndex {
  if (read.version === 2) return read;
  const invites = read.invites.map((one) => ({ ...one, client: newClientId(one.hash) }));
  const clients = new Map<string, Client>();
  const add = (id: string, name: string, added: string) => {
    if (!clients.has(id)) clients.set(id, { id, name, added, keepUntil: null, withdrawn: null });
  };
  for (const { client: id, name, issued } of invites) add(id, name, issued);
  const responses = read.responses.map((one): FiledResponse => {
    const id = newClientId(one.invite);
    if (one.tray === null) add(id, one.pseudonym, one.received);
    return { ...one, client: one.tray === null ? id : null, jointWithdrawn: null };
  });
  const { label, backedUp, unsaved, riskNote } = read;
  const kept = { label, backedUp, unsaved, riskNote, invites, responses };
  return { ...EMPTY_INDEX, ...kept, clients: [...clients.values()] };
}

/** What was written of an entry before: entries are never changed, only replaced. */
const written = new WeakMap<object, string>();

function writeEntry(entry: object): string {
  const known = written.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry);
  written.set(entry, text);
  return text;
}

/** Writes an index as JSON; of ten thousand entries only those that are new are written anew. */
export function writeIndex(value: PracticeIndex): string {
  const { invites, responses, clients, couples, notes, ...rest } = value;
  const lists = Object.entries({ invites, responses, clients, couples, notes });
  const parts = lists.map(([name, list]) => `"${name}":[${list.map(writeEntry).join(',')}]`);
  return `${JSON.stringify(rest).slice(0, -1)},${parts.join(',')}}`;
}

/** Reads what `writeIndex` wrote, now or in an earlier version; it never throws. */
export function readIndex(text: string): ReadJson<PracticeIndex> {
  const expected = { types: ['both-ways/practice'], schema: practiceIndexSchema, version: 2 };
  const read = readJson<Index1 | PracticeIndex>(text, expected);
  return read.ok ? { ok: true, value: upgradeIndex(read.value) } : read;
}

/** Takes a text that `readIndex` has accepted already, in a worker: the page only parses it. */
export function takeIndex(checked: string): PracticeIndex {
  return upgradeIndex(JSON.parse(checked) as Index1 | PracticeIndex);
}
