import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Arrival {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

/** A page that was just reached in the given way. */
async function arrive(type: string) {
  vi.stubGlobal('PerformanceNavigationTiming', Arrival);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    new Arrival(type) as unknown as PerformanceEntry,
  ]);
  vi.resetModules();
  return import('@/platform/page/arrival');
}

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(document, 'wasDiscarded');
});

describe('the draft of this tab may be shown unasked', () => {
  it('after a reload', async () => {
    expect((await arrive('reload')).mayResume()).toBe(true);
  });

  it.each(['navigate', 'back_forward', 'prerender'])(
    'not to who comes by %s, who could be anyone',
    async (type) => {
      expect((await arrive(type)).mayResume()).toBe(false);
    },
  );

  it('after the browser had put the tab to sleep', async () => {
    Reflect.set(document, 'wasDiscarded', true);
    expect((await arrive('navigate')).mayResume()).toBe(true);
  });

  it('where it was started in this very document', async () => {
    const { markStarted, mayResume } = await arrive('navigate');
    markStarted();
    expect(mayResume()).toBe(true);
  });
});
