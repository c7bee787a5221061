import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, ROOT } from '../cli/run-command';

export const QUESTIONS = join(ROOT, 'questions');

// Deep and loose on purpose: tests break what the types would not let them break.
export type LooseJson = { [key: string]: LooseJson } & LooseJson[];

/** A copy of the questions folder that a test may break, gone after the test. */
export function copyQuestions(): string {
  const folder = join(makeFolder(), 'questions');
  cpSync(QUESTIONS, folder, { recursive: true });
  return folder;
}

/** Rewrites a JSON file of a copy. */
export function changeFile(path: string, change: (json: LooseJson) => void): void {
  const json = JSON.parse(readFileSync(path, 'utf8')) as LooseJson;
  change(json);
  writeFileSync(path, JSON.stringify(json));
}
