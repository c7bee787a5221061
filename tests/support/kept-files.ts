import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Draft, KeptResult } from '@/domain/keeping/kept';

const golden = resolve(import.meta.dirname, '../fixtures/golden');

/** The text of something kept, byte for byte as the first version wrote it. */
export function goldenText(name: 'kept-result-1.json' | 'kept-draft-1.json'): string {
  return readFileSync(resolve(golden, name), 'utf8');
}

/** A file as the first version sealed it. */
export function goldenFile(
  name: 'kept-result-1.age' | 'kept-draft-1.age',
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(golden, name)));
}

/** What opens kept-result-1.age. */
export const GOLDEN_CODE = 'amateur fossil lunar velvet';

/** What opens kept-draft-1.age. It was made for that file and opens nothing else. */
export const GOLDEN_IDENTITY =
  'AGE-SECRET-KEY-1PWW49CQP9XZC5VDVHTEK9D7A942NWGWSZWFVSG5U27XWGYZ8MNQSDLN89M';

export const keptResult: KeptResult = {
  type: 'both-ways/result',
  version: 1,
  bank: '1.0.0',
  form: 'full',
  scoring: '1',
  locale: 'en',
  translation: '1.0.0',
  day: '2026-10-01',
  answers: { R1m: 3, R1p: 'x', R2m: null, A1: 0 },
  remember: 'Ask before guessing.',
};

export const draft: Draft = {
  type: 'both-ways/draft',
  version: 1,
  bank: '1.0.0',
  form: 'full',
  locale: 'en',
  translation: '1.0.0',
  page: 3,
  answers: { R1m: 3, R1p: 'x', R2m: null },
  times: [1200, 0, 350],
  earlier: null,
};
