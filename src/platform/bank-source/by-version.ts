/** By version: the questions may be built from any folder, so that only the last one counts. */
export function byVersion<Loader>(
  files: Readonly<Record<string, Loader>>,
): ReadonlyMap<string, Loader> {
  return new Map(Object.entries(files).map(([path, file]) => [path.split('/').at(-2) ?? '', file]));
}
