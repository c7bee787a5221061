import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import type { SealedStore } from '@/platform/storage/sealed-store';
import {
  type AppTab,
  type DraftBrowser,
  listDatabases,
  openAppTab,
  openSealed,
  passTimeUntil,
  readSlots,
  startBrowser,
} from '../../support/draft-browser';
import { draft } from '../../support/kept-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

let browser: DraftBrowser;
let tab: AppTab;
beforeEach(async () => {
  browser = startBrowser();
  tab = await openAppTab();
});
afterEach(() => browser.end());

const onPage = (page: number): (() => Draft) => {
  return () => ({ ...draft, page });
};
const key = () => JSON.parse(sessionStorage.getItem('draft') ?? 'null');
const openAll = async () => {
  const saved = await readSlots(`draft-${key().id}`);
  return Promise.all(
    saved.map(async ({ revision, sealed }) => [revision, (await openSealed(sealed, key())).page]),
  );
};

async function startSaved() {
  const keeper = tab.startTabDraft();
  keeper.touch(onPage(1));
  await keeper.flush();
  return keeper;
}

type Plant = () => unknown;
const throwing = (name: string) => (): never => {
  throw new DOMException('planted', name);
};
/** A request that is never answered. */
const silence = (): never =>
  Object.create(IDBRequest.prototype, {
    addEventListener: { value: () => undefined },
    removeEventListener: { value: () => undefined },
  }) as never;
const put = (call: () => never) => () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(call);
const abortAfterPut: Plant = () => {
  const really = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const request = really.apply(this, given);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
};

const faults: readonly (readonly [string, Plant])[] = [
  ['has no room left', put(throwing('QuotaExceededError'))],
  ['refuses', put(throwing('SecurityError'))],
  ['has lost its connection', put(throwing('InvalidStateError'))],
  ['does not say why', put(throwing('UnknownError'))],
  ['gives no answer', put(silence)],
  ['writes, then takes it back', abortAfterPut],
  [
    'cannot begin',
    () =>
      vi
        .spyOn(IDBDatabase.prototype, 'transaction')
        .mockImplementation(throwing('InvalidStateError')),
  ],
  ['seals nothing', () => vi.spyOn(tab.sealer, 'seal').mockRejectedValue(new Error('no worker'))],
];

describe('a draft that the browser does not store', () => {
  it.each(faults)(
    'says so, and is stored whole once it can be: the browser %s',
    async (_, plant) => {
      const keeper = await startSaved();
      plant();
      keeper.touch(onPage(2));
      void keeper.flush();
      await passTimeUntil(() => expect(keeper.state).toBe('failed'));
      // What is answered from now on stays in memory too, and makes nobody believe that it is saved.
      keeper.touch(onPage(3));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(keeper.state).toBe('failed');
      vi.restoreAllMocks();
      expect(await openAll()).toEqual([[1, 1]]);
      void keeper.retry();
      await passTimeUntil(() => expect(keeper.state).toBe('saved'));
      expect((await openAll())[0]?.[1]).toBe(3);
    },
  );

  it('is tried once more by itself, and nobody hears of it where that works', async () => {
    const keeper = await startSaved();
    const states: string[] = [];
    keeper.subscribe(() => states.push(keeper.state));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(throwing('UnknownError'));
    keeper.touch(onPage(2));
    void keeper.flush();
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    expect(states).toEqual(['unsaved', 'saved']);
    expect((await openAll())[0]).toEqual([2, 2]);
  });

  it('is no other tab’s where it was stored and the browser only never said so', async () => {
    const keeper = await startSaved();
    const save = tab.SealedStore.prototype.save;
    vi.spyOn(tab.SealedStore.prototype, 'save').mockImplementationOnce(async function (
      this: SealedStore,
      ...given
    ) {
      await save.apply(this, given);
      throw new DOMException('planted', 'UnknownError');
    });
    keeper.touch(onPage(2));
    void keeper.flush();
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    expect(await openAll()).toEqual([
      [2, 2],
      [1, 1],
    ]);
    keeper.touch(onPage(3));
    await keeper.flush();
    expect(keeper.state).toBe('saved');
    expect((await openAll())[0]).toEqual([3, 3]);
  });

  it('gets a database anew where the browser has dropped its own, and is whole in it', async () => {
    const keeper = await startSaved();
    const [dropped = ''] = await listDatabases();
    indexedDB.deleteDatabase(dropped);
    await passTimeUntil(async () => expect(await listDatabases()).toEqual([]));
    keeper.touch(onPage(2));
    void keeper.flush();
    await passTimeUntil(() => expect(keeper.state).toBe('failed'));
    expect(await listDatabases()).toEqual([]);
    void keeper.retry();
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    expect(await openAll()).toEqual([[1, 2]]);
    expect(`draft-${key().id}`).not.toBe(dropped);
  });

  it('leaves what another tab has saved alone, and says that it is open there', async () => {
    const keeper = await startSaved();
    const { id, recipient } = key();
    const store = await tab.openDraft(id);
    const others = await tab.sealer.seal(recipient, JSON.stringify(onPage(7)()));
    await store.save(1, others);
    store.close();
    keeper.touch(onPage(2));
    void keeper.flush();
    await passTimeUntil(() => expect(keeper.state).toBe('elsewhere'));
    await keeper.retry();
    expect(keeper.state).toBe('elsewhere');
    expect(await openAll()).toEqual([
      [2, 7],
      [1, 1],
    ]);
  });
});

describe('a place that cannot be had', () => {
  const open = (call: () => never) => () =>
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(call);
  it.each<[string, Plant]>([
    ['gives no databases', open(throwing('SecurityError'))],
    ['never opens one', open(silence)],
    [
      'refuses the lock',
      () =>
        vi
          .spyOn(navigator.locks, 'request')
          .mockRejectedValue(Object.assign(new Error('planted'), { name: 'SecurityError' })),
    ],
    ['makes no keys', () => vi.spyOn(tab.sealer, 'makeKeys').mockRejectedValue(new Error('none'))],
  ])('is said at once, and tried again when asked: the browser %s', async (_, plant) => {
    plant();
    const keeper = tab.startTabDraft();
    void keeper.settle();
    await passTimeUntil(() => expect(keeper.state).toBe('failed'));
    keeper.touch(onPage(4));
    vi.restoreAllMocks();
    void keeper.retry();
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    expect((await openAll())[0]?.[1]).toBe(4);
    expect(await listDatabases()).toEqual([`draft-${key().id}`]);
  });

  it('is ready after another try where nothing was answered yet', async () => {
    vi.spyOn(tab.sealer, 'makeKeys').mockRejectedValueOnce(new Error('none'));
    const keeper = tab.startTabDraft();
    await keeper.settle();
    expect(keeper.state).toBe('failed');
    await keeper.retry();
    expect(keeper.state).toBe('fresh');
    expect(await listDatabases()).toHaveLength(1);
  });
});
