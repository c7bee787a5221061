import { tidyText } from '@/domain/keeping/kept-fields';
import {
  type Client,
  type FiledResponse,
  NAME_LENGTH,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import { compareLatest, settleReplaced } from '@/domain/practice/settle-replaced';

/** What the practice knows of one person, put together. */
export interface ClientCard {
  readonly client: Client;
  /** The practice's own name for them, or the one they gave last; empty where there is neither. */
  readonly name: string;
  /** Every name that a response of theirs was given under, each once. */
  readonly pseudonyms: readonly string[];
  /** What was let in, the latest first, those that were replaced among them. */
  readonly responses: readonly FiledResponse[];
}

/**
 * Puts together what is known of each client.
 *
 * @returns one card a client, in the order of the index
 */
export function listClients({ clients, responses }: PracticeIndex): readonly ClientCard[] {
  const byClient = new Map<string, FiledResponse[]>();
  for (const one of responses) {
    if (one.client === null) continue;
    const own = byClient.get(one.client);
    if (own === undefined) byClient.set(one.client, [one]);
    else own.push(one);
  }
  return clients.map((client) => {
    const own = (byClient.get(client.id) ?? []).sort(compareLatest);
    const given = own.map(({ pseudonym }) => pseudonym).filter((name) => name !== '');
    const name = client.name === '' ? (given[0] ?? '') : client.name;
    return { client, name, pseudonyms: [...new Set(given)], responses: own };
  });
}

/** An index is never changed, only replaced: what was put together once stays right. */
const cardsOf = new WeakMap<PracticeIndex, ReadonlyMap<string, ClientCard>>();

/** The card of one client; null where there is none. */
export function findClient(index: PracticeIndex, id: string): ClientCard | null {
  const known = cardsOf.get(index);
  const cards = known ?? new Map(listClients(index).map((card) => [card.client.id, card]));
  if (known === undefined) cardsOf.set(index, cards);
  return cards.get(id) ?? null;
}

/**
 * Whether a response may still be used: it was let in, no later one took its place, and its client
 * has not withdrawn since it was answered. What was answered on the day of a withdrawal or before, or
 * had come by then, counts as withdrawn, also where it is opened later.
 */
export function isUsable(
  { tray, replaced, day, received }: FiledResponse,
  { withdrawn }: Client,
): boolean {
  if (tray !== null || replaced) return false;
  return withdrawn === null || (received > withdrawn && day > withdrawn);
}

/** The responses of a client that may still be used, the latest first. */
export function listUsable({ client, responses }: ClientCard): readonly FiledResponse[] {
  return responses.filter((one) => isUsable(one, client));
}

/** Whether the day until which a client was to be kept has passed. Nothing is deleted by it. */
export function isPastKeeping({ keepUntil }: Client, today: string): boolean {
  return keepUntil !== null && today > keepUntil;
}

type ClientChange = Partial<Pick<Client, 'name' | 'keepUntil' | 'withdrawn'>>;

/** Changes what the practice notes of a client; names are tidied. */
export function changeClient(
  index: PracticeIndex,
  id: string,
  change: ClientChange,
): PracticeIndex {
  if (!index.clients.some((one) => one.id === id)) return index;
  const { name } = change;
  const tidied = name === undefined ? {} : { name: tidyText(name, NAME_LENGTH) };
  const clients = index.clients.map((one) =>
    one.id === id ? { ...one, ...change, ...tidied } : one,
  );
  return { ...index, clients, unsaved: index.unsaved + 1 };
}

/**
 * Says of a response that it is somebody else's: of another client, because a person decided so. The
 * client who has nothing left stays.
 *
 * @param record of a response that was let in
 * @param id of a client who is here; any other leaves the index as it is
 */
export function moveResponse(index: PracticeIndex, record: string, id: string): PracticeIndex {
  const chosen = index.responses.find((one) => one.record === record && one.tray === null);
  if (chosen === undefined || chosen.client === id) return index;
  if (!index.clients.some((one) => one.id === id)) return index;
  const moved = index.responses.map((one) => (one === chosen ? { ...one, client: id } : one));
  return { ...index, responses: settleReplaced(moved), unsaved: index.unsaved + 1 };
}

/** What an erasure leaves, and which age files go with it: they are for the caller to delete. */
export interface Erasure {
  readonly index: PracticeIndex;
  readonly records: readonly string[];
}

/**
 * Leaves a client out with all that is theirs: responses, notes, invites that asked them, couples
 * that they are one of, and the notes on those.
 */
export function eraseClient(index: PracticeIndex, id: string): Erasure {
  if (!index.clients.some((one) => one.id === id)) return { index, records: [] };
  const asked = new Set(index.invites.flatMap(({ client, hash }) => (client === id ? [hash] : [])));
  const isTheirs = ({ client, invite, tray }: FiledResponse) =>
    client === id || (tray !== null && asked.has(invite));
  const couples = index.couples.filter(({ a, b }) => a === id || b === id);
  const about = new Set([id, ...couples.map((couple) => couple.id)]);
  const responses = index.responses.filter(isTheirs);
  const notes = index.notes.filter((note) => about.has(note.about));
  return {
    index: {
      ...index,
      clients: index.clients.filter((one) => one.id !== id),
      responses: index.responses.filter((one) => !isTheirs(one)),
      invites: index.invites.filter(({ client }) => client !== id),
      couples: index.couples.filter((couple) => !about.has(couple.id)),
      notes: index.notes.filter((note) => !about.has(note.about)),
      unsaved: index.unsaved + 1,
    },
    records: [...responses, ...notes].map(({ record }) => record),
  };
}
