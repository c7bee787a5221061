import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AppTab,
  type DraftBrowser,
  listDatabases,
  openAppTab,
  openSealed,
  readSlots,
  readTable,
  startBrowser,
} from '../../support/draft-browser';
import { draft } from '../../support/kept-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

const CODE = 'seven small boats at dusk';

let browser: DraftBrowser;
let tab: AppTab;
beforeEach(async () => {
  browser = startBrowser();
  tab = await openAppTab();
});
afterEach(() => browser.end());

const readKey = () => JSON.parse(sessionStorage.getItem('draft') ?? 'null');

interface Held {
  /** Resolves once somebody waits here. */
  readonly reached: Promise<void>;
  readonly release: () => void;
}

function makeGate() {
  let reach: () => void = () => undefined;
  let release: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const pass = () => {
    reach();
    return released;
  };
  return { reached, release, pass };
}

/** Makes the next task of the sealer wait until it is let go. */
function holdKeys(name: 'makeKeys' | 'makeLockedKeys'): Held {
  const gate = makeGate();
  const task = tab.sealer[name] as (code: string) => Promise<never>;
  vi.spyOn(tab.sealer, name).mockImplementationOnce(async (code?: string) => {
    await gate.pass();
    return task(code ?? '');
  });
  return gate;
}

/** Makes a new database wait, as by a slow disk, after it was asked for. */
function holdDatabase(): Held {
  const gate = makeGate();
  const create = tab.SealedStore.create.bind(tab.SealedStore);
  vi.spyOn(tab.SealedStore, 'create').mockImplementationOnce(async (place, lock) => {
    const store = await create(place, lock);
    await gate.pass();
    return store;
  });
  return gate;
}

/** Lets time pass until a promise is settled. */
async function untilSettled(promise: Promise<void>): Promise<void> {
  const settled = vi.fn<() => void>();
  void promise.finally(settled);
  await vi.waitFor(() => expect(settled).toHaveBeenCalled());
}

async function expectNothingKept(): Promise<void> {
  await vi.waitFor(async () => expect(await listDatabases()).toEqual([]));
  expect(sessionStorage).toHaveLength(0);
}

describe('a draft that ends with this tab', () => {
  it('is a database of its own, which the key in this tab opens', async () => {
    const keeper = tab.startTabDraft();
    keeper.touch(() => draft);
    await keeper.flush();
    expect(keeper.state).toBe('saved');
    const { id, identity } = readKey();
    expect(await listDatabases()).toEqual([`draft-${id}`]);
    const [newest] = await readSlots(`draft-${id}`);
    expect(await openSealed(newest!.sealed, { identity })).toEqual(draft);
    expect(await readTable(`draft-${id}`, 'lock')).toEqual([]);
  });

  it('takes the place of the one before it, of which nothing stays', async () => {
    const before = tab.startTabDraft();
    await before.settle();
    const { id } = readKey();
    // As a reload does: the page lets go, and the draft stays.
    before.close();
    tab = await openAppTab();
    await tab.startTabDraft().settle();
    expect(readKey().id).not.toBe(id);
    await vi.waitFor(async () => expect(await listDatabases()).toEqual([`draft-${readKey().id}`]));
  });

  it('leaves the one before it to a copy of this tab that is editing it', async () => {
    const copy = await openAppTab();
    const edited = copy.startTabDraft();
    await edited.settle();
    const { id } = readKey();
    const keeper = tab.startTabDraft();
    await untilSettled(keeper.settle());
    expect((await listDatabases()).toSorted()).toEqual(
      [`draft-${id}`, `draft-${readKey().id}`].toSorted(),
    );
    edited.touch(() => draft);
    await edited.flush();
    expect(edited.state).toBe('saved');
  });

  it('leaves neither key nor database where it is dropped while its keys are made', async () => {
    const { reached, release } = holdKeys('makeKeys');
    const keeper = tab.startTabDraft();
    const settled = keeper.settle();
    await reached;
    await keeper.drop();
    release();
    await settled;
    await expectNothingKept();
  });

  it('leaves neither key nor database where it is dropped while its database is made', async () => {
    const { reached, release } = holdDatabase();
    const keeper = tab.startTabDraft();
    const settled = keeper.settle();
    await reached;
    expect(await listDatabases()).toHaveLength(1);
    expect(sessionStorage).toHaveLength(1);
    await keeper.drop();
    release();
    await settled;
    await expectNothingKept();
  });

  it.each(['leave', 'delete'] as const)(
    'leaves neither where the page is left while its database is made (%s)',
    async (parting) => {
      const { reached, release } = holdDatabase();
      const keeper = tab.startTabDraft();
      const settled = keeper.settle();
      await reached;
      tab.announceParting(parting);
      release();
      await settled;
      await expectNothingKept();
    },
  );

  it('stores no key any more where it is dropped while a copy of this tab is asked', async () => {
    const copy = await openAppTab();
    await copy.startTabDraft().settle();
    const keeper = tab.startTabDraft();
    const makeKeys = vi.spyOn(tab.sealer, 'makeKeys');
    const setItem = vi.spyOn(Storage.prototype, 'setItem');
    const settled = keeper.settle();
    await vi.waitFor(() => expect(makeKeys).toHaveBeenCalled());
    await makeKeys.mock.results[0]?.value;
    await keeper.drop();
    await untilSettled(settled);
    expect(setItem).not.toHaveBeenCalled();
  });

  it('leaves the key of a later draft alone when the database of an earlier one comes', async () => {
    const { reached, release } = holdDatabase();
    const early = tab.startTabDraft();
    const settled = early.settle();
    await reached;
    await early.drop();
    await tab.startTabDraft().settle();
    const { id } = readKey();
    release();
    await settled;
    expect(readKey()?.id).toBe(id);
    await vi.waitFor(async () => expect(await listDatabases()).toEqual([`draft-${id}`]));
  });

  it('leaves the key of a later draft alone when the keys of an earlier one come', async () => {
    const { reached, release } = holdKeys('makeKeys');
    const early = tab.startTabDraft();
    const settled = early.settle();
    await reached;
    await early.drop();
    const late = tab.startTabDraft();
    await late.settle();
    const { id } = readKey();
    release();
    await untilSettled(settled);
    expect(readKey()?.id).toBe(id);
    expect(await listDatabases()).toEqual([`draft-${id}`]);
  });

  it('says so where the browser gives no room for its key, and keeps what it was told', async () => {
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const keeper = tab.startTabDraft();
    keeper.touch(() => draft);
    await keeper.flush();
    expect(keeper.state).toBe('failed');
    setItem.mockRestore();
    await keeper.retry();
    expect(keeper.state).toBe('saved');
    const { id, identity } = readKey();
    const [newest] = await readSlots(`draft-${id}`);
    expect(await openSealed(newest!.sealed, { identity })).toEqual(draft);
  });
});

describe('a draft under a code', () => {
  it('puts no key into the tab; the code alone opens the key in its database', async () => {
    const keeper = tab.startLockedDraft(CODE);
    keeper.touch(() => draft);
    await keeper.flush();
    expect(sessionStorage).toHaveLength(0);
    const [name = ''] = await listDatabases();
    const [lock] = (await readTable(name, 'lock')) as { sealedIdentity: Uint8Array }[];
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addPassphrase(CODE);
    const identity = await decrypter.decrypt(lock!.sealedIdentity, 'text');
    const [newest] = await readSlots(name);
    expect(await openSealed(newest!.sealed, { identity })).toEqual(draft);
  });

  it('leaves no database where it is dropped while its keys are made', async () => {
    const { reached, release } = holdKeys('makeLockedKeys');
    const keeper = tab.startLockedDraft(CODE);
    const settled = keeper.settle();
    await reached;
    await keeper.drop();
    release();
    await settled;
    await expectNothingKept();
  });

  it('leaves the draft of the tab alone when it is dropped', async () => {
    await tab.startTabDraft().settle();
    const { id } = readKey();
    const keeper = tab.startLockedDraft(CODE);
    await keeper.settle();
    expect(await listDatabases()).toHaveLength(2);
    await keeper.drop();
    expect(await listDatabases()).toEqual([`draft-${id}`]);
    expect(readKey().id).toBe(id);
  });
});
