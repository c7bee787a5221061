import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadForMissing, watchForMissing } from '@/platform/page/missing-script';
import { keepSafe } from '@/platform/page/parting';

vi.mock('@/platform/page/parting', () => ({ keepSafe: vi.fn<() => Promise<boolean>>() }));

class Arrival {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

const reloaded = vi.fn<() => void>();

/** How the page was reached, whether there is a line, and whether what is held could be stored. */
function stand(given: { arrival?: string; isOnline?: boolean; isSafe?: boolean } = {}): void {
  const { arrival = 'navigate', isOnline = true, isSafe = true } = given;
  vi.stubGlobal('PerformanceNavigationTiming', Arrival);
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    new Arrival(arrival) as unknown as PerformanceEntry,
  ]);
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  vi.mocked(keepSafe).mockResolvedValue(isSafe);
}

/** What a bundler's loader does where a script does not come: it says so, then rejects. */
async function missScript(isTakenUp: boolean): Promise<Event> {
  const payload = new Error('no such script');
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }));
  const rejection = Object.assign(new Event('unhandledrejection', { cancelable: true }), {
    reason: payload,
  });
  if (!isTakenUp) window.dispatchEvent(rejection);
  await vi.waitFor(() => expect(keepSafe).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 0));
  return rejection;
}

beforeAll(watchForMissing);
beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('location', { reload: reloaded });
  stand();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('loading the page anew for a script that is gone', () => {
  it('happens once everything is stored', async () => {
    expect(await reloadForMissing()).toBe(true);
    expect(keepSafe).toHaveBeenCalledTimes(1);
    expect(reloaded).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['an answer would be lost', { isSafe: false }],
    ['there is no line', { isOnline: false }],
    ['it was loaded anew already', { arrival: 'reload' }],
  ])('does not happen where %s', async (_, given) => {
    stand(given);
    expect(await reloadForMissing()).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('does not wait for a save where nothing is held', async () => {
    stand({ isSafe: false });
    expect(await reloadForMissing(true)).toBe(true);
    expect(keepSafe).not.toHaveBeenCalled();
    expect(reloaded).toHaveBeenCalledTimes(1);
  });
});

describe('a script that does not come', () => {
  it('has everything saved at once, and the page stays where somebody deals with it', async () => {
    await missScript(true);
    expect(keepSafe).toHaveBeenCalledTimes(1);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('loads the page anew where nobody deals with it, and is no error of the page then', async () => {
    const rejection = await missScript(false);
    expect(rejection.defaultPrevented).toBe(true);
    expect(reloaded).toHaveBeenCalledTimes(1);
  });

  it('does not swallow what is rejected for another reason', async () => {
    await missScript(true);
    const other = Object.assign(new Event('unhandledrejection', { cancelable: true }), {
      reason: new Error('something else'),
    });
    window.dispatchEvent(other);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(other.defaultPrevented).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });
});
