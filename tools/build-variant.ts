import path from 'node:path';

export type PseudoLanguage = '' | 'accents' | 'bidi';

export interface BuildVariant {
  readonly pseudo: PseudoLanguage;
  /** Whether this is the build with faults, which the search of a profile must find. */
  readonly isLeaky: boolean;
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
 * Reads which build is wanted: the normal one, a pseudo-language (`BOTH_WAYS_PSEUDO`), or the one
 * with faults (`BOTH_WAYS_LEAKY=1`). Each has a folder of its own.
 */
export function readBuildVariant(env: NodeJS.ProcessEnv = process.env): BuildVariant {
  const pseudo = env['BOTH_WAYS_PSEUDO'] ?? '';
  if (!isPseudoLanguage(pseudo)) {
    throw new Error(`BOTH_WAYS_PSEUDO is "${pseudo}"; it can be "accents", "bidi" or empty.`);
  }
  const isLeaky = env['BOTH_WAYS_LEAKY'] === '1';
  const outDir = isLeaky ? 'dist-leaky' : outDirs[pseudo];
  return { pseudo, isLeaky, outDir, stateDir: path.join('node_modules', '.both-ways', outDir) };
}
