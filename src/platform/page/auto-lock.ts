const IDLE_MS = 10 * 60_000;
const HIDDEN_MS = 2 * 60_000;
/** Timers sleep where a computer does: what counts is the clock, and this is how often it is read. */
const LOOK_MS = 5000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** The time since a moment, by whichever of two clocks counted more of it. */
function startCounting(): () => number {
  const [day, page] = [Date.now(), performance.now()];
  return () => Math.max(Date.now() - day, performance.now() - page);
}

/**
 * Calls back once, after 10 minutes without a key, a pointer or a touch, or after 2 minutes in which
 * the page could not be seen. Returns what stops it.
 *
 * @see trust, 3.4
 */
export function watchForLock(onLock: () => void): () => void {
  let idle = startCounting();
  let hidden: (() => number) | null = document.hidden ? startCounting() : null;
  const look = () => {
    if (idle() < IDLE_MS && (hidden?.() ?? 0) < HIDDEN_MS) return;
    stop();
    onLock();
  };
  const onSign = () => {
    // Whoever comes back after the time was over must not find it open.
    look();
    idle = startCounting();
  };
  const onVisibility = () => {
    look();
    hidden = document.hidden ? startCounting() : null;
  };
  const timer = setInterval(look, LOOK_MS);
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', onVisibility);
  function stop() {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
    document.removeEventListener('visibilitychange', onVisibility);
  }
  return stop;
}
