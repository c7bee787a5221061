import { MISSING } from '@/domain/answers/answer-row';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { type PersonScore, scorePerson } from '@/domain/scoring/score-person';
import { plan } from '../support/published-bank';
import { LIMIT_FIGURES, makeLimitRun } from './scoring-limit';

const PEOPLE = 50_000;
const ROUNDS = 9;
const ENOUGH_PER_SECOND = 300_000;

/** A small seeded generator, so that every run scores the same people. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeRows(): Int8Array {
  const random = makeRandom(1);
  return Int8Array.from({ length: PEOPLE * plan.size }, () =>
    random() < 0.05 ? MISSING : Math.floor(random() * 5),
  );
}

const rows = makeRows();
const ownRows = Array.from({ length: PEOPLE }, (_, person) =>
  rows.slice(person * plan.size, (person + 1) * plan.size),
);
const limit = makeLimitRun(plan, rows);
let sink = 0;

function figuresOf(score: PersonScore): number[] {
  return [
    ...(score.areas ?? []).map((area) => area.score),
    score.composite?.score,
    score.tending?.value,
    score.effort,
    score.holding?.value,
    score.flow?.give,
    score.flow?.receive,
  ].map((figure) => figure ?? Number.NaN);
}

/** Both sides must do the same work, or the ratio means nothing. */
function checkAgreement(): void {
  limit.run();
  ownRows.forEach((row, person) => {
    figuresOf(scorePerson(plan, 'full', row)).forEach((figure, at) => {
      const other = limit.figures[person * LIMIT_FIGURES + at] ?? Number.NaN;
      const isSame = Number.isNaN(figure) ? Number.isNaN(other) : Math.abs(figure - other) < 1e-9;
      if (!isSame) throw new Error(`person ${person}, figure ${at}: ${figure} against ${other}`);
    });
  });
}

const kinds: Record<string, () => void> = {
  'typed-array loop, figures only': limit.run,
  'scorePerson, every figure': () => {
    for (const row of ownRows) sink += scorePerson(plan, 'full', row).composite?.score ?? 0;
  },
  'scorePerson and patterns': () => {
    for (const row of ownRows) {
      sink += findSoloPatterns(plan, row, scorePerson(plan, 'full', row)).notes.length;
    }
  },
};

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

checkAgreement();
for (let warm = 0; warm < 3; warm += 1) for (const run of Object.values(kinds)) run();
const seconds = new Map(Object.keys(kinds).map((kind) => [kind, [] as number[]]));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [kind, run] of Object.entries(kinds)) {
    const start = performance.now();
    run();
    seconds.get(kind)?.push((performance.now() - start) / 1000);
  }
}
const base = median([...seconds.values()][0] ?? []);
console.log(`Scoring, one core: ${PEOPLE} people, median of ${ROUNDS} interleaved rounds`);
for (const [kind, times] of seconds) {
  const time = median(times);
  const rate = Math.round(PEOPLE / time).toLocaleString('en');
  console.log(`  ${kind.padEnd(34)} ${rate.padStart(12)} people/s   x${(time / base).toFixed(1)}`);
}
const slowest = PEOPLE / Math.max(...[...seconds.values()].map(median));
console.log(
  `  at least ${ENOUGH_PER_SECOND.toLocaleString('en')} a second: ${slowest >= ENOUGH_PER_SECOND ? 'yes' : 'no'}`,
);
if (!Number.isFinite(sink)) throw new Error('A score is not a number.');
