import type { ClientCard } from '@/domain/practice/clients/clients';
import type { Note } from '@/domain/practice/notes/note';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import type { Response } from '@/domain/practice/response';
import { clientCode, coupleCode, type ExportRow } from './export-rows';

export interface PracticeJsonParts {
  readonly index: PracticeIndex;
  /** Who is exported. */
  readonly cards: readonly ClientCard[];
  /** As `listExportRows` gives them. */
  readonly rows: readonly ExportRow[];
  /** What was opened, by record; a row that could not be opened is left out. */
  readonly responses: ReadonlyMap<string, Response>;
  /** What was opened of the notes, by record; null where they are not asked for. */
  readonly notes: ReadonlyMap<string, Note> | null;
  /** The day of the export. */
  readonly day: string;
}

/**
 * Writes what clients answered as JSON that can be read without us: by client, each response with the
 * ids of what it was answered on. Figures are not in it: they are made from the answers.
 */
export function writePracticeJson(parts: PracticeJsonParts): string {
  const { index, cards, rows, responses, notes, day } = parts;
  const notesAbout = (about: string) => {
    if (notes === null) return {};
    const own = index.notes.filter((one) => one.about === about);
    const read = own.flatMap(({ record }) => {
      const note = notes.get(record);
      if (note === undefined) return [];
      const { type: _type, version: _version, ...words } = note;
      return [words];
    });
    return { notes: read };
  };
  const rowsOf = new Map<string, ExportRow[]>(cards.map(({ client }) => [client.id, []]));
  for (const row of rows) rowsOf.get(row.card.client.id)?.push(row);
  const clients = cards.map(({ client, name }) => {
    const answered = (rowsOf.get(client.id) ?? []).flatMap(({ person, filed }) => {
      const response = responses.get(filed.record);
      if (response === undefined) return [];
      const {
        type: _type,
        version: _version,
        invite: _invite,
        response: _own,
        ...given
      } = response;
      const { received, jointWithdrawn } = filed;
      return [{ person, received, jointWithdrawn, ...given }];
    });
    const { keepUntil } = client;
    const code = clientCode(client.id);
    return { code, name, keepUntil, responses: answered, ...notesAbout(client.id) };
  });
  const couples = index.couples
    .filter(({ a, b }) => rowsOf.has(a) && rowsOf.has(b))
    .map(({ id, a, b, joined }) => ({
      code: coupleCode(id),
      a: clientCode(a),
      b: clientCode(b),
      joined,
      ...notesAbout(id),
    }));
  const file = { type: 'both-ways/practice-export', version: 1, day, clients, couples };
  return `${JSON.stringify(file, null, 2)}\n`;
}
