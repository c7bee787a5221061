import { readNote, type Note } from '@/domain/practice/notes/note';
import type { Response } from '@/domain/practice/response';
import type { SealedStore } from '@/platform/storage/sealed-store';
import { practiceWorker } from '@/platform/worker/practice-client';
import { sealer } from '@/platform/worker/seal-client';
import { type OpenPractice, withPractice } from './open-practice';
import { workInChunks } from './work-in-chunks';

/** All age files of a practice, by record. */
export function readRecords(
  practice: OpenPractice,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  return withPractice(practice, (store) => store.readRecords());
}

/** The age file of a response, as it came; null where it is not here. */
export function readRecord(
  practice: OpenPractice,
  record: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return withPractice(practice, (store) => store.readRecord(record));
}

/** Opens one response; null where its file cannot be read any more. */
export async function readFiled(practice: OpenPractice, record: string): Promise<Response | null> {
  const sealed = await readRecord(practice, record);
  if (sealed === null) return null;
  const [opened] = await practiceWorker.openResponses(practice.identity, [sealed]);
  return opened?.ok === true ? opened.response : null;
}

interface ReadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Opens many responses, in several workers.
 *
 * @returns by record, without those whose file is not here or cannot be read any more
 */
export async function readManyFiled(
  practice: OpenPractice,
  records: readonly string[],
  { signal, onProgress }: ReadOptions,
): Promise<ReadonlyMap<string, Response>> {
  const found = new Map<string, Response>();
  const readAll = (store: SealedStore) =>
    workInChunks(records, {
      signal,
      work: async (names, tasks) => {
        const sealed = [...(await store.readSome(names))];
        const files = sealed.map(([, bytes]) => bytes);
        const opened = await tasks.openResponses(practice.identity, files).catch(() => []);
        return opened.flatMap((one, at) => {
          const name = sealed[at]?.[0];
          return one.ok && name !== undefined ? [[name, one.response] as const] : [];
        });
      },
      take: (opened, looked) => {
        for (const [name, response] of opened) found.set(name, response);
        onProgress(looked, records.length);
        return Promise.resolve(true);
      },
    });
  await withPractice(practice, readAll);
  return found;
}

/** Opens notes. @returns by record, without those that cannot be read any more */
export async function readNotes(
  practice: Pick<OpenPractice, 'id' | 'identity'>,
  records: readonly string[],
): Promise<ReadonlyMap<string, Note>> {
  const sealed = [...(await withPractice(practice, (store) => store.readSome(records)))];
  const opened = await sealer.openSlots(
    practice.identity,
    sealed.map(([, bytes]) => bytes),
  );
  return new Map(
    sealed.flatMap(([name], at) => {
      const one = opened[at];
      const read = one?.ok === true ? readNote(one.text) : null;
      return read?.ok === true ? [[name, read.value] as const] : [];
    }),
  );
}
