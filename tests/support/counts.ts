import { appendFileSync } from 'node:fs';

/**
 * How often each fault is tried: by default as in CI, and as before a release with
 * BOTH_WAYS_COUNTS=release. A run is repeated with BOTH_WAYS_SEED=<the printed seed>.
 */
const isRelease = process.env['BOTH_WAYS_COUNTS'] === 'release';

const count = (ci: number, release: number): number => (isRelease ? release : ci);

export const COUNTS = {
  linkMutants: count(100_000, 2_000_000),
  sessionMutants: count(5_000, 100_000),
  kills: count(25, 1_000),
  saves: count(2_000, 10_000),
  sequences: count(20_000, 500_000),
  sequencesWithAge: count(200, 2_000),
  cheats: count(100_000, 100_000),
  backups: count(50, 50),
  clocks: 200,
};

export const SEED = Number(process.env['BOTH_WAYS_SEED'] ?? Date.now() % 0x7fffffff);

/** Long runs, on a busy machine. */
export const PATIENT = { timeout: isRelease ? 3_600_000 : 480_000 };

export function printSeed(test: string): void {
  console.info(`${test}: BOTH_WAYS_SEED=${SEED}`);
}

/** Says how many cases of a fault of the catalogue were tried, for the table at the end of a run. */
export function tell(fault: `T${number}`, cases: number): void {
  const file = process.env['BOTH_WAYS_TOLD'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, cases })}\n`);
}
