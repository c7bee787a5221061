/** A fault that the project promises to withstand, and how often it has to be tried. */
interface Fault {
  readonly what: string;
  /** How many cases in every run, and before a release. */
  readonly cases: readonly [ci: number, release: number];
  /** Where cases are counted one by one, by the tests of a fault, not as cases inside a test. */
  readonly isByTest?: true;
}

/** The catalogue of faults; `docs/threat-model.md` says which test holds which promise. */
export const CATALOGUE: Readonly<Record<string, Fault>> = {
  T1: { what: 'links changed at random and by structure', cases: [100_000, 2_000_000] },
  T2: { what: 'age headers that ask for too much work', cases: [10, 10], isByTest: true },
  T3: { what: 'kills of the browser while somebody answers', cases: [25, 1_000] },
  T4: { what: 'storage calls failing each way', cases: [28, 28], isByTest: true },
  T5: { what: 'saves from two tabs', cases: [2_000, 10_000] },
  T6: { what: 'orders of steps of an exchange', cases: [20_200, 502_000] },
  T7: { what: 'attempts of a cheating inviter', cases: [100_000, 100_000] },
  T8: { what: 'profiles searched for answers, codes and keys', cases: [8, 8], isByTest: true },
  T9: { what: 'ways to leave, and to come back', cases: [45, 45], isByTest: true },
  T10: { what: 'sets of requests compared', cases: [1, 1], isByTest: true },
  T11: { what: 'texts that would be script', cases: [500, 500] },
  T12: { what: 'flows under a page translator', cases: [4, 4], isByTest: true },
  T13: { what: 'files between this and the age command', cases: [11, 11], isByTest: true },
  T14: { what: 'backups cut, old, another’s, restored', cases: [50, 50] },
  T15: { what: 'deploys that change under an open tab', cases: [15, 15], isByTest: true },
  T16: { what: 'drafts and files under a moved clock', cases: [200, 200] },
  T17: { what: 'links opened where their session is not', cases: [4, 4], isByTest: true },
};

const NUMBER = /\bT\d+\b/;

/** What became of a test; one is skipped where what it needs is not installed. */
export type Outcome = 'passed' | 'skipped';

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

/** The whole titles of the tests that passed, or were skipped, by a report of Vitest. */
export function readVitestTitles(text: string | undefined, outcome: Outcome): readonly string[] {
  if (text === undefined) return [];
  return (JSON.parse(text) as VitestReport).testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === outcome)
      .map(({ ancestorTitles, title }) => [...ancestorTitles, title].join(' ')),
  );
}

function titlesIn({ title, suites = [], specs = [] }: Suite, outcome: Outcome): readonly string[] {
  const wanted = outcome === 'passed' ? 'expected' : outcome;
  const own = specs
    .filter(({ ok, tests }) => ok && tests.some(({ status }) => status === wanted))
    .map((spec) => spec.title);
  return [...own, ...suites.flatMap((suite) => titlesIn(suite, outcome))].map(
    (inner) => `${title} ${inner}`,
  );
}

/** The same of a report of Playwright. */
export function readPlaywrightTitles(
  text: string | undefined,
  outcome: Outcome,
): readonly string[] {
  if (text === undefined) return [];
  const { suites } = JSON.parse(text) as { readonly suites: readonly Suite[] };
  return suites.flatMap((suite) => titlesIn(suite, outcome));
}

/** How many cases the tests said they have tried, by fault. */
export function readTold(text: string | undefined): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const line of (text ?? '').split('\n').filter((one) => one !== '')) {
    const { fault, cases } = JSON.parse(line) as { readonly fault: string; readonly cases: number };
    told.set(fault, (told.get(fault) ?? 0) + cases);
  }
  return told;
}

export interface CatalogueRow {
  readonly fault: string;
  readonly line: string;
  readonly isMet: boolean;
  /** Too few, and some of its tests were skipped. */
  readonly isSkipped: boolean;
}

/** Says of each fault how many tests of it passed, how many cases they tried, and whether it is enough. */
export function fillCatalogue(
  titles: Readonly<Record<Outcome, readonly string[]>>,
  told: ReadonlyMap<string, number>,
  isRelease: boolean,
): readonly CatalogueRow[] {
  const write = (count: number) => count.toLocaleString('en');
  return Object.entries(CATALOGUE).map(([fault, { what, cases, isByTest }]) => {
    const count = (outcome: Outcome) =>
      titles[outcome].filter((title) => NUMBER.exec(title)?.[0] === fault).length;
    const tests = count('passed');
    const wanted = cases[isRelease ? 1 : 0];
    const tried = isByTest === true ? tests : (told.get(fault) ?? 0);
    const isMet = tests > 0 && tried >= wanted;
    const isSkipped = !isMet && count('skipped') > 0;
    const figures = `${write(tried)} of ${write(wanted)}`.padStart(24);
    const line = `${fault.padEnd(4)}${figures}  ${what} (tests passed: ${tests})`;
    const lack = isSkipped ? `TOO FEW: ${count('skipped')} skipped` : 'TOO FEW';
    return { fault, line: isMet ? line : `${line}  ${lack}`, isMet, isSkipped };
  });
}
