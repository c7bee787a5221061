import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readChunkModules, readManifest } from './build-record';
import { CURRENT_BANK } from '../src/domain/bank/current-bank';
import { readBuildVariant } from './build-variant';
import firstQuestion from './first-question.json';
import {
  findFirstScripts,
  findPackages,
  measure,
  readStyleAddresses,
  type PackedSize,
} from './load-budget';

const startPageBudgetBytes = 14_336;
const firstQuestionBudgetBytes = 112_640;
const latePackages = ['recharts', 'zod'];

const { outDir, stateDir } = readBuildVariant({});
const readBuilt = (file: string): Buffer => readFileSync(path.join(outDir, file));

function printGroup(title: string, budgetBytes: number, sizes: readonly PackedSize[]): boolean {
  const brotliBytes = sizes.reduce((sum, size) => sum + size.brotliBytes, 0);
  const gzipBytes = sizes.reduce((sum, size) => sum + size.gzipBytes, 0);
  const isWithin = brotliBytes <= budgetBytes;
  const row = (name: string, brotli: string | number, gzip: string | number): void =>
    console.log(`  ${name.padEnd(30)}${String(brotli).padStart(9)}${String(gzip).padStart(9)}`);
  console.log(title);
  row('', 'brotli', 'gzip');
  for (const size of sizes) row(size.name, size.brotliBytes, size.gzipBytes);
  row('together', brotliBytes, gzipBytes);
  row('budget', budgetBytes, '');
  console.log(isWithin ? '  within\n' : `  OVER by ${brotliBytes - budgetBytes}\n`);
  return isWithin;
}

const startPage = readBuilt('index.html');
const startStyles = readStyleAddresses(startPage.toString()).map((address) =>
  address.slice(address.lastIndexOf('/a/') + 1),
);
const isStartPageWithin = printGroup('Start page and its styles', startPageBudgetBytes, [
  measure('index.html', startPage),
  ...startStyles.map((file) => measure(file, readBuilt(file))),
]);

const chunkModules = readChunkModules(stateDir);
const frameGuard = /<script src="[^"]*?(a\/[^"]+)"/.exec(startPage.toString())?.[1];
if (frameGuard === undefined) throw new Error('The start page does not refuse to be framed.');
const firstSources = firstQuestion.map((file) => file.replace('{current}', CURRENT_BANK));
const scripts = findFirstScripts(readManifest(stateDir), chunkModules, firstSources);
const areScriptsWithin = printGroup(
  'Scripts before the first question',
  firstQuestionBudgetBytes,
  [frameGuard, ...scripts].map((file) => measure(file, readBuilt(file))),
);

const early = findPackages(chunkModules, scripts, latePackages);
if (early.length > 0) console.log(`Loaded too early: ${early.join(', ')}`);

process.exitCode = isStartPageWithin && areScriptsWithin && early.length === 0 ? 0 : 1;
