/** How far the number of a version has to move for a change, smallest first. */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;

export type Bump = (typeof BUMPS)[number];

/** Whether one bump goes at least as far as another. */
export function reachesBump(bump: Bump, needed: Bump): boolean {
  return BUMPS.indexOf(bump) >= BUMPS.indexOf(needed);
}

/** The widest of some bumps; "none" for none. */
export function widestBump(bumps: readonly Bump[]): Bump {
  return BUMPS.findLast((bump) => bumps.includes(bump)) ?? 'none';
}

/**
 * Says how far a version's number has moved from that of an earlier one.
 *
 * @param from such as "1.0.0"
 * @param to such as "1.1.0"
 * @returns the first of the three numbers that is higher; "none" where `to` is not later than `from`
 */
export function bumpBetween(from: string, to: string): Bump {
  const [a, b] = [from, to].map((version) => version.split('.').map(Number));
  const at = a?.findIndex((number, index) => number !== b?.[index]) ?? -1;
  if (a === undefined || b === undefined || at === -1) return 'none';
  if ((b[at] ?? 0) < (a[at] ?? 0)) return 'none';
  return (['major', 'minor', 'patch'] as const)[at] ?? 'none';
}

/** The lowest number that is a bump away from a version: "1.0.0" and minor give "1.1.0". */
export function nextVersion(version: string, bump: Exclude<Bump, 'none'>): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
