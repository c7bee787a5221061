/**
 * The readings in the order in which they are listed: what frames an area, then its areas, which
 * have the ids of the bank. The list stands by itself, as every page needs it to find its way.
 */
export const READING_GROUPS = [
  ['two-things', 'reach', 'met'],
  ['full-life', 'room'],
  ['uneven', 'center', 'repair'],
  ['healthy', 'space'],
  ['hard', 'guard'],
  ['rebuilding', 'renewal', 'sustaining'],
] as const;

export const READINGS = READING_GROUPS.flat();

export type ReadingId = (typeof READINGS)[number];
