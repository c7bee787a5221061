import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The 2,048 English words as they stand in the file of the list, read as text. */
export function readWordList(): readonly string[] {
  const file = createRequire(import.meta.url).resolve('@scure/bip39/wordlists/english.js');
  const words = /`([a-z\n]+)`/.exec(readFileSync(file, 'utf8'))?.[1];
  return (words ?? '').trim().split('\n');
}
