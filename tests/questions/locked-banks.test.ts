import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAgainstLock, checkGone, findVersion, readLock } from '@/cli/banks/check-questions';
import { lockVersion } from '@/cli/banks/lock-questions';
import { runCli } from '../support/cli/run-command';
import { changeFile } from '../support/questions/change-file';
import { copyQuestions, QUESTIONS } from '../support/questions/questions-copy';

/** What `bank check` says of the frozen versions of a folder. */
function findChanges(questions: string): string[] {
  const read = readLock(questions);
  if (!read.ok) throw new Error('no readable lock file');
  const versions = Object.keys(read.lock);
  return [
    ...checkGone(questions, read.lock),
    ...versions.flatMap((version) => checkAgainstLock(read.lock, findVersion(questions, version))),
  ].map(({ file, reason }) => `${file}: ${reason}`);
}

describe('a published bank', () => {
  it('is frozen, and nothing in it has changed', () => {
    const read = readLock(QUESTIONS);
    expect(read.ok && Object.keys(read.lock)).toContain('1.0.0');
    expect(findChanges(QUESTIONS)).toEqual([]);
  });

  it('refuses one changed word of a question and says how to make the next version', () => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0/en.json'), (json) => {
      Object.assign(json['items'] ?? {}, { R1m: 'I told my partner when I was not well.' });
    });
    const [change = '', ...others] = findChanges(questions);
    expect(others).toEqual([]);
    expect(change).toContain('1.0.0/en.json');
    expect(change).toMatch(/translation/);
    expect(lockVersion(questions, '1.0.0').ok).toBe(false);
  });

  it('refuses any change of its structure, and the command says where the next one goes', async () => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0/bank.json'), (json) => {
      Object.assign(json, { windowDays: 14 });
    });
    const outcome = await runCli('bank.ts', ['check', '--folder', questions]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('1.0.0/bank.json');
    expect(outcome.stderr).toMatch(/copy/i);
    expect(outcome.stderr).toContain('questions/README.md');
    const again = await runCli('bank.ts', ['lock', '--bank', '1.0.0', '--folder', questions]);
    expect(again.code).toBe(1);
  });

  it('calls a frozen language changed, whatever else is wrong with it or with its bank', () => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0/bank.json'), (json) => Object.assign(json, { items: [] }));
    changeFile(join(questions, '1.0.0/en.json'), (json) => Object.assign(json, { stem: '' }));
    const changes = findChanges(questions);
    expect(changes).toHaveLength(2);
    expect(changes[1]).toContain('1.0.0/en.json: translation 1.0.0 is frozen');
  });

  it('misses a version whose folder is gone', () => {
    const questions = copyQuestions();
    rmSync(join(questions, '1.0.0'), { recursive: true });
    expect(checkGone(questions, { '1.0.0': { bank: 'x', languages: {} } })).toHaveLength(1);
  });

  it('takes better words under a raised translation version, once they are frozen', () => {
    const questions = copyQuestions();
    changeFile(join(questions, '1.0.0/en.json'), (json) => {
      Object.assign(json, { translation: '1.0.1', couplePracticeNote: 'You can leave this out.' });
    });
    expect(lockVersion(questions, '1.0.0')).toEqual({ ok: true, isNew: true });
    expect(findChanges(questions)).toEqual([]);
    expect(readFileSync(join(questions, 'lock.json'), 'utf8')).toContain('"1.0.1"');
  });

  it('takes no other question under a raised translation version, but a mended comma', () => {
    const questions = copyQuestions();
    const say = (A1: string) =>
      changeFile(join(questions, '1.0.0/en.json'), (json) => {
        Object.assign(json, { translation: '1.0.1' });
        Object.assign(json['items'] ?? {}, { A1 });
      });
    say('Things between us felt good.');
    expect(findChanges(questions)).toEqual([
      expect.stringContaining('1.0.0/en.json: other words are asked than were frozen'),
    ]);
    expect(lockVersion(questions, '1.0.0').ok).toBe(false);
    say('Things, between us, felt fine.');
    expect(lockVersion(questions, '1.0.0')).toEqual({ ok: true, isNew: true });
  });

  it('may be frozen twice, which changes nothing', () => {
    const questions = copyQuestions();
    const before = readFileSync(join(questions, 'lock.json'), 'utf8');
    expect(lockVersion(questions, '1.0.0')).toEqual({ ok: true, isNew: false });
    expect(readFileSync(join(questions, 'lock.json'), 'utf8')).toBe(before);
  });
});
