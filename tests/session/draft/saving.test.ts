import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import {
  type AppTab,
  type DraftBrowser,
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
let keeper: InstanceType<AppTab['DraftKeeper']>;
beforeEach(async () => {
  browser = startBrowser();
  tab = await openAppTab();
  keeper = tab.startTabDraft();
  await keeper.settle();
});
afterEach(() => browser.end());

const onPage = (page: number): (() => Draft) => {
  return () => ({ ...draft, page });
};
const key = () => JSON.parse(sessionStorage.getItem('draft') ?? 'null');
const slots = () => readSlots(`draft-${key().id}`);
const openAll = async () => {
  const saved = await slots();
  return Promise.all(
    saved.map(async ({ revision, sealed }) => [revision, (await openSealed(sealed, key())).page]),
  );
};

describe('a draft that changes', () => {
  it('is saved 300 ms after an answer, with those that came meanwhile', async () => {
    keeper.touch(onPage(1));
    await vi.advanceTimersByTimeAsync(299);
    keeper.touch(onPage(2));
    expect(await slots()).toEqual([]);
    expect(keeper.state).toBe('unsaved');
    await vi.advanceTimersByTimeAsync(1);
    await vi.waitFor(() => expect(keeper.state).toBe('saved'));
    expect(await openAll()).toEqual([[1, 2]]);
  });

  it('is saved again and again while answers come without a pause', async () => {
    let page = 0;
    // Each try is an answer, 100 ms after the one before.
    await passTimeUntil(async () => {
      page += 1;
      keeper.touch(onPage(page));
      expect(await slots()).toHaveLength(2);
    });
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    const [newest] = await openAll();
    expect(newest?.[1]).toBe(page);
  });

  it('is saved at once where the page goes out of sight, and not where it comes into it', async () => {
    const seal = vi.spyOn(tab.sealer, 'seal');
    const state = vi.spyOn(document, 'visibilityState', 'get');
    const turn = async (to: DocumentVisibilityState) => {
      state.mockReturnValue(to);
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setImmediate(resolve));
    };
    keeper.touch(onPage(1));
    await turn('visible');
    expect(seal).not.toHaveBeenCalled();
    await turn('hidden');
    expect(seal).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(keeper.state).toBe('saved'));
    expect(await openAll()).toEqual([[1, 1]]);
  });

  it('is "saved" only once the browser says that all of it is on the disk', async () => {
    const put = IDBObjectStore.prototype.put;
    const written = vi.fn<() => void>();
    let isHeld = true;
    // A transaction with open requests does not end: what is written is not on the disk yet.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const holdOpen = () => {
        if (isHeld) this.get(0).addEventListener('success', holdOpen);
      };
      const request = put.apply(this, given);
      request.addEventListener('success', written);
      request.addEventListener('success', holdOpen);
      return request;
    });
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    keeper.touch(onPage(1));
    const flushed = keeper.flush();
    await vi.waitFor(() => expect(written).toHaveBeenCalled());
    expect(keeper.state).toBe('unsaved');
    expect(begin.mock.calls).toEqual([[['slots'], 'readwrite', { durability: 'strict' }]]);
    isHeld = false;
    await flushed;
    expect(keeper.state).toBe('saved');
  });

  it('is not "saved" where an answer came while it was being saved, and then is, with it', async () => {
    const seal = tab.sealer.seal;
    vi.spyOn(tab.sealer, 'seal').mockImplementationOnce(async (recipient, text) => {
      keeper.touch(onPage(2));
      return seal(recipient, text);
    });
    const states: string[] = [];
    keeper.touch(onPage(1));
    keeper.subscribe(() => states.push(keeper.state));
    await keeper.flush();
    expect(states).toEqual(['saved']);
    expect(await openAll()).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it('keeps the last two saves', async () => {
    for (const page of [1, 2, 3, 4]) {
      keeper.touch(onPage(page));
      await keeper.flush();
    }
    expect(await openAll()).toEqual([
      [4, 4],
      [3, 3],
    ]);
  });

  it('is not saved again without a change', async () => {
    keeper.touch(onPage(1));
    await keeper.flush();
    const save = vi.spyOn(tab.SealedStore.prototype, 'save');
    await keeper.flush();
    await keeper.retire();
    expect(save).not.toHaveBeenCalled();
  });

  it('is stored as nothing but a sealed file: neither answer nor key is in it', async () => {
    keeper.touch(onPage(1));
    await keeper.flush();
    const bytes = (await slots()).map(({ sealed }) => Buffer.from(sealed).toString('latin1'));
    expect(bytes).toHaveLength(1);
    expect(bytes.join()).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
    expect(bytes.join()).not.toMatch(/both-ways|R1m|AGE-SECRET-KEY/);
  });

  it('tells of each change of its state, until told to stop', async () => {
    const states: string[] = [];
    const stop = keeper.subscribe(() => states.push(keeper.state));
    keeper.touch(onPage(1));
    keeper.touch(onPage(2));
    await keeper.flush();
    stop();
    keeper.touch(onPage(3));
    expect(states).toEqual(['unsaved', 'saved']);
  });
});

describe('a draft that is let go of', () => {
  it('is not saved any more by what was still to come', async () => {
    keeper.touch(onPage(1));
    keeper.close();
    await vi.advanceTimersByTimeAsync(10_000);
    await keeper.flush();
    expect(await slots()).toEqual([]);
  });

  it('is free for another tab at once', async () => {
    const other = await openAppTab();
    keeper.close();
    const resumed = await other.resumeTabDraft();
    expect(resumed.kind).toBe('nothing');
    const next = new other.DraftKeeper('tab', async () => ({
      store: await other.openDraft(key().id),
      recipient: key().recipient,
      revision: 0,
    }));
    await next.settle();
    expect(next.state).toBe('fresh');
  });

  it('is saved first where it retires', async () => {
    keeper.touch(onPage(1));
    await keeper.retire();
    expect(await openAll()).toEqual([[1, 1]]);
    keeper.touch(onPage(2));
    await passTimeUntil(async () => expect(await openAll()).toEqual([[1, 1]]));
  });
});
