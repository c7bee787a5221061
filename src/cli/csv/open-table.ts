import { type FileHandle, open, stat } from 'node:fs/promises';
import type { CsvFault } from './fault';

export type OpenedTable =
  | { readonly ok: true; readonly file: FileHandle }
  | { readonly ok: false; readonly fault: CsvFault };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this file may not be read',
  EPERM: 'this file may not be read',
};

const refuse = (reason: string): OpenedTable => ({
  ok: false,
  fault: { line: 1, column: 1, reason },
});

/**
 * Opens a file that is going to be read twice: once to look for faults, once to work on it.
 *
 * Both readings are of the one file that is opened here, even if another takes its name meanwhile.
 */
export async function openTable(path: string): Promise<OpenedTable> {
  try {
    // Looked at before it is opened: opening a pipe waits for whoever writes to it.
    if (!(await stat(path)).isFile()) return refuse('this is not a file that can be read twice');
    return { ok: true, file: await open(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(REASONS[code ?? ''] ?? message);
  }
}
