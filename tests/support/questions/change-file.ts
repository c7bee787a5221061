import { readFileSync, writeFileSync } from 'node:fs';

// Deep and loose on purpose: tests break what the types would not let them break.
export type LooseJson = { [key: string]: LooseJson } & LooseJson[];

/** Rewrites a JSON file of a copy. */
export function changeFile(path: string, change: (json: LooseJson) => void): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as LooseJson;
  change(json);
  writeFileSync(path, JSON.stringify(json));
}
