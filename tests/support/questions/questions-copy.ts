import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, ROOT } from '../cli/run-command';

export const QUESTIONS = join(ROOT, 'questions');

/**
 * A copy of the questions folder that a test may break, gone after the test.
 *
 * @param atEnd for a copy that several tests share
 */
export function copyQuestions(atEnd?: (remove: () => void) => void): string {
  const folder = join(makeFolder(atEnd), 'questions');
  cpSync(QUESTIONS, folder, { recursive: true });
  return folder;
}
