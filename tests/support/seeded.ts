/** Numbers that look random and come again with the same seed (mulberry32, public domain). */
export function makeRandom(seed: number): {
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
} {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    chance: (share) => next() < share,
  };
}

/** The seed of this run, from the environment or drawn; printed, so that a failure comes again. */
export function readSeed(test: string): number {
  const given = process.env['BOTH_WAYS_SEED'];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  console.log(`${test}: BOTH_WAYS_SEED=${seed}`);
  return seed;
}

/** How often a test repeats: the number for every run, or the one the environment asks for. */
export function readCount(variable: string, usual: number): number {
  const given = process.env[variable];
  return given === undefined ? usual : Number(given);
}
