import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bank } from '../support/published-bank';
import { makeFolder, runCli } from '../support/cli/run-command';

const ITEMS = bank.items.map((item) => item.id);
const CELLS = ['0', '1', '2', '3', '4', 'x', ''];

/** The program and 150,000 ids take about 30: there is no room for answers or packets of everyone. */
const HEAP_MEGABYTES = 48;

type Order = 'side by side' | 'all A first';

/** Ids are long: short ones would hide a reader that keeps each id's piece of the file. */
function writeCouples(path: string, couples: number, order: Order): void {
  const file = openSync(path, 'w');
  writeSync(file, `person,form,couple,role,${ITEMS.join(',')}\n`);
  const writePartner = (couple: number, role: string): void => {
    const seed = couple * 2 + (role === 'A' ? 0 : 1);
    const answers = ITEMS.map((_, index) => CELLS[(seed * (index + 3) + index) % 7]);
    const form = seed % 3 === 0 ? 'short' : '';
    const ids = `person-with-a-rather-long-id-${seed},${form},couple-with-a-rather-long-id-${couple}`;
    writeSync(file, `${ids},${role},${answers.join(',')}\n`);
  };
  const each = (write: (couple: number) => void): void => {
    for (let couple = 0; couple < couples; couple++) write(couple);
  };
  if (order === 'side by side') {
    each((couple) => {
      writePartner(couple, 'A');
      writePartner(couple, 'B');
    });
  } else {
    each((couple) => writePartner(couple, 'A'));
    each((couple) => writePartner(couple, 'B'));
  }
  closeSync(file);
}

describe('npm run -s compare', () => {
  for (const order of ['side by side', 'all A first'] as const) {
    it(`compares 50,000 couples, ${order}, with room for ids and waiting packets alone`, async () => {
      const path = join(makeFolder(), 'couples.csv');
      writeCouples(path, 50_000, order);
      const { code, stdout, stderr } = await runCli('compare.ts', [path], {
        asSource: { preload: [] },
        env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES}` },
      });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout.split('\n')).toHaveLength(50_002);
      expect(stdout).toContain('\ncouple-with-a-rather-long-id-49999,');
    }, 300_000);
  }
});
