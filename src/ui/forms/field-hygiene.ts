/**
 * Keeps a field's content out of what browsers store and send by themselves: form history, session
 * files, spelling services, writing help. This is protection of data at rest, not a convenience.
 */
export const fieldHygiene = {
  autoComplete: 'off',
  spellCheck: false,
  autoCorrect: 'off',
  autoCapitalize: 'off',
  writingsuggestions: 'false',
} as const;
