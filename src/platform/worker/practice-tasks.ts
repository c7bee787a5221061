import { toHex } from '@/domain/exchange/hex-text';
import type { KeptFault } from '@/domain/keeping/read-json';
import { readBackup } from '@/domain/practice/backup';
import { readIndex } from '@/domain/practice/practice-index';
import { readResponse, type Response } from '@/domain/practice/response';
import {
  type Opened,
  type OpenFault,
  openUnderCode,
  openWithIdentity,
  sealUnderCode,
} from '@/platform/crypto/age-box';
import { encodeBase64 } from '@/platform/crypto/base64';
import { digest } from '@/platform/crypto/hashes';

/** A file that a client sent, or why it is none. */
export type OpenedFile =
  | { readonly ok: true; readonly hash: string; readonly response: Response }
  | { readonly ok: false; readonly fault: OpenFault | KeptFault };

/** The newest save of an index that can be read, and how many newer ones cannot. */
export interface FoundIndex {
  /** It has been read here: the page only has to parse it. */
  readonly text: string;
  readonly broken: number;
}

/** A backup as it stood in its file, checked, and the code that opened it. */
export type FoundBackup =
  | { readonly ok: true; readonly text: string; readonly code: string }
  | { readonly ok: false; readonly fault: OpenFault | KeptFault };

/** What a backup holds beside its records, as JSON that ends before its last brace. */
export interface BackupBytes {
  readonly head: string;
  readonly records: ReadonlyMap<string, Uint8Array>;
}

async function openResponse(identity: string, sealed: Uint8Array): Promise<OpenedFile> {
  const opened: Opened = await openWithIdentity(identity, sealed);
  if (!opened.ok) return opened;
  const read = readResponse(opened.text);
  if (!read.ok) return read;
  const hash = toHex(await digest(new TextEncoder().encode(opened.text)));
  return { ok: true, hash, response: read.value };
}

/** What takes long in a large practice. It runs in a worker, and the page stays free meanwhile. */
export const practiceTasks = {
  openResponses: (identity: string, files: readonly Uint8Array[]): Promise<readonly OpenedFile[]> =>
    Promise.all(files.map((sealed) => openResponse(identity, sealed))),

  findIndex: async (identity: string, slots: readonly Uint8Array[]): Promise<FoundIndex | null> => {
    for (const [broken, slot] of slots.entries()) {
      const opened = await openWithIdentity(identity, slot);
      const read = opened.ok ? readIndex(opened.text) : null;
      if (opened.ok && read?.ok === true) {
        return { text: opened.text, broken };
      }
    }
    return null;
  },

  sealBackup: (code: string, { head, records }: BackupBytes): Promise<Uint8Array<ArrayBuffer>> => {
    const written = [...records].map(([name, bytes]) => `"${name}":"${encodeBase64(bytes)}"`);
    return sealUnderCode(code, `${head},"records":{${written.join(',')}}}`);
  },

  /** Tries each code in turn. */
  findBackup: async (codes: readonly string[], sealed: Uint8Array): Promise<FoundBackup> => {
    let fault: OpenFault = 'wrong-key';
    for (const code of codes) {
      const opened = await openUnderCode(code, sealed);
      if (opened.ok) {
        const read = readBackup(opened.text);
        return read.ok ? { ok: true, text: opened.text, code } : read;
      }
      fault = opened.fault;
      if (fault !== 'wrong-key') break;
    }
    return { ok: false, fault };
  },
} as const;

export type PracticeTasks = typeof practiceTasks;
