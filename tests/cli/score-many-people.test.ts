import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bank } from '../support/published-bank';
import { makeFolder, ROOT, runCli } from '../support/cli/run-command';

const ITEMS = bank.items.map((item) => item.id);
const CELLS = ['0', '1', '2', '3', '4', 'x', ''];

/** Ids are long: short ones would hide a reader that keeps each id's piece of the file. */
function writePeople(path: string, people: number): void {
  const file = openSync(path, 'w');
  writeSync(file, `person,form,${ITEMS.join(',')}\n`);
  for (let person = 0; person < people; person++) {
    const answers = ITEMS.map((_, index) => CELLS[(person * (index + 3) + index) % 7]);
    const form = person % 3 === 0 ? 'short' : '';
    writeSync(file, `person-with-a-rather-long-id-${person},${form},${answers.join(',')}\n`);
  }
  closeSync(file);
}

async function measurePeakKilobytes(folder: string, people: number): Promise<number> {
  const path = join(folder, `people-${people}.csv`);
  const report = join(folder, `peak-${people}`);
  writePeople(path, people);
  const { code, stdout, stderr } = await runCli('score.ts', [path], {
    asSource: { preload: ['./tests/support/cli/report-peak-memory.ts'] },
    env: { PEAK_MEMORY_FILE: report },
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout.split('\n')).toHaveLength(people + 2);
  expect(stdout).toContain(`\nperson-with-a-rather-long-id-${people - 1},`);
  return Number(readFileSync(report, 'utf8'));
}

const isLinux = process.platform === 'linux';
if (!isLinux) console.warn('skipped: the peak memory of a program is only measured on Linux');

describe('npm run -s score', () => {
  it.skipIf(!isLinux)(
    'scores 100,000 people in the memory of 10,000 and their ids',
    async () => {
      const folder = makeFolder();
      const few = await measurePeakKilobytes(folder, 10_000);
      const many = await measurePeakKilobytes(folder, 100_000);
      expect(few).toBeGreaterThan(20_000);
      expect(many - few, `${few} kB, then ${many} kB`).toBeLessThan(60_000);
    },
    300_000,
  );

  it('ends quietly when whoever reads the scores stops', async () => {
    const folder = makeFolder();
    const path = join(folder, 'people.csv');
    writePeople(path, 20_000);
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/score.ts', path], {
      cwd: ROOT,
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  }, 60_000);
});
