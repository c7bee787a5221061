import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import { writeKept } from '@/domain/keeping/kept-text';
import {
  type AppTab,
  type DraftBrowser,
  openAppTab,
  openSealed,
  passTimeUntil,
  readSlots,
  startBrowser,
} from '../../support/draft-browser';
import { draft, keptResult } from '../../support/kept-files';
import { deafenTab } from '../../support/tab-channel';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

type Keeper = InstanceType<AppTab['DraftKeeper']>;

let browser: DraftBrowser;
let first: AppTab;
let editing: Keeper;
beforeEach(async () => {
  browser = startBrowser();
  first = await openAppTab();
  editing = first.startTabDraft();
  editing.touch(onPage(1));
  await editing.flush();
});
afterEach(() => browser.end());

function onPage(page: number): () => Draft {
  return () => ({ ...draft, page });
}

const key = () => JSON.parse(sessionStorage.getItem('draft') ?? 'null');
const newest = async () => {
  const [slot] = await readSlots(`draft-${key().id}`);
  return [slot?.revision, slot === undefined ? null : (await openSealed(slot.sealed, key())).page];
};

/** Lets time pass until a promise gives what it gives. */
async function inTime<Value>(promise: Promise<Value>): Promise<Value> {
  const done = vi.fn<() => void>();
  void promise.finally(done);
  await passTimeUntil(() => expect(done).toHaveBeenCalled());
  return promise;
}

/** A copy of the tab, which finds the draft open in the first. */
async function openCopy() {
  const copy = await openAppTab();
  const resumed = await inTime(copy.resumeTabDraft());
  if (resumed.kind !== 'draft') throw new Error(resumed.kind);
  return { copy, keeper: resumed.keeper, shown: resumed.draft };
}

/** The first tab hears nothing any more, as one that the browser has put to sleep. */
const sleep = () => deafenTab(1);

describe('a draft that another tab edits', () => {
  it('is shown as it was saved, and nothing that is changed here is stored', async () => {
    const { keeper, shown } = await openCopy();
    expect(shown.page).toBe(1);
    expect(keeper.state).toBe('elsewhere');
    keeper.touch(onPage(9));
    await inTime(keeper.flush());
    await inTime(keeper.retire());
    expect(await newest()).toEqual([1, 1]);
  });
});

describe('taking a draft over', () => {
  it('gives what the other tab held, saved there or not, and makes that tab read only', async () => {
    const { keeper } = await openCopy();
    editing.touch(onPage(2));
    const taken = await inTime(keeper.takeOver());
    expect(taken).toEqual({ kind: 'handed-over', draft: onPage(2)() });
    expect(editing.state).toBe('elsewhere');
    await passTimeUntil(() => expect(keeper.state).toBe('saved'));
    expect((await newest())[1]).toBe(2);
    editing.touch(onPage(8));
    keeper.touch(onPage(3));
    await keeper.flush();
    await inTime(editing.retire());
    expect((await newest())[1]).toBe(3);
  });

  it('can go back and forth', async () => {
    const { keeper } = await openCopy();
    await inTime(keeper.takeOver());
    keeper.touch(onPage(5));
    expect(await inTime(editing.takeOver())).toMatchObject({ draft: { page: 5 } });
    await passTimeUntil(() => expect(editing.state).toBe('saved'));
    expect(keeper.state).toBe('elsewhere');
    expect((await newest())[1]).toBe(5);
  });

  it('is not "saved" where the other tab could not save what it hands over, until it is', async () => {
    const { copy, keeper } = await openCopy();
    vi.spyOn(first.SealedStore.prototype, 'save').mockRejectedValue(new DOMException('planted'));
    editing.touch(onPage(2));
    void editing.flush();
    await passTimeUntil(() => expect(editing.state).toBe('failed'));
    const save = vi.spyOn(copy.SealedStore.prototype, 'save');
    const states: string[] = [];
    keeper.subscribe(() => states.push(`${keeper.state} after ${save.mock.calls.length} saves`));
    expect(await inTime(keeper.takeOver())).toMatchObject({ draft: { page: 2 } });
    await inTime(keeper.retire());
    expect(states).not.toContain('saved after 0 saves');
    expect(await newest()).toEqual([2, 2]);
  });

  it('takes it from a tab that gives no answer, where nothing was saved since', async () => {
    const { keeper } = await openCopy();
    sleep();
    expect(await inTime(keeper.takeOver())).toEqual({ kind: 'same' });
    expect(keeper.state).toBe('saved');
    expect(editing.state).toBe('elsewhere');
    keeper.touch(onPage(4));
    await keeper.flush();
    expect(await newest()).toEqual([2, 4]);
  });

  it('must open the draft anew where the other tab had saved and gives no answer', async () => {
    const { copy, keeper } = await openCopy();
    editing.touch(onPage(2));
    await editing.flush();
    sleep();
    expect(await inTime(keeper.takeOver())).toEqual({ kind: 'stale' });
    expect(keeper.state).toBe('elsewhere');
    // What the page does then.
    keeper.close();
    const again = await inTime(copy.resumeTabDraft());
    expect(again).toMatchObject({ kind: 'draft', draft: { page: 2 }, keeper: { state: 'fresh' } });
  });

  it('says so and keeps the answers where the browser gives nothing', async () => {
    const { copy, keeper, shown } = await openCopy();
    vi.spyOn(copy.SealedStore.prototype, 'readSlots').mockRejectedValue(new Error('planted'));
    keeper.touch(() => shown);
    expect(await inTime(keeper.takeOver())).toEqual({ kind: 'same' });
    expect(keeper.state).toBe('failed');
  });

  it('leaves a tab alone that edits another draft', async () => {
    browser.channel.say({ kind: 'hand-over', id: 'another' });
    await passTimeUntil(async () => expect(await newest()).toEqual([1, 1]));
    expect(editing.state).toBe('saved');
    expect(browser.channel.heard).toEqual([]);
  });
});

describe('waiting for what another tab held', () => {
  const handedOver = (id: string, text: string) =>
    ({ kind: 'handed-over', id, revision: 7, text }) as const;

  it('takes the first answer about this draft', async () => {
    const { waitForHandOver } = await import('@/session/draft/hand-over');
    const waiting = waitForHandOver('mine', 1500);
    browser.channel.say(handedOver('other', writeKept(onPage(1)())));
    browser.channel.say(handedOver('mine', writeKept(onPage(2)())));
    browser.channel.say(handedOver('mine', writeKept(onPage(3)())));
    expect(await waiting).toEqual({ draft: onPage(2)(), revision: 7 });
  });

  it.each([
    ['no text of ours', 'nonsense'],
    ['a result', writeKept(keptResult)],
    ['a draft with more in it', writeKept(draft).replace('{', '{"x":1,')],
  ])('takes %s for no answer', async (_, text) => {
    const { waitForHandOver } = await import('@/session/draft/hand-over');
    const waiting = waitForHandOver('mine', 1500);
    browser.channel.say(handedOver('mine', text));
    expect(await waiting).toBeNull();
  });

  it('gives up after so long', async () => {
    const { waitForHandOver } = await import('@/session/draft/hand-over');
    const settled = vi.fn<(value: unknown) => void>();
    void waitForHandOver('mine', 1500).then(settled);
    await vi.advanceTimersByTimeAsync(1499);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled.mock.calls).toEqual([[null]]);
  });
});
