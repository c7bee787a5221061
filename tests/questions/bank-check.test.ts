import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSchema, findVersion } from '@/cli/banks/check-questions';
import { runCli } from '../support/cli/run-command';
import { changeFile, type LooseJson } from '../support/questions/change-file';
import { copyQuestions, QUESTIONS } from '../support/questions/questions-copy';

interface Case {
  readonly what: string;
  readonly file: 'bank.json' | 'en.json';
  readonly change: (json: LooseJson) => void;
  readonly path: string;
  readonly reason: string;
}

const at = (json: LooseJson, ...keys: (string | number)[]): LooseJson =>
  keys.reduce((inner, key) => inner[key as never] as LooseJson, json);
const set = (json: LooseJson, keys: (string | number)[], value: unknown): void => {
  Object.assign(at(json, ...keys.slice(0, -1)), { [keys.at(-1) ?? '']: value });
};
const page = ['forms', 'full', 'parts', 0, 'pages', 0, 'items'] as const;

const cases: readonly Case[] = [
  {
    what: 'an item that appears twice',
    file: 'bank.json',
    change: (json) => set(json, ['items', 1, 'id'], 'R1m'),
    path: 'items/1',
    reason: 'R1m',
  },
  {
    what: 'a twin that is reversed alone',
    file: 'bank.json',
    change: (json) => set(json, ['items', 1, 'key'], -1),
    path: 'items/1/key',
    reason: 'one item of R1 is reversed, the other is not',
  },
  {
    what: 'a question that a form asks but the bank does not have',
    file: 'bank.json',
    change: (json) => set(json, [...page, 0], 'Z9m'),
    path: 'forms/full/parts/0/pages/0/items/0',
    reason: 'Z9m is not an item of this bank',
  },
  {
    what: 'twins on one page',
    file: 'bank.json',
    change: (json) => set(json, [...page, 1], 'R1p'),
    path: 'forms/full/parts/0/pages/0/items/1',
    reason: 'R1p',
  },
  {
    what: 'a question that the full form leaves out',
    file: 'bank.json',
    change: (json) => at(json, ...page).pop(),
    path: 'forms/full/parts',
    reason: 'RL1m is not asked',
  },
  {
    what: 'care that does not come back from its twin',
    file: 'bank.json',
    change: (json) => set(json, ['care', 0, 'arrives'], 'M1p'),
    path: 'care/0',
    reason: 'R2m and M1p are not twins',
  },
  {
    what: 'a key that is neither 1 nor -1',
    file: 'bank.json',
    change: (json) => set(json, ['items', 0, 'key'], 2),
    path: 'items/0/key',
    reason: '',
  },
  {
    what: 'a question without words',
    file: 'en.json',
    change: (json) => delete at(json, 'items')['R1m'],
    path: 'items/R1m',
    reason: 'is missing',
  },
  {
    what: 'words for a question that is not in the bank',
    file: 'en.json',
    change: (json) => set(json, ['items', 'Z9m'], 'I hummed.'),
    path: 'items/Z9m',
    reason: 'of this bank',
  },
  {
    what: 'an empty text',
    file: 'en.json',
    change: (json) => set(json, ['stem'], ''),
    path: 'stem',
    reason: 'is empty',
  },
  {
    what: 'a hidden mark that turns the direction of writing',
    file: 'en.json',
    change: (json) => set(json, ['stem'], 'In the past\u202e weeks'),
    path: 'stem',
    reason: 'direction character',
  },
  {
    what: 'a pattern without its practice',
    file: 'en.json',
    change: (json) => delete at(json, 'patterns', 'solo', 'held-in')['practice'],
    path: 'patterns/solo/held-in/practice',
    reason: '',
  },
];

describe('checking the questions', () => {
  it('finds no fault in those that are published', () => {
    expect(findVersion(QUESTIONS, '1.0.0').faults).toEqual([]);
    expect(checkSchema(QUESTIONS)).toEqual([]);
  });

  it.each(cases)('finds $what and names file, path and reason', (one) => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0', one.file), one.change);
    const { faults } = findVersion(questions, '1.0.0');
    const fault = faults.find(({ path }) => path.startsWith(one.path));
    expect(fault?.file, JSON.stringify(faults)).toBe(`1.0.0/${one.file}`);
    expect(fault?.reason).toContain(one.reason);
  });

  it('finds a schema file that is out of date', () => {
    const questions = copyQuestions();
    changeFile(join(questions, 'schema.json'), (json) => set(json, ['title'], 'old'));
    expect(checkSchema(questions)[0]?.reason).toContain('npm run bank -- schema');
  });

  it('says all of it on the command line, and ends with 1', async () => {
    const questions = copyQuestions();
    rmSync(join(questions, 'lock.json'));
    changeFile(join(questions, '1.0.0/en.json'), (json) => delete at(json, 'roles')['UL1']);
    const outcome = await runCli('bank.ts', ['check', '--folder', questions]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('1.0.0/en.json: roles/UL1: is missing');
  });

  it('says one good line for each version, and ends with 0', async () => {
    const outcome = await runCli('bank.ts', ['check']);
    expect(outcome.stderr).toBe('');
    expect(outcome.stdout).toBe('1.0.0: no fault, frozen; en 1.0.0 (source)\n');
    expect(outcome.code).toBe(0);
  });

  it('refuses an unknown version in words', async () => {
    const outcome = await runCli('bank.ts', ['check', '--bank', '9.9.9']);
    expect(outcome.stderr).toContain('There is no bank 9.9.9');
    expect(outcome.code).toBe(1);
  });
});
