import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readChunkModules } from '../../tools/build-record';
import { findHtmlFaults } from '../../tools/built-html';
import { listBuiltFiles, readSums, sumsFile, writeSums } from '../../tools/file-sums';
import { sites } from '../support/hosting/host';

const states = {
  root: 'node_modules/.both-ways/dist',
  below: 'node_modules/.both-ways/copy-below',
} as const satisfies Record<keyof typeof sites, string>;

for (const [name, { dir, base }] of Object.entries(sites)) {
  const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');

  test.describe(`the built files at ${base}`, () => {
    test('hold no inline style, script or data block in any page', () => {
      const pages = listBuiltFiles(dir).filter((file) => file.endsWith('.html'));
      expect(pages.length).toBeGreaterThan(10);
      const faults = pages.flatMap((file) =>
        findHtmlFaults(read(file)).map((fault) => `${file} has ${fault}`),
      );
      expect(faults).toEqual([]);
    });

    test('ask in their pages for nothing outside the place they were built for', () => {
      const pages = listBuiltFiles(dir).filter((file) => file.endsWith('.html'));
      const strays = pages.flatMap((file) =>
        [...read(file).matchAll(/\s(?:src|href)="(\/[^"]*)"/g)]
          .map(([, address = '']) => address)
          .filter((address) => !address.startsWith(base))
          .map((address) => `${file}: ${address}`),
      );
      expect(strays).toEqual([]);
    });

    test('are those that the sums say, by our own count and by sha256sum', () => {
      expect(read(sumsFile)).toBe(writeSums(dir));
      expect([...readSums(dir).keys()]).toContain('_headers');
      const { error, status } = spawnSync('sha256sum', ['--quiet', '-c', sumsFile], { cwd: dir });
      if (error === undefined) expect(status).toBe(0);
    });

    test('are made of no package that the list of parts does not name', () => {
      const { components } = JSON.parse(read('sbom.json')) as { components: { name: string }[] };
      const listed = new Set(components.map((part) => part.name));
      const used = Object.values(readChunkModules(states[name as keyof typeof sites]))
        .flat()
        .map((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1])
        .filter((found) => found !== undefined);
      expect(used.length).toBeGreaterThan(100);
      expect([...new Set(used)].filter((found) => !listed.has(found))).toEqual([]);
    });
  });
}
