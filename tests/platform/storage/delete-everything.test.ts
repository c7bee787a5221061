import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onParting, type Parting } from '@/platform/page/parting';
import { deleteEverything } from '@/platform/storage/delete-everything';
import { tellTabs } from '@/platform/page/tabs';

vi.mock('@/platform/page/tabs', () => ({ tellTabs: vi.fn<typeof tellTabs>() }));

type Step = () => unknown;

/** A browser that holds one of everything; each part can be told to stay, refuse or hang. */
function makeBrowser() {
  const order: string[] = [];
  const databases = new Set(['draft-00ff', 'draft-01', 'other']);
  const files = new Set(['cache-1', 'cache-2']);
  const workers = new Set(['sw.js']);
  const steps = {
    listDatabases: () => [...databases].map((name) => ({ name, version: 1 })),
    deleteDatabase: (name: string): 'success' | 'error' | 'blocked' => {
      databases.delete(name);
      return 'success';
    },
    listFiles: (): string[] => [...files],
    deleteFile: (name: string): boolean => files.delete(name),
    listWorkers: () => [...workers].map((name) => ({ unregister: () => steps.endWorker(name) })),
    endWorker: async (name: string): Promise<boolean> => workers.delete(name),
  };
  const log = <Value>(name: string, step: () => Value): Value => {
    if (order.at(-1) !== name) order.push(name);
    return step();
  };
  vi.stubGlobal('indexedDB', {
    databases: async () => log('databases', () => steps.listDatabases()),
    deleteDatabase: (name: string) => {
      const request = Object.assign(new EventTarget(), { error: null });
      const event = steps.deleteDatabase(name);
      setTimeout(() => request.dispatchEvent(new Event(event)), 1);
      return request;
    },
  });
  vi.stubGlobal('caches', {
    keys: async () => log('files', () => steps.listFiles()),
    delete: async (name: string) => steps.deleteFile(name),
  });
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistrations: async () => log('worker', () => steps.listWorkers()),
    },
  });
  localStorage.setItem('a', '1');
  sessionStorage.setItem('draft', '{}');
  return { steps, order, databases, files, workers };
}

const refuse: Step = () => {
  throw new DOMException('no', 'SecurityError');
};

async function run() {
  const deleting = deleteEverything();
  await vi.advanceTimersByTimeAsync(120_000);
  return deleting;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(tellTabs).mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
});

describe('deleting everything', () => {
  it('leaves nothing, in any place, and finds nothing left', async () => {
    const browser = makeBrowser();
    expect(await run()).toEqual([]);
    expect([...browser.databases, ...browser.files, ...browser.workers]).toEqual([]);
    expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('first tells the other tabs and this page, then deletes, then looks', async () => {
    const { order } = makeBrowser();
    const parted: Parting[] = [];
    vi.mocked(tellTabs).mockImplementation(({ kind }) => void order.push(`tabs: ${kind}`));
    const stop = onParting((parting) => {
      parted.push(parting);
      order.push('page');
    });
    await run();
    stop();
    expect(parted).toEqual(['delete']);
    expect(order.slice(0, 5)).toEqual(['tabs: delete', 'page', 'databases', 'worker', 'files']);
    expect(order.slice(5).toSorted()).toEqual(['databases', 'files', 'worker']);
  });

  it('works in a browser without service workers and caches', async () => {
    makeBrowser();
    vi.stubGlobal('navigator', {});
    Reflect.deleteProperty(globalThis, 'caches');
    expect(await run()).toEqual([]);
  });

  type Break = (browser: ReturnType<typeof makeBrowser>) => void;
  it.each<[string, string, Break]>([
    ['databases', 'that stay', ({ steps }) => (steps.deleteDatabase = () => 'success')],
    ['databases', 'that cannot be deleted', ({ steps }) => (steps.deleteDatabase = () => 'error')],
    ['databases', 'that are in use', ({ steps }) => (steps.deleteDatabase = () => 'blocked')],
    ['databases', 'that cannot be listed', ({ steps }) => (steps.listDatabases = refuse as never)],
    ['files', 'that stay', ({ steps }) => (steps.deleteFile = () => false)],
    ['files', 'that cannot be deleted', ({ steps }) => (steps.deleteFile = refuse as never)],
    ['files', 'that cannot be listed', ({ steps }) => (steps.listFiles = refuse as never)],
    ['worker', 'that stays', ({ steps }) => (steps.endWorker = async () => false)],
    ['worker', 'that cannot be ended', ({ steps }) => (steps.endWorker = refuse as never)],
    [
      'worker',
      'that never answers',
      ({ steps }) => (steps.endWorker = () => new Promise<boolean>(() => undefined)),
    ],
    ['worker', 'that cannot be listed', ({ steps }) => (steps.listWorkers = refuse as never)],
    [
      'storage',
      'that refuses',
      () => void vi.spyOn(Storage.prototype, 'clear').mockImplementation(refuse),
    ],
    [
      'storage',
      'that stays',
      () => void vi.spyOn(Storage.prototype, 'clear').mockImplementation(() => undefined),
    ],
    [
      'storage',
      'that cannot even be asked for',
      () => void vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse as never),
    ],
  ])('says what is left, and deletes the rest: %s %s', async (leftover, _, breakIt) => {
    const browser = makeBrowser();
    breakIt(browser);
    expect(await run()).toEqual([leftover]);
    const rest = { databases: browser.databases, files: browser.files, worker: browser.workers };
    for (const [name, held] of Object.entries(rest)) {
      if (name !== leftover) expect([...held], name).toEqual([]);
    }
    if (leftover !== 'storage') expect(localStorage.length + sessionStorage.length).toBe(0);
  });

  it('goes on where a listing never comes, and counts it as left', async () => {
    const { steps, files } = makeBrowser();
    steps.listDatabases = () => new Promise(() => undefined) as never;
    expect(await run()).toEqual(['databases']);
    expect([...files]).toEqual([]);
  });

  it('says all that is left where nothing can be deleted', async () => {
    const { steps } = makeBrowser();
    steps.deleteDatabase = () => 'error';
    steps.deleteFile = () => false;
    steps.endWorker = async () => false;
    vi.spyOn(Storage.prototype, 'clear').mockImplementation(refuse);
    expect(await run()).toEqual(['databases', 'files', 'storage', 'worker']);
  });

  it('goes on where the other tabs cannot be told, or this page does not let go', async () => {
    const { databases } = makeBrowser();
    vi.mocked(tellTabs).mockImplementation(refuse as never);
    const stop = onParting(refuse as never);
    expect(await run()).toEqual([]);
    stop();
    expect([...databases]).toEqual([]);
  });
});
