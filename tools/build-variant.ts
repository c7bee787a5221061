import path from 'node:path';

export type PseudoLanguage = '' | 'accents' | 'bidi';

export interface BuildVariant {
  readonly pseudo: PseudoLanguage;
  /** Whether this is the build with faults, which the search of a profile must find. */
  readonly isLeaky: boolean;
  /** Another questions folder than that of the repository, for tests; empty for the own one. */
  readonly questions: string;
  /** The version that such a build asks new answers on; empty for that of `current-bank.ts`. */
  readonly currentBank: string;
  /** Whether its service worker removes the earlier ones and itself, should they do harm. */
  readonly isKill: boolean;
  /** Output folder, relative to the root of the repository. */
  readonly outDir: string;
  /** What the build says about itself to the tools: never shipped. */
  readonly stateDir: string;
}

const outDirs: Record<PseudoLanguage, string> = {
  '': 'dist',
  accents: 'dist-pseudo',
  bidi: 'dist-bidi',
};

function isPseudoLanguage(value: string): value is PseudoLanguage {
  return value in outDirs;
}

/**
 * Reads which build is wanted: the normal one, a pseudo-language (`BOTH_WAYS_PSEUDO`), the one
 * with faults (`BOTH_WAYS_LEAKY=1`), or one of other questions (`BOTH_WAYS_QUESTIONS`, a folder, and
 * `BOTH_WAYS_CURRENT_BANK`, the version that it asks). Each has a folder of its own;
 * `BOTH_WAYS_COPY` names another, for a second build beside the first. `BOTH_WAYS_KILL=1` makes the
 * same build with a service worker that removes the earlier ones and itself.
 */
export function readBuildVariant(env: NodeJS.ProcessEnv = process.env): BuildVariant {
  const pseudo = env['BOTH_WAYS_PSEUDO'] ?? '';
  if (!isPseudoLanguage(pseudo)) {
    throw new Error(`BOTH_WAYS_PSEUDO is "${pseudo}"; it can be "accents", "bidi" or empty.`);
  }
  const isLeaky = env['BOTH_WAYS_LEAKY'] === '1';
  const questions = env['BOTH_WAYS_QUESTIONS'] ?? '';
  const currentBank = env['BOTH_WAYS_CURRENT_BANK'] ?? '';
  if ((questions === '') !== (currentBank === '')) {
    throw new Error('BOTH_WAYS_QUESTIONS and BOTH_WAYS_CURRENT_BANK belong together.');
  }
  const isKill = env['BOTH_WAYS_KILL'] === '1';
  const others = { pseudo, isLeaky, isKill, questions, currentBank };
  if (questions !== '') {
    // Below what the tools keep: no linter and no formatter looks there.
    const stateDir = path.join('node_modules', '.both-ways', `bank-${currentBank}`);
    return { ...others, outDir: path.join(stateDir, 'site'), stateDir };
  }
  const copy = env['BOTH_WAYS_COPY'] ?? '';
  if (!/^[a-z]*$/.test(copy)) throw new Error('BOTH_WAYS_COPY can be one lower-case word.');
  if (copy !== '') {
    const stateDir = path.join('node_modules', '.both-ways', `copy-${copy}`);
    return { ...others, outDir: path.join(stateDir, 'site'), stateDir };
  }
  const outDir = isLeaky ? 'dist-leaky' : outDirs[pseudo];
  return { ...others, outDir, stateDir: path.join('node_modules', '.both-ways', outDir) };
}
