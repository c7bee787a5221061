import type { KeptFault } from '@/domain/keeping/read-json';
import { findArmors } from '@/domain/practice/armor-text';
import {
  fileResponses,
  type FilingOutcome,
  type OpenedResponse,
} from '@/domain/practice/file-responses';
import type { OpenFault } from '@/platform/crypto/age-box';
import { drawBytes } from '@/platform/crypto/hashes';
import { toHex } from '@/domain/exchange/hex-text';
import { readToday } from '@/platform/page/today';
import type { OpenedFile, PracticeTasks } from '@/platform/worker/practice-tasks';
import { sealer } from '@/platform/worker/seal-client';
import { FILE_BYTES } from '@/session/draft/sealed-file';
import { type OpenPractice, writePractice } from './open-practice';
import { restAfter } from './rest-workers';
import { workInChunks } from './work-in-chunks';

export type TakenOutcome = FilingOutcome | OpenFault | KeptFault | 'too-large' | 'empty' | 'failed';

export interface Taken {
  /** The file's name; empty for a pasted block. */
  readonly name: string;
  readonly outcome: TakenOutcome;
  /** Under which it is kept; null where it is not. */
  readonly record: string | null;
  readonly pseudonym: string;
}

export interface Taking {
  readonly practice: OpenPractice;
  /** In the order of what was given. */
  readonly taken: readonly Taken[];
  readonly isCancelled: boolean;
}

interface TakeOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * So many are kept in one save. As a save writes the whole index, each is of as many as were kept
 * before, so that ten times as many files take ten times as long; a save has to stay short.
 */
const LEAST_KEPT_AT_ONCE = 64;
const MOST_KEPT_AT_ONCE = 1024;
const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----';

interface Piece {
  readonly name: string;
  readonly sealed: Uint8Array<ArrayBuffer> | null;
  readonly fault: 'too-large' | 'empty' | 'not-age' | 'failed' | null;
}

type Read =
  | {
      readonly name: string;
      readonly opened: OpenedResponse;
      readonly sealed: Uint8Array<ArrayBuffer>;
    }
  | { readonly name: string; readonly fault: TakenOutcome };

async function splitText(name: string, text: string): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for (const armored of findArmors(text)) {
    const sealed = await sealer.readArmor(armored);
    pieces.push({ name, sealed, fault: sealed === null ? 'not-age' : null });
  }
  return pieces.length > 0 ? pieces : [{ name, sealed: null, fault: 'empty' }];
}

/** The age files of one thing that was handed over: most often one, in a text also several. */
async function splitSource(source: File | string): Promise<readonly Piece[]> {
  if (typeof source === 'string') return splitText('', source);
  const { name } = source;
  if (source.size > FILE_BYTES) return [{ name, sealed: null, fault: 'too-large' }];
  try {
    const sealed = new Uint8Array(await source.arrayBuffer());
    const text = new TextDecoder().decode(sealed);
    return text.includes(ARMOR_START) ? splitText(name, text) : [{ name, sealed, fault: null }];
  } catch {
    // A file that was moved or taken away meanwhile; the others are still there.
    return [{ name, sealed: null, fault: 'failed' }];
  }
}

function readOne({ name, sealed }: Piece, opened: OpenedFile | undefined): Read {
  if (opened === undefined || sealed === null) return { name, fault: 'failed' };
  if (!opened.ok) return { name, fault: opened.fault };
  const { hash, response } = opened;
  return { name, sealed, opened: { record: toHex(drawBytes(16)), hash, response } };
}

async function openPieces(
  pieces: readonly Piece[],
  identity: string,
  tasks: PracticeTasks,
): Promise<readonly Read[]> {
  const whole = pieces.filter(({ fault }) => fault === null);
  const files = whole.map(({ sealed }) => sealed ?? new Uint8Array());
  // A worker that is ended, or has had its time, has opened none of them.
  const opened = await tasks.openResponses(identity, files).catch(() => []);
  const openedOf = new Map(whole.map((piece, at) => [piece, opened[at]]));
  return pieces.map((piece): Read => {
    if (piece.fault !== null) return { name: piece.name, fault: piece.fault };
    return readOne(piece, openedOf.get(piece));
  });
}

const notKept = { outcome: 'failed', record: null, pseudonym: '' } as const;
const nameOf = (source: File | string) => (typeof source === 'string' ? '' : source.name);

/** Files what was opened, in one save, and says what became of each. */
async function keepBatch(
  practice: OpenPractice,
  batch: readonly Read[],
): Promise<{ readonly practice: OpenPractice; readonly taken: readonly Taken[] }> {
  const opened = batch.flatMap((one) => ('opened' in one ? [one] : []));
  let outcomes: readonly FilingOutcome[] = [];
  let written = practice;
  if (opened.length > 0) {
    written = await writePractice(practice, (index) => {
      const filing = fileResponses(
        index,
        opened.map((one) => one.opened),
        readToday(),
      );
      outcomes = filing.outcomes;
      const kept = opened.filter((_, at) => outcomes[at] !== 'duplicate');
      const put = new Map(kept.map((one) => [one.opened.record, one.sealed]));
      return { index: filing.index, records: { put, drop: [] } };
    });
  }
  const outcomeOf = new Map<Read, FilingOutcome | undefined>(
    opened.map((one, at) => [one, outcomes[at]]),
  );
  const taken = batch.map((one): Taken => {
    if (!('opened' in one)) {
      return { name: one.name, outcome: one.fault, record: null, pseudonym: '' };
    }
    const outcome = outcomeOf.get(one) ?? 'failed';
    const { record, response } = one.opened;
    const { pseudonym } = response;
    return { name: one.name, outcome, record: outcome === 'duplicate' ? null : record, pseudonym };
  });
  return { practice: written, taken };
}

/**
 * Opens what clients sent, in several workers, and files it: in the order in which it was given, and
 * in one save for many of them. What was filed before a cancel stays, and so does what was filed
 * before the browser would store no more: the rest is said to have failed.
 *
 * @param sources files, each an age file or a text that holds some; and texts that were pasted
 */
export function takeResponses(
  practice: OpenPractice,
  sources: readonly (File | string)[],
  options: TakeOptions,
): Promise<Taking> {
  // Each save sends the whole index to a worker, which keeps the room that it took.
  return restAfter(takeAll(practice, sources, options));
}

async function takeAll(
  practice: OpenPractice,
  sources: readonly (File | string)[],
  { signal, onProgress }: TakeOptions,
): Promise<Taking> {
  let current = practice;
  let batch: Read[] = [];
  const taken: Taken[] = [];
  let isStuck = false;
  let looked = 0;
  const keep = async () => {
    const read = batch;
    batch = [];
    try {
      const kept = await keepBatch(current, read);
      current = kept.practice;
      taken.push(...kept.taken);
    } catch {
      // What was saved before stays; these are still where they came from.
      isStuck = true;
      taken.push(...read.map(({ name }) => ({ ...notKept, name })));
    }
  };
  const work = async (chunk: readonly (File | string)[], tasks: PracticeTasks) => {
    const pieces = (await Promise.all(chunk.map(splitSource))).flat();
    return openPieces(pieces, practice.identity, tasks);
  };
  await workInChunks(sources, {
    signal,
    work,
    take: async (read, done) => {
      batch.push(...read);
      looked = done;
      const least = Math.max(LEAST_KEPT_AT_ONCE, Math.min(MOST_KEPT_AT_ONCE, taken.length));
      if (batch.length >= least) await keep();
      onProgress(looked, sources.length);
      return !isStuck;
    },
  });
  await keep();
  if (isStuck && !signal.aborted) {
    const left = sources.slice(looked);
    taken.push(...left.map((one) => ({ ...notKept, name: nameOf(one) })));
  }
  return { practice: current, taken, isCancelled: signal.aborted };
}
