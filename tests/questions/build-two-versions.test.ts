import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWith, type OtherBuild } from '../support/questions/build-with';
import { NEW_R1, publishNext, REWORDED } from '../support/questions/next-version';
import { copyQuestions } from '../support/questions/questions-copy';

const OLD_R1 = 'I told my partner when I was not okay.';
const FILES = ['bank.json', 'en.json?asking', 'en.json?telling'];

describe('an app that was built with a second major version', () => {
  let built: OtherBuild;
  const removals: (() => void)[] = [];
  beforeAll(async () => {
    const questions = copyQuestions((remove) => void removals.push(remove));
    publishNext(questions, '1.0.0', '2.0.0', REWORDED);
    built = await buildWith(questions, '2.0.0');
    return () => removals.forEach((remove) => remove());
  }, 120_000);

  /** The scripts that hold a file of the questions, whatever folder that was built from. */
  const scriptsOf = (file: string) =>
    Object.keys(built.scripts).filter((script) =>
      built.scripts[script]?.some((module) => module.endsWith(`/questions/${file}`)),
    );
  const read = (script: string) => readFileSync(join(built.dir, script), 'utf8');

  it.each(['1.0.0', '2.0.0'])('has every file of %s, each in a script of its own', (version) => {
    for (const file of FILES) {
      const [script = '', ...others] = scriptsOf(`${version}/${file}`);
      expect(others, file).toEqual([]);
      expect(built.scripts[script], file).toHaveLength(1);
      expect(existsSync(join(built.dir, script)), file).toBe(true);
    }
  });

  it('serves the words of each in the words of each', () => {
    const [first = ''] = scriptsOf('1.0.0/en.json?asking');
    const [second = ''] = scriptsOf('2.0.0/en.json?asking');
    expect(read(first)).toContain(OLD_R1);
    expect(read(first)).not.toContain(NEW_R1.R1m);
    expect(read(second)).toContain(NEW_R1.R1m);
    expect(read(second)).not.toContain(OLD_R1);
  });

  it('asks the new one, and knows the hashes of both', () => {
    const all = Object.keys(built.scripts).map(read).join('\n');
    const locked = all.match(/(?<=bank:\s*[`"'])[0-9a-f]{64}/g) ?? [];
    expect(new Set(locked).size).toBe(2);
    const [current = ''] = Object.keys(built.scripts).filter((script) =>
      built.scripts[script]?.includes('src/domain/bank/current-bank.ts'),
    );
    expect(basename(current)).toMatch(/\.js$/);
    expect(read(current)).toMatch(/[`"']2\.0\.0[`"']/);
  });

  it('has a page of its own for each address', () => {
    for (const page of ['index.html', 'take/index.html', 'open/index.html']) {
      expect(existsSync(join(built.dir, page)), page).toBe(true);
    }
  });
});
