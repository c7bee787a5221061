/** Asks for a text that stands as a list of lines in its file; it is split at the same mark again. */
export const LINES = { joinArrays: '\n' } as const;
