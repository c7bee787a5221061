import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { readBuildVariant } from './build-variant';
import { compareSums, readSums, sumsFile, writeSums } from './file-sums';
import { readFileSync } from 'node:fs';

// Another folder, another zone and another language of the machine: nothing of it may get in.
const elsewhere = { BOTH_WAYS_COPY: 'again', TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' };

const first = readBuildVariant({}).outDir;
const second = readBuildVariant(elsewhere).outDir;
const built = spawnSync('npm', ['run', '-s', 'build'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
  env: { ...process.env, BOTH_WAYS_PSEUDO: '', BOTH_WAYS_LEAKY: '', ...elsewhere },
});
if (built.status !== 0) process.exit(built.status ?? 1);

const faults = [
  ...[first, second]
    .filter((dir) => readFileSync(path.join(dir, sumsFile), 'utf8') !== writeSums(dir))
    .map((dir) => `${sumsFile} of ${dir} is not that of its files`),
  ...compareSums(readSums(first), readSums(second)),
];
if (faults.length > 0) console.error(`The builds are not equal:\n${faults.join('\n')}`);
else console.log(`${readSums(first).size} files, the same in both builds.`);
process.exitCode = faults.length === 0 ? 0 : 1;
