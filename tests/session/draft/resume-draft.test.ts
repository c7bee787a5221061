import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import { writeKept } from '@/domain/keeping/kept-text';
import {
  type AppTab,
  breakSlot,
  type DraftBrowser,
  listDatabases,
  openAppTab,
  passTimeUntil,
  plantLaterDraft,
  readSlots,
  readTable,
  startBrowser,
  type StoredSlot,
} from '../../support/draft-browser';
import { draft, keptResult } from '../../support/kept-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

const CODE = 'seven small boats at dusk';

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

/** Saves these pages one after the other and lets go, as by closing the page; then begins anew. */
async function leaveBehind(code: string | null, pages: readonly number[]): Promise<string> {
  const before = await listDatabases();
  const keeper = code === null ? tab.startTabDraft() : tab.startLockedDraft(code);
  await keeper.settle();
  for (const page of pages) {
    keeper.touch(onPage(page));
    await keeper.flush();
  }
  keeper.close();
  tab = await openAppTab();
  const [made = ''] = (await listDatabases()).filter((name) => !before.includes(name));
  return made;
}

async function expectDraft(resuming: ReturnType<AppTab['resumeTabDraft']>) {
  const resumed = await resuming;
  if (resumed.kind !== 'draft') throw new Error(resumed.kind);
  return resumed;
}

const kinds = {
  tab: { code: null, resume: () => tab.resumeTabDraft() },
  locked: { code: CODE, resume: () => tab.resumeLockedDraft(CODE) },
} as const;

describe.each(['tab', 'locked'] as const)('going on with a draft (%s)', (mode) => {
  const { code, resume } = kinds[mode];

  it('finds the newest save, and saves after it', async () => {
    const name = await leaveBehind(code, [1, 2, 3]);
    const { draft: found, keeper, broken } = await expectDraft(resume());
    expect([found, broken]).toEqual([onPage(3)(), []]);
    expect([keeper.mode, keeper.state]).toEqual([mode, 'fresh']);
    keeper.touch(onPage(4));
    await keeper.flush();
    expect((await readSlots(name)).map(({ revision }) => revision)).toEqual([4, 3]);
    keeper.close();
    expect((await expectDraft(resume())).draft.page).toBe(4);
  });

  it('finds nothing where nothing was saved yet', async () => {
    await leaveBehind(code, []);
    expect(await resume()).toEqual({ kind: 'nothing' });
  });

  it('shows the save before one that cannot be read, and keeps that one for ever', async () => {
    const name = await leaveBehind(code, [1, 2]);
    await breakSlot(name, 2);
    const plain = (slots: readonly StoredSlot[]) =>
      slots.map(({ revision, sealed }) => [revision, [...sealed]]);
    const bad = [2, [1, 2, 3]];
    const { draft: found, keeper, broken } = await expectDraft(resume());
    expect([found.page, plain(broken)]).toEqual([1, [bad]]);
    for (const page of [5, 6]) {
      keeper.touch(onPage(page));
      await keeper.flush();
    }
    keeper.close();
    expect((await readSlots(name)).map(({ revision }) => revision)).toEqual([4, 3]);
    expect(plain((await readTable(name, 'broken')) as StoredSlot[])).toEqual([bad]);
  });

  it('keeps a save that cannot be read once, however often the draft is opened', async () => {
    const name = await leaveBehind(code, [1, 2]);
    await breakSlot(name, 2);
    (await expectDraft(resume())).keeper.close();
    (await expectDraft(resume())).keeper.close();
    expect(await readTable(name, 'broken')).toHaveLength(1);
  });

  it('says so where no save can be read, and deletes nothing', async () => {
    const name = await leaveBehind(code, [1, 2]);
    await breakSlot(name, 1);
    await breakSlot(name, 2);
    const resumed = await resume();
    expect(resumed.kind === 'broken' && resumed.broken.map(({ revision }) => revision)).toEqual([
      2, 1,
    ]);
    expect(await readSlots(name)).toHaveLength(2);
    expect(sessionStorage).toHaveLength(mode === 'tab' ? 1 : 0);
  });

  it('passes over what opens and is no draft, and does not call it broken', async () => {
    const name = await leaveBehind(code, [1]);
    const recipient =
      code === null
        ? JSON.parse(sessionStorage.getItem('draft') ?? '').recipient
        : ((await readTable(name, 'lock')) as { recipient: string }[])[0]?.recipient;
    const store = await tab.openDraft(name.slice('draft-'.length));
    await store.save(1, await tab.sealer.seal(recipient, writeKept(keptResult)));
    store.close();
    const { draft: found, broken } = await expectDraft(resume());
    expect([found.page, broken.map(({ revision }) => revision)]).toEqual([1, []]);
  });

  it('does not say that there is nothing where the browser gives no answer', async () => {
    await leaveBehind(code, [1]);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('planted', 'SecurityError');
    });
    await expect(resume()).rejects.toMatchObject({ code: 'refused' });
  });

  it('makes its database anew where the browser drops it, and opens the same way', async () => {
    const name = await leaveBehind(code, [1]);
    const { keeper } = await expectDraft(resume());
    indexedDB.deleteDatabase(name);
    await passTimeUntil(async () => expect(await listDatabases()).toEqual([]));
    keeper.touch(onPage(2));
    void keeper.flush();
    await passTimeUntil(() => expect(keeper.state).toBe('failed'));
    void keeper.retry();
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    keeper.close();
    expect((await expectDraft(resume())).draft.page).toBe(2);
  });
});

describe('the draft of this tab', () => {
  it('is nothing where the browser has dropped its database, and none is made', async () => {
    const name = await leaveBehind(null, [1]);
    indexedDB.deleteDatabase(name);
    expect(await tab.resumeTabDraft()).toEqual({ kind: 'nothing' });
    await passTimeUntil(async () => expect(await listDatabases()).toEqual([]));
  });

  it('is nothing to a tab without its key', async () => {
    await leaveBehind(null, [1]);
    sessionStorage.clear();
    expect(await tab.resumeTabDraft()).toEqual({ kind: 'nothing' });
  });
});

describe('a code', () => {
  it.each(['  Seven small   boats at dusk ', 'SEVEN SMALL BOATS AT DUSK'])(
    'opens as it was meant: "%s"',
    async (typed) => {
      await leaveBehind(CODE, [1]);
      expect((await expectDraft(tab.resumeLockedDraft(typed))).draft.page).toBe(1);
    },
  );

  it('opens its own draft among several', async () => {
    await leaveBehind('another code of mine', [1]);
    await leaveBehind(CODE, [2]);
    await leaveBehind('a third code of mine', [3]);
    expect((await expectDraft(tab.resumeLockedDraft(CODE))).draft.page).toBe(2);
  });

  it('passes over a draft that was begun and left empty', async () => {
    await leaveBehind(CODE, []);
    await leaveBehind(CODE, [2]);
    await leaveBehind(CODE, []);
    expect((await expectDraft(tab.resumeLockedDraft(CODE))).draft.page).toBe(2);
  });

  it('opens its own draft though another one cannot be opened just now', async () => {
    await plantLaterDraft();
    await leaveBehind(CODE, [2]);
    expect((await expectDraft(tab.resumeLockedDraft(CODE))).draft.page).toBe(2);
    await expect(tab.resumeLockedDraft('Not this one at all')).rejects.toMatchObject({
      code: 'unknown',
    });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['nothing is kept', async () => undefined],
    ['only the draft of a tab is kept', () => leaveBehind(null, [1])],
    ['a draft is kept under another code', () => leaveBehind('another code of mine', [1])],
  ])('that opens nothing says the same, after the same work: %s', async (_, prepare) => {
    await prepare();
    const before = await Promise.all((await listDatabases()).map((name) => readSlots(name)));
    const [unlock, pretend] = [vi.spyOn(tab.sealer, 'unlock'), vi.spyOn(tab.sealer, 'pretend')];
    expect(await tab.resumeLockedDraft('Not this one at all')).toEqual({ kind: 'nothing' });
    const work = [...unlock.mock.calls, ...pretend.mock.calls];
    expect(work.map(([codes]) => codes)).toEqual([['Not this one at all', 'not this one at all']]);
    const after = await Promise.all((await listDatabases()).map((name) => readSlots(name)));
    expect(after).toEqual(before);
  });
});
