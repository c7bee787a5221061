import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Arrival {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

type How = 'reload' | 'navigate' | 'back_forward' | 'prerender' | 'discarded';

/** A page that was just reached in the given way, at the entry that the history shows. */
async function arrive(how: How) {
  vi.stubGlobal('PerformanceNavigationTiming', Arrival);
  // A browser that had put the tab to sleep says so apart, and calls it no reload.
  const type = how === 'discarded' ? 'navigate' : how;
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    new Arrival(type) as unknown as PerformanceEntry,
  ]);
  if (how === 'discarded') Reflect.set(document, 'wasDiscarded', true);
  vi.resetModules();
  return import('@/platform/page/arrival');
}

/** Where the present entry of the history stands; the app itself makes it. */
const entries = {
  'a question': async () => (await import('@/platform/page/entries')).pushStep(4),
  'the start': async () => (await import('@/platform/page/entries')).pushStep(0),
  'no place of ours': async () => history.replaceState(null, ''),
} as const;
type Entry = keyof typeof entries;

beforeEach(() => {
  vi.resetModules();
  history.replaceState(null, '');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'wasDiscarded');
});

describe('the draft of this tab is shown unasked', () => {
  it.each<[Entry, How, boolean]>([
    ['a question', 'reload', true],
    ['a question', 'discarded', true],
    ['a question', 'navigate', false],
    ['a question', 'back_forward', false],
    ['a question', 'prerender', false],
    ['the start', 'reload', false],
    ['the start', 'discarded', false],
    ['the start', 'navigate', false],
    // Browsers that brought a tab back after a crash do not know the place any more.
    ['no place of ours', 'reload', true],
    ['no place of ours', 'discarded', true],
    ['no place of ours', 'navigate', false],
    ['no place of ours', 'back_forward', false],
    ['no place of ours', 'prerender', false],
  ])('at %s, reached by %s: %s', async (entry, how, isShown) => {
    await entries[entry]();
    expect((await arrive(how)).mayResume()).toBe(isShown);
  });

  it.each<[Entry, boolean]>([
    ['a question', true],
    ['the start', false],
    ['no place of ours', false],
  ])('at %s, where it was begun in this very document: %s', async (entry, isShown) => {
    await entries[entry]();
    const { markStarted, mayResume } = await arrive('navigate');
    markStarted();
    expect(mayResume()).toBe(isShown);
  });
});
