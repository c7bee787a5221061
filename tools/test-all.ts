import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  fillCatalogue,
  type Outcome,
  readPlaywrightTitles,
  readTold,
  readVitestTitles,
} from './catalogue';
import { findOrInstallBrowser } from './install-browser';
import {
  addResults,
  describeResult,
  oneFailed,
  onePassed,
  oneSkipped,
  readPlaywrightReport,
  readVitestReport,
  type StepResult,
} from './step-result';

const reportDir = path.join('node_modules', '.both-ways', 'reports');
const vitestReport = path.join(reportDir, 'vitest.json');
const playwrightReport = path.join(reportDir, 'playwright.json');
const told = path.resolve(reportDir, 'told.jsonl');

// One seed for the whole run, named at its end: a failure comes again with it.
const seed = process.env['BOTH_WAYS_SEED'] ?? String(Date.now() % 0x7fffffff);
const isRelease = process.argv.includes('--release');

// The commands of the installed packages come before those of the machine.
const searchPath = [path.resolve('node_modules/.bin'), process.env['PATH'] ?? ''].join(
  path.delimiter,
);

function run(command: string, env: NodeJS.ProcessEnv = {}): number {
  const [name = '', ...args] = command.split(' ');
  const result = spawnSync(name, args, {
    shell: process.platform === 'win32',
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: searchPath,
      BOTH_WAYS_SEED: seed,
      BOTH_WAYS_TOLD: told,
      ...(isRelease ? { BOTH_WAYS_COUNTS: 'release' } : {}),
      ...env,
    },
  });
  return result.status ?? 1;
}

function runOne(command: string, env?: NodeJS.ProcessEnv): StepResult {
  return run(command, env) === 0 ? onePassed : oneFailed;
}

function readReport(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function runUnitTests(): StepResult {
  const exitCode = run(
    `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
  );
  return readVitestReport(readReport(vitestReport), exitCode);
}

function runJourneys(): StepResult {
  const browser = findOrInstallBrowser();
  if (browser === undefined) {
    console.log('No Chromium or Chrome was found. Install one, or name it in CHROME_PATH.');
    return process.env['CI'] === undefined ? oneSkipped : oneFailed;
  }
  console.log(`Browser: ${browser}`);
  const exitCode = run('playwright test --reporter=list,json', {
    CHROMIUM: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: path.resolve(playwrightReport),
  });
  return readPlaywrightReport(readReport(playwrightReport), exitCode);
}

/**
 * Prints the catalogue of faults with its counts. A fault that was tried too rarely is a failure, or
 * outside of CI a skip, where something that its tests need is not installed.
 */
function countFaults(): StepResult {
  if (!existsSync(playwrightReport) && process.env['CI'] === undefined) {
    console.log('Without a browser most of them were not tried.');
    return oneSkipped;
  }
  const titlesOf = (outcome: Outcome) => [
    ...readVitestTitles(readReport(vitestReport), outcome),
    ...readPlaywrightTitles(readReport(playwrightReport), outcome),
  ];
  const titles = { passed: titlesOf('passed'), skipped: titlesOf('skipped') };
  const rows = fillCatalogue(titles, readTold(readReport(told)), isRelease);
  for (const { line } of rows) console.log(line);
  console.log(`seed of this run: BOTH_WAYS_SEED=${seed}`);
  const mayLack = process.env['CI'] === undefined;
  return addResults(
    rows.map(({ isMet, isSkipped }) => {
      if (isMet) return onePassed;
      return isSkipped && mayLack ? oneSkipped : oneFailed;
    }),
  );
}

const steps: readonly { readonly name: string; readonly run: () => StepResult }[] = [
  { name: 'lint', run: () => runOne('oxlint') },
  { name: 'format', run: () => runOne('prettier --check --log-level warn .') },
  { name: 'types', run: () => runOne('tsc -p tsconfig.json') },
  {
    name: 'types of the domain, without a browser',
    run: () => runOne('tsc -p tsconfig.domain.json'),
  },
  {
    name: 'types of the service worker',
    run: () => runOne('tsc -p tsconfig.service-worker.json'),
  },
  { name: 'unit tests', run: runUnitTests },
  { name: 'build', run: () => runOne('npm run -s build', { BOTH_WAYS_PSEUDO: '' }) },
  {
    name: 'build with accents',
    run: () => runOne('npm run -s build', { BOTH_WAYS_PSEUDO: 'accents' }),
  },
  {
    name: 'build right to left',
    run: () => runOne('npm run -s build', { BOTH_WAYS_PSEUDO: 'bidi' }),
  },
  {
    name: 'build with planted leaks',
    run: () => runOne('npm run -s build', { BOTH_WAYS_PSEUDO: '', BOTH_WAYS_LEAKY: '1' }),
  },
  {
    name: 'build below a path',
    run: () =>
      runOne('npm run -s build -- --base /both/ways/', {
        BOTH_WAYS_PSEUDO: '',
        BOTH_WAYS_COPY: 'below',
      }),
  },
  { name: 'build again, byte for byte', run: () => runOne('tsx tools/build-again.ts') },
  { name: 'budgets', run: () => runOne('tsx tools/budgets.ts') },
  { name: 'journeys', run: runJourneys },
  { name: 'faults', run: countFaults },
];

rmSync(reportDir, { recursive: true, force: true });
mkdirSync(reportDir, { recursive: true });

const outcomes = steps.map((step) => {
  console.log(`\n── ${step.name}`);
  const startMs = Date.now();
  const result = step.run();
  const seconds = ((Date.now() - startMs) / 1000).toFixed(1);
  const line = `${step.name}: ${describeResult(result)} (${seconds} s)`;
  console.log(`── ${line}`);
  return { line, result };
});

console.log(`\n${outcomes.map(({ line }) => line).join('\n')}\n`);
const total = addResults(outcomes.map(({ result }) => result));
console.log(describeResult(total));
process.exitCode = total.failed === 0 ? 0 : 1;
