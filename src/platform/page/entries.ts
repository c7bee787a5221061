/**
 * History entries of this visit. A step of the questionnaire is an entry with the same address, so
 * Back works and nothing shows in the address bar. Each entry says how many of ours lie before it,
 * so that leaving can go back past all of them. An entry holds a step number and nothing else.
 */
interface EntryState {
  readonly depth: number;
  readonly step: number;
}

function isEntryState(state: unknown): state is EntryState {
  return (
    typeof state === 'object' &&
    state !== null &&
    'depth' in state &&
    'step' in state &&
    Number.isInteger(state.depth) &&
    Number.isInteger(state.step)
  );
}

function readState(): EntryState {
  const state: unknown = history.state;
  return isEntryState(state) ? state : { depth: 0, step: 0 };
}

/** How many entries of this visit lie before the present one. */
export function countEntriesBehind(): number {
  return readState().depth;
}

/**
 * Whether the present entry says where it stands. The first one of a visit does not, nor does any
 * that a browser brought back after its tab had crashed.
 */
export function knowsPlace(): boolean {
  return isEntryState(history.state);
}

/** The step that the present entry stands for; 0 where it stands for none. */
export function readStep(): number {
  return readState().step;
}

/** The state to give to a new entry, by whoever makes it. */
export function nextEntryState(step = 0): EntryState {
  return { depth: countEntriesBehind() + 1, step };
}

/** Adds an entry for a step, under the same address. */
export function pushStep(step: number): void {
  history.pushState(nextEntryState(step), '');
}

/** As the browser's own Back. */
export function stepBack(): void {
  history.back();
}

/** Calls back when Back or Forward changed the present entry. Returns what stops it. */
export function onStepChange(listener: (step: number) => void): () => void {
  const onPop = () => listener(readStep());
  window.addEventListener('popstate', onPop);
  return () => window.removeEventListener('popstate', onPop);
}
