import path from 'node:path';

export type PseudoLanguage = '' | 'accents' | 'bidi';

export interface BuildVariant {
  readonly pseudo: PseudoLanguage;
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

/** Reads which build is wanted from `BOTH_WAYS_PSEUDO`: the normal one, or a pseudo-language. */
export function readBuildVariant(env: NodeJS.ProcessEnv = process.env): BuildVariant {
  const pseudo = env['BOTH_WAYS_PSEUDO'] ?? '';
  if (!isPseudoLanguage(pseudo)) {
    throw new Error(`BOTH_WAYS_PSEUDO is "${pseudo}"; it can be "accents", "bidi" or empty.`);
  }
  const outDir = outDirs[pseudo];
  return { pseudo, outDir, stateDir: path.join('node_modules', '.both-ways', outDir) };
}
