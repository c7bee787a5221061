import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE } from '../../tools/catalogue';

interface Held {
  readonly fault: string | undefined;
  readonly file: string;
}

const rows = readFileSync('docs/threat-model.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:who,|---)/.test(line));

function readHeld(row: string): readonly Held[] {
  const [, , , cell = ''] = row.split('|');
  return [...cell.matchAll(/(?:(T\d+) )?`(tests\/[^`]+)`/g)].map(([, fault, file = '']) => ({
    fault,
    file,
  }));
}

it('each row of the threat model names a test that is there and holds that fault', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const held = readHeld(row);
    expect(held.length, row).toBeGreaterThan(0);
    for (const { fault, file } of held) {
      const source = readFileSync(file, 'utf8');
      if (fault !== undefined) expect(source, file).toMatch(new RegExp(`\\b${fault}\\b`));
    }
  }
});

it('every fault of the catalogue stands in the threat model', () => {
  const named = new Set(rows.flatMap((row) => readHeld(row).map(({ fault }) => fault)));
  expect(Object.keys(CATALOGUE).filter((fault) => !named.has(fault))).toEqual([]);
});
