/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Set only in pseudo-language builds: longer accented text, or the same text right to left. */
  readonly BOTH_WAYS_PSEUDO: '' | 'accents' | 'bidi';
}
