import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileFault, findVersion } from '@/cli/banks/check-questions';
import { lockVersion } from '@/cli/banks/lock-questions';
import { beginVersion } from '@/cli/banks/new-version';
import { runCli } from '../support/cli/run-command';
import {
  ASKED_MORE,
  EXCHANGED,
  fillChanges,
  NEW_R1,
  publishNext,
  RETOLD,
  REWORDED,
} from '../support/questions/next-version';
import { changeFile } from '../support/questions/change-file';
import { copyQuestions } from '../support/questions/questions-copy';

const readText = (...path: string[]) => readFileSync(join(...path), 'utf8');
const reasons = (faults: readonly FileFault[]) =>
  faults.map(({ file, path, reason }) => `${file}: ${path}: ${reason}`).join('\n');

function reasonsOf(result: ReturnType<typeof lockVersion> | ReturnType<typeof beginVersion>) {
  return result.ok ? 'no fault' : reasons(result.faults);
}

describe('beginning a version', () => {
  it('copies a published one, with its own number in every file and the layout as it was', () => {
    const questions = copyQuestions();
    expect(beginVersion(questions, '1.0.0', '2.0.0')).toEqual({
      ok: true,
      files: ['bank.json', 'en.json', 'CHANGES.md'],
    });
    const was = (file: string) => readText(questions, '1.0.0', file);
    expect(readText(questions, '2.0.0', 'bank.json')).toBe(
      was('bank.json').replace('"id": "1.0.0"', '"id": "2.0.0"'),
    );
    expect(readText(questions, '2.0.0', 'en.json')).toBe(
      was('en.json').replace('"translation": "1.0.0"', '"translation": "2.0.0"'),
    );
  });

  it('makes a draft of every language but the source', () => {
    const questions = copyQuestions();
    const spanish = readText(questions, '1.0.0/en.json')
      .replace('"locale": "en"', '"locale": "es"')
      .replace('"status": "source"', '"status": "reviewed"');
    writeFileSync(join(questions, '1.0.0/es.json'), spanish);
    expect(lockVersion(questions, '1.0.0').ok).toBe(true);
    expect(beginVersion(questions, '1.0.0', '1.1.0').ok).toBe(true);
    expect(readText(questions, '1.1.0/es.json')).toContain('"status": "draft"');
    expect(readText(questions, '1.1.0/en.json')).toContain('"status": "source"');
  });

  it.each([
    ['a number that is there', '1.0.0', '1.0.0', 'is there already'],
    ['a lower number', '1.0.0', '0.9.0', 'is not later than 1.0.0'],
    ['what is no number', '1.0.0', '2.0', 'is not a version'],
    ['a number that no link can carry', '1.0.0', '1.256.0', 'up to 255'],
  ])('refuses %s', (_, from, version, reason) => {
    const questions = copyQuestions();
    expect(reasonsOf(beginVersion(questions, from, version))).toContain(reason);
    expect(existsSync(join(questions, version))).toBe(version === '1.0.0');
  });

  it('refuses to go on from what is not published, or was changed since', () => {
    const questions = copyQuestions();
    beginVersion(questions, '1.0.0', '2.0.0');
    expect(reasonsOf(beginVersion(questions, '2.0.0', '3.0.0'))).toContain('is not published');
    changeFile(join(questions, '1.0.0/en.json'), (json) => Object.assign(json, { stem: 'Oh' }));
    expect(reasonsOf(beginVersion(questions, '1.0.0', '3.0.0'))).toContain('than were frozen');
  });

  it('is not ready as long as its author has not said what changed', () => {
    const questions = copyQuestions();
    beginVersion(questions, '1.0.0', '2.0.0');
    changeFile(join(questions, '2.0.0/en.json'), REWORDED.texts ?? (() => undefined));
    expect(reasonsOf(lockVersion(questions, '2.0.0'))).toContain(
      '2.0.0/CHANGES.md: What changed: is not filled in',
    );
    fillChanges(questions, '2.0.0');
    expect(lockVersion(questions, '2.0.0')).toEqual({ ok: true, isNew: true });
  });
});

describe('checking a version', () => {
  it.each([
    ['a twin that drifted', { R1m: 'I told my partner when I was not well.' }, 'items/R1p', 'where its twin says'],
    ['a "seemed" that was dropped', { S2p: 'My partner was at ease with quiet time together.' }, 'items/S2p', 'seemed'],
    ['an item that is hard to read', { A1: 'Interpersonal reciprocity predominated unequivocally.' }, 'items/A1', 'grade'],
    ['an item that is too long', { A1: 'We were fine '.repeat(8).trim() }, 'items/A1', '24 words'],
  ])('finds %s and names file, path and reason', (_, items, path, reason) => {
    const questions = copyQuestions();
    beginVersion(questions, '1.0.0', '2.0.0');
    fillChanges(questions, '2.0.0');
    expect(findVersion(questions, '2.0.0').faults).toEqual([]);
    changeFile(join(questions, '2.0.0/en.json'), (json) => {
      Object.assign(json['items'] ?? {}, items);
    });
    const { faults } = findVersion(questions, '2.0.0');
    const fault = faults.find((one) => one.path === path);
    expect(fault?.file, JSON.stringify(faults)).toBe('2.0.0/en.json');
    expect(fault?.reason).toContain(reason);
  });

  it('finds too few reversed items, in the structure file', () => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0/bank.json'), (json) => {
      const items = json['items'] as unknown as { pair?: string; key?: number }[];
      for (const item of items) if (item.pair === 'T2') item.key = 1;
    });
    const [fault] = findVersion(questions, '1.0.0').faults;
    expect(fault).toMatchObject({ file: '1.0.0/bank.json', path: 'forms/full' });
  });
});

describe('locking a version', () => {
  it.each([
    ['1.0.1', REWORDED, 'major', '2.0.0'],
    ['1.1.0', REWORDED, 'major', '2.0.0'],
    ['1.1.0', EXCHANGED, 'major', '2.0.0'],
    ['1.0.1', RETOLD, 'minor', '1.1.0'],
    ['1.0.1', ASKED_MORE, 'minor', '1.1.0'],
  ])('refuses %s where the change needs a later number', (version, edit, bump, enough) => {
    const questions = copyQuestions();
    const before = readText(questions, 'lock.json');
    expect(() => publishNext(questions, '1.0.0', version, edit)).toThrow(
      `${version} is too small for a ${bump} change of 1.0.0: it has to be ${enough} or later`,
    );
    expect(readText(questions, 'lock.json')).toBe(before);
  });

  it('refuses a version that differs in nothing but its number', () => {
    const questions = copyQuestions();
    expect(() => publishNext(questions, '1.0.0', '2.0.0', {})).toThrow('nothing differs from 1.0.0');
  });

  it('compares with the published version before, not with the first', () => {
    const questions = copyQuestions();
    publishNext(questions, '1.0.0', '2.0.0', REWORDED);
    expect(() => publishNext(questions, '2.0.0', '2.1.0', RETOLD)).not.toThrow();
    expect(() => publishNext(questions, '2.1.0', '2.2.0', EXCHANGED)).toThrow('has to be 3.0.0');
  });
});

describe('the way of an author, on the command line', () => {
  it('goes from a copy to two published versions', async () => {
    const questions = copyQuestions();
    const run = (...args: string[]) => runCli('bank.ts', [...args, '--folder', questions]);
    const both = ['--from', '1.0.0', '--bank', '2.0.0'];
    const begun = await run('new', ...both);
    expect([begun.code, begun.stderr]).toEqual([0, '']);
    expect(begun.stdout).toContain('fill in');
    expect((await run('check', '--bank', '2.0.0')).code).toBe(1);

    changeFile(join(questions, '2.0.0/en.json'), (json) => {
      Object.assign(json['items'] ?? {}, NEW_R1);
    });
    fillChanges(questions, '2.0.0');
    expect((await run('check')).stdout).toContain('2.0.0: no fault, not frozen yet');
    const diff = await run('diff', ...both);
    expect(diff.code).toBe(0);
    expect(diff.stdout).toContain('major  en.json: items/R1m was "I told');
    expect(diff.stdout).toContain('1.0.0 -> 2.0.0: this is a major change. 2.0.0 will do.');
    expect(diff.stdout).toContain('never compared in figures');
    expect((await run('lock', '--bank', '2.0.0')).stdout).toBe('2.0.0: frozen\n');
    expect((await run('check')).stdout).toBe(
      '1.0.0: no fault, frozen; en 1.0.0 (source)\n2.0.0: no fault, frozen; en 2.0.0 (source)\n',
    );
  });

  it('is told by diff, and by its exit, that a number is too small', async () => {
    const questions = copyQuestions();
    beginVersion(questions, '1.0.0', '1.1.0');
    changeFile(join(questions, '1.1.0/en.json'), REWORDED.texts ?? (() => undefined));
    const args = ['diff', '--from', '1.0.0', '--bank', '1.1.0', '--folder', questions];
    const { code, stdout } = await runCli('bank.ts', args);
    expect(code).toBe(1);
    expect(stdout).toContain('1.1.0 is too small: 2.0.0 or later.');
  });

  it('asks for both versions where one is missing', async () => {
    const { code, stderr } = await runCli('bank.ts', ['new', '--bank', '2.0.0']);
    expect([code, stderr]).toEqual([2, 'Say both versions: --from 1.0.0 --bank 2.0.0\n']);
  });
});
