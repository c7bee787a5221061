import type { Writable } from 'node:stream';

/** `closed`: whoever read the output has stopped reading, which is no fault of anyone's. */
export type Written =
  { readonly kind: 'written' | 'closed' } | { readonly kind: 'failed'; readonly reason: string };

export interface LineWriter {
  /** Writes lines and waits until there is room for more. */
  readonly write: (lines: readonly string[]) => Promise<Written>;
}

const isClosed = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';

/** Makes a writer of lines that end in LF. */
export function makeLineWriter(output: Writable): LineWriter {
  // Without a listener, the reader's going away would end the program with a stack trace.
  output.on('error', () => {});
  return {
    write: (lines) =>
      new Promise((resolve) => {
        if (lines.length === 0) return resolve({ kind: 'written' });
        output.write(`${lines.join('\n')}\n`, (error: NodeJS.ErrnoException | null | undefined) => {
          if (!error) resolve({ kind: 'written' });
          else if (isClosed(error)) resolve({ kind: 'closed' });
          else resolve({ kind: 'failed', reason: error.message });
        });
      }),
  };
}
