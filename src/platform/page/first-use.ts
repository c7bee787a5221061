const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Calls back once, when somebody begins to use the page. A page that only stands there has not been
 * used: after everything was deleted, the bare start that comes up must leave nothing behind.
 */
export function onFirstUse(listener: () => void): void {
  const used = new AbortController();
  const hear = () => {
    used.abort();
    listener();
  };
  for (const sign of signs) {
    window.addEventListener(sign, hear, { signal: used.signal, capture: true, passive: true });
  }
}
