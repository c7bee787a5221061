import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadForMissing, watchForMissing } from '@/platform/page/missing-script';
import { holdAnswers } from '@/platform/page/parting';

/** What a browser says of how it came to a page; jsdom does not have it. */
class Arrival {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}

const ICON = 'https://site.example/below/icon.svg';
const reloaded = vi.fn<() => void>();
const stops: (() => void)[] = [];
let arrival: Arrival;
let isOnline: boolean;
/** What the host does when it is asked for the icon of the page. */
let host: 'there' | 'gone' | 'silent';
const asked: string[] = [];

class HostImage extends EventTarget {
  set src(address: string) {
    asked.push(address);
    if (host === 'silent') return;
    const event = new Event(host === 'there' ? 'load' : 'error');
    queueMicrotask(() => this.dispatchEvent(event));
  }
}

beforeEach(() => {
  host = 'there';
  asked.length = 0;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: ICON }));
  vi.stubGlobal('Image', HostImage);
  arrival = new Arrival('navigate');
  isOnline = true;
  reloaded.mockReset();
  vi.stubGlobal('PerformanceNavigationTiming', Arrival);
  vi.stubGlobal('location', { reload: reloaded });
  vi.spyOn(performance, 'getEntriesByType').mockImplementation((type) =>
    type === 'navigation' ? ([arrival] as unknown as PerformanceEntryList) : [],
  );
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
});
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  document.head.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Somebody who holds answers, and says when asked whether all of them are stored. */
function hold(isStored: boolean | Promise<boolean>) {
  const holder = vi.fn<() => Promise<boolean>>(() => Promise.resolve(isStored));
  stops.push(holdAnswers(holder));
  return holder;
}

describe('loading the page anew for a script that is gone', () => {
  it('is done once everything is stored, and not before', async () => {
    let store: (isStored: boolean) => void = () => undefined;
    hold(new Promise((resolve) => (store = resolve)));
    const isDone = reloadForMissing();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reloaded).not.toHaveBeenCalled();
    store(true);
    expect(await isDone).toBe(true);
    expect(reloaded).toHaveBeenCalledTimes(1);
  });

  it('is not done where one of those who hold answers could not store them', async () => {
    const holders = [hold(true), hold(false), hold(true)];
    expect(await reloadForMissing()).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
    for (const holder of holders) expect(holder).toHaveBeenCalledTimes(1);
  });

  it('is not done where nobody stores anything: what the page shows may be kept nowhere', async () => {
    expect(await reloadForMissing()).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('is done at once where nothing is held, whatever a page before it holds', async () => {
    const holder = hold(false);
    expect(await reloadForMissing(true)).toBe(true);
    expect(reloaded).toHaveBeenCalledTimes(1);
    expect(holder).not.toHaveBeenCalled();
  });

  it.each([true, false])('is not done without a connection (nothing held: %s)', async (isBare) => {
    hold(true);
    isOnline = false;
    expect(await reloadForMissing(isBare)).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'is not done where the host does not answer (nothing held: %s)',
    async (isBare) => {
      hold(true);
      host = 'gone';
      expect(await reloadForMissing(isBare)).toBe(false);
      expect(reloaded).not.toHaveBeenCalled();
    },
  );

  it('is not done where the host takes longer than four seconds', async () => {
    vi.useFakeTimers();
    const holder = hold(true);
    host = 'silent';
    const isDone = reloadForMissing();
    const ended = vi.fn<() => void>();
    void isDone.then(ended);
    await vi.advanceTimersByTimeAsync(3999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await isDone).toBe(false);
    expect(holder).not.toHaveBeenCalled();
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('asks the host for nothing but the icon of the page', async () => {
    await reloadForMissing(true);
    expect(asked).toEqual([ICON]);
  });

  it('is done on a page without an icon', async () => {
    document.head.replaceChildren();
    expect(await reloadForMissing(true)).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([true, false])('is not done a second time (nothing held: %s)', async (isBare) => {
    hold(true);
    arrival = new Arrival('reload');
    expect(await reloadForMissing(isBare)).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it.each(['navigate', 'back_forward', 'prerender'])(
    'is done on a page that was come to by "%s"',
    async (type) => {
      arrival = new Arrival(type);
      expect(await reloadForMissing(true)).toBe(true);
      expect(reloaded).toHaveBeenCalledTimes(1);
    },
  );
});

describe('watching for scripts that do not come', () => {
  /** Watches until the end of the test. */
  function watch(): void {
    const added = vi.spyOn(window, 'addEventListener');
    watchForMissing();
    const listeners = added.mock.calls.map(([type, listener]) => ({ type, listener }));
    added.mockRestore();
    stops.push(() => {
      for (const { type, listener } of listeners) window.removeEventListener(type, listener);
    });
  }

  const sayMissing = (payload: Error) =>
    window.dispatchEvent(
      Object.assign(new Event('vite:preloadError', { cancelable: true }), { payload }),
    );

  /** Nobody has dealt with a rejection; tells whether it was dealt with now. */
  async function reject(reason: unknown): Promise<boolean> {
    const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
    window.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 0));
    return event.defaultPrevented;
  }

  it('saves at once, and leaves it to the others to say what is missing', () => {
    watch();
    const holder = hold(true);
    // Where it were prevented, Vite would go on as though the script had come.
    expect(sayMissing(new Error('gone'))).toBe(true);
    expect(holder).toHaveBeenCalledTimes(1);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('loads the page anew where nobody deals with it', async () => {
    watch();
    hold(true);
    const gone = new Error('gone');
    sayMissing(gone);
    expect(await reject(gone)).toBe(true);
    expect(reloaded).toHaveBeenCalledTimes(1);
  });

  it('does not load it anew where answers would be lost, and says no more of it', async () => {
    watch();
    hold(false);
    const gone = new Error('gone');
    sayMissing(gone);
    expect(await reject(gone)).toBe(true);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it('deals with each of two scripts that do not come', async () => {
    watch();
    hold(true);
    const [one, two] = [new Error('gone'), new Error('gone too')];
    sayMissing(one);
    sayMissing(two);
    expect(await reject(one)).toBe(true);
    expect(await reject(two)).toBe(true);
  });

  it('leaves every other rejection alone', async () => {
    watch();
    hold(true);
    sayMissing(new Error('gone'));
    expect(await reject(new Error('gone'))).toBe(false);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it.each([undefined, null, 'gone', new Error('gone')])(
    'leaves a rejection alone while nothing is missing: %s',
    async (reason) => {
      watch();
      hold(true);
      expect(await reject(reason)).toBe(false);
      expect(reloaded).not.toHaveBeenCalled();
    },
  );
});
