import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import type { Parting } from '@/platform/page/parting';
import {
  type AppTab,
  type DraftBrowser,
  listDatabases,
  openAppTab,
  passTimeUntil,
  readSlots,
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

const onPage = (page: number): (() => Draft) => {
  return () => ({ ...draft, page });
};

async function startKeeper(mode: 'tab' | 'locked') {
  const keeper = mode === 'tab' ? tab.startTabDraft() : tab.startLockedDraft(CODE);
  await keeper.settle();
  return keeper;
}

/** What is stored under the code, opened anew as on another day. */
async function openByCode(): Promise<number | null> {
  const later = await openAppTab();
  const resumed = await later.resumeLockedDraft(CODE);
  if (resumed.kind !== 'draft') return null;
  resumed.keeper.close();
  return resumed.draft.page;
}

async function countSaves(): Promise<number> {
  const [name] = await listDatabases();
  return name === undefined ? 0 : ((await readSlots(name))[0]?.revision ?? 0);
}

/** Lets everything happen that is still to come. */
async function passTime(): Promise<void> {
  const until = Date.now();
  await passTimeUntil(() => expect(Date.now() - until).toBeGreaterThan(150));
}

describe('leaving the page while a draft under a code is not saved yet', () => {
  it.each<Parting>(['leave', 'hide'])('saves it all the same (%s)', async (parting) => {
    const keeper = await startKeeper('locked');
    keeper.touch(onPage(5));
    tab.announceParting(parting);
    await passTimeUntil(async () => expect(await countSaves()).toBe(1));
    expect(await openByCode()).toBe(5);
  });

  it('does not lose the save that is under way', async () => {
    const keeper = await startKeeper('locked');
    const seal = tab.sealer.seal;
    vi.spyOn(tab.sealer, 'seal').mockImplementationOnce(async (recipient, text) => {
      tab.announceParting('leave');
      return seal(recipient, text);
    });
    keeper.touch(onPage(5));
    await keeper.flush();
    await passTimeUntil(async () => expect(await countSaves()).toBe(1));
    expect(await openByCode()).toBe(5);
  });

  it('saves the answer that came during a save too', async () => {
    const keeper = await startKeeper('locked');
    const seal = tab.sealer.seal;
    vi.spyOn(tab.sealer, 'seal').mockImplementationOnce(async (recipient, text) => {
      keeper.touch(onPage(6));
      tab.announceParting('leave');
      return seal(recipient, text);
    });
    keeper.touch(onPage(5));
    await keeper.flush();
    await passTimeUntil(async () => expect(await countSaves()).toBe(2));
    expect(await openByCode()).toBe(6);
  });

  it('saves what was answered while its place was still being made', async () => {
    const makeKeys = tab.sealer.makeLockedKeys;
    const keeper = tab.startLockedDraft(CODE);
    vi.spyOn(tab.sealer, 'makeLockedKeys').mockImplementationOnce(async (code) => {
      keeper.touch(onPage(5));
      tab.announceParting('leave');
      return makeKeys(code);
    });
    await keeper.settle();
    await passTimeUntil(async () => expect(await countSaves()).toBe(1));
    expect(await openByCode()).toBe(5);
  });

  it('lets go of it, so that another tab can go on', async () => {
    const keeper = await startKeeper('locked');
    keeper.touch(onPage(5));
    await keeper.flush();
    tab.announceParting('leave');
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    const other = await openAppTab();
    const resumed = await other.resumeLockedDraft(CODE);
    expect(resumed).toMatchObject({ kind: 'draft', keeper: { state: 'fresh' } });
  });
});

describe('leaving the page while another draft is not saved yet', () => {
  it.each<['tab' | 'locked', Parting]>([
    ['tab', 'leave'],
    ['tab', 'delete'],
    ['locked', 'delete'],
  ])('writes nothing any more (%s, %s)', async (mode, parting) => {
    const keeper = await startKeeper(mode);
    keeper.touch(onPage(5));
    tab.announceParting(parting);
    await passTime();
    expect(await countSaves()).toBe(0);
  });

  it('writes nothing any more where it was being sealed', async () => {
    const keeper = await startKeeper('tab');
    const seal = tab.sealer.seal;
    vi.spyOn(tab.sealer, 'seal').mockImplementationOnce(async (recipient, text) => {
      tab.announceParting('leave');
      return seal(recipient, text);
    });
    keeper.touch(onPage(5));
    await keeper.flush();
    await passTime();
    expect(await countSaves()).toBe(0);
  });

  it('saves the draft of a tab whose page only goes away, for a reload', async () => {
    const keeper = await startKeeper('tab');
    keeper.touch(onPage(5));
    tab.announceParting('hide');
    await passTimeUntil(async () => expect(await countSaves()).toBe(1));
    const reloaded = await openAppTab();
    expect(await reloaded.resumeTabDraft()).toMatchObject({ kind: 'draft', draft: { page: 5 } });
  });
});

describe('dropping a draft', () => {
  it('deletes the draft of the tab and its key', async () => {
    const keeper = await startKeeper('tab');
    keeper.touch(onPage(5));
    await keeper.flush();
    await keeper.drop();
    await passTimeUntil(async () => expect(await listDatabases()).toEqual([]));
    expect(sessionStorage).toHaveLength(0);
  });

  it('deletes the draft under a code', async () => {
    const keeper = await startKeeper('locked');
    keeper.touch(onPage(5));
    await keeper.flush();
    await keeper.drop();
    expect(await listDatabases()).toEqual([]);
  });

  it.each(['tab', 'locked'] as const)(
    'leaves one that another tab edits to that tab (%s)',
    async (mode) => {
      const editing = await startKeeper(mode);
      editing.touch(onPage(5));
      await editing.flush();
      const copy = await openAppTab();
      const resuming = mode === 'tab' ? copy.resumeTabDraft() : copy.resumeLockedDraft(CODE);
      const done = vi.fn<() => void>();
      void resuming.finally(done);
      await passTimeUntil(() => expect(done).toHaveBeenCalled());
      const resumed = await resuming;
      if (resumed.kind !== 'draft') throw new Error(resumed.kind);
      expect(resumed.keeper.state).toBe('elsewhere');
      await resumed.keeper.drop();
      expect(sessionStorage).toHaveLength(0);
      editing.touch(onPage(6));
      await editing.flush();
      expect(editing.state).toBe('saved');
      expect(await countSaves()).toBe(2);
    },
  );
});
