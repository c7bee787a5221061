/**
 * Orders two versions such as "1.0.0" by their numbers.
 *
 * @returns below 0 if the first is the older one, above 0 if it is the newer, 0 if they are the same
 */
export function compareVersions(first: string, second: string): number {
  const a = first.split('.').map(Number);
  const b = second.split('.').map(Number);
  const differing = a.findIndex((number, index) => number !== b[index]);
  return differing === -1 ? 0 : (a[differing] as number) - (b[differing] as number);
}

/** Says whether two versions share their first number, so that their figures may be compared. */
export function isSameMajor(first: string, second: string): boolean {
  return first.split('.')[0] === second.split('.')[0];
}
