import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packetOf } from '../../support/comparing';
import {
  type AppTab,
  breakSlot,
  type DraftBrowser,
  listDatabases,
  openAppTab,
  plantLaterDraft,
  readSlots,
  readTable,
  startBrowser,
} from '../../support/draft-browser';
import { draft } from '../../support/kept-files';
import { openByCode } from '../../support/stored-draft';
import { answersFor } from '../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

const DAY = '2026-10-01';
const CODE_A = 'seven small boats at dusk';
const CODE_B = 'a lantern for the long way';
const packetA = packetOf({ form: 'full', answers: answersFor('A'), sharesHolding: true });
const packetB = packetOf({ form: 'short', answers: answersFor('B'), sharesHolding: false });

/** What a part holds, by the bytes that went into the first links. */
const HEX_A =
  '0100000001656e0000000000000000000100000402060309040a040b06080406040d060b08060707070808091d071904';

const parts = () => import('@/session/together/sealed-part');

let browser: DraftBrowser;
let tab: AppTab;
beforeEach(async () => {
  browser = startBrowser();
  tab = await openAppTab();
});
afterEach(() => browser.end());

async function sealBoth(): Promise<void> {
  const { sealPart } = await parts();
  await sealPart(packetA, DAY, CODE_A);
  await sealPart(packetB, '2026-10-02', CODE_B);
}

/** Everything that can be seen of each database from outside, in no order. */
async function lookFromOutside() {
  const names = await listDatabases();
  const seen = await Promise.all(
    names.map(async (name) => ({
      // Drafts have random names of one length.
      name: name.replace(/[0-9a-f]/g, '#'),
      slots: (await readSlots(name)).map(({ revision, sealed }) => [revision, sealed.length]),
      locks: await readTable(name, 'lock'),
      broken: await readTable(name, 'broken'),
    })),
  );
  return seen;
}

describe('a part that one person seals', () => {
  it('is written and read back, with its day and nothing but its packet', async () => {
    await sealBoth();
    const { findParts } = await parts();
    const found = await findParts(CODE_A, CODE_B);
    expect(found?.map(({ part }) => part.day)).toEqual([DAY, '2026-10-02']);
    expect(Buffer.from(found?.[0].part.packet ?? []).toString('hex')).toBe(HEX_A);
    expect(found?.[0].id).not.toBe(found?.[1].id);
  });

  it('is given in the order of the codes', async () => {
    await sealBoth();
    const { findParts } = await parts();
    const found = await findParts(CODE_B, CODE_A);
    expect(found?.map(({ part }) => part.day)).toEqual(['2026-10-02', DAY]);
  });

  it('opens with a code that was typed with a capital, or with more space', async () => {
    const { sealPart, findParts } = await parts();
    await sealPart(packetA, DAY, `  ${CODE_A.replace(' ', '   ')}`);
    await sealPart(packetB, DAY, CODE_B);
    expect(await findParts('Seven small boats at dusk ', ` ${CODE_B}`)).not.toBeNull();
  });

  it('is an age file that the code opens by the library alone', async () => {
    await sealBoth();
    const names = await listDatabases();
    const texts: string[] = [];
    for (const name of names) {
      const [slot] = await readSlots(name);
      for (const code of [CODE_A, CODE_B]) {
        await openByCode([...(slot?.sealed ?? [])], code).then(
          (text) => texts.push(text),
          () => undefined,
        );
      }
    }
    const days = texts.map((text) => JSON.parse(text).day).toSorted();
    expect(days).toEqual([DAY, '2026-10-02']);
  });

  it.each([
    ['the first code is wrong', 'not the first code', CODE_B],
    ['the second code is wrong', CODE_A, 'not the second code'],
    ['both are wrong', 'not the first code', 'not the second code'],
    ['one code is typed twice', CODE_A, CODE_A],
    ['a code is empty', CODE_A, ''],
  ])('is not opened where %s, and never which is told', async (_, first, second) => {
    await sealBoth();
    const { findParts } = await parts();
    expect(await findParts(first, second)).toBeNull();
    expect(await listDatabases()).toHaveLength(2);
  });

  it('is not opened alone', async () => {
    const { sealPart, findParts } = await parts();
    expect(await findParts(CODE_A, CODE_B)).toBeNull();
    await sealPart(packetA, DAY, CODE_A);
    expect(await findParts(CODE_A, CODE_B)).toBeNull();
    expect(await findParts(CODE_B, CODE_A)).toBeNull();
  });

  it('may have the same code as the other', async () => {
    const { sealPart, findParts } = await parts();
    await sealPart(packetA, DAY, CODE_A);
    await sealPart(packetB, '2026-10-02', CODE_A);
    const found = await findParts(CODE_A, CODE_A);
    expect(found?.map(({ part }) => part.day).toSorted()).toEqual([DAY, '2026-10-02']);
  });

  it('is not taken for one where its bytes are damaged', async () => {
    await sealBoth();
    const { findParts } = await parts();
    for (const name of await listDatabases()) await breakSlot(name, 1);
    expect(await findParts(CODE_A, CODE_B)).toBeNull();
    expect(await listDatabases()).toHaveLength(2);
  });

  it('is gone when it is deleted, and nothing else is', async () => {
    await sealBoth();
    const { findParts, deleteParts } = await parts();
    const [one] = (await findParts(CODE_A, CODE_B)) ?? [];
    await deleteParts([one?.id ?? '']);
    expect(await listDatabases()).toHaveLength(1);
    expect(await findParts(CODE_A, CODE_B)).toBeNull();
    await (await parts()).sealPart(packetA, DAY, CODE_A);
    const both = (await findParts(CODE_A, CODE_B)) ?? [];
    await deleteParts(both.map(({ id }) => id));
    expect(await listDatabases()).toEqual([]);
  });

  const faults = {
    'stores other bytes': () =>
      vi
        .spyOn(tab.SealedStore.prototype, 'readSlots')
        .mockResolvedValue([{ revision: 1, sealed: Uint8Array.of(1) }]),
    'does not let us look again': () =>
      vi.spyOn(tab.SealedStore.prototype, 'readSlots').mockRejectedValue(new Error('planted')),
    'refuses to store': () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('planted', 'QuotaExceededError');
      }),
  };

  it.each(Object.entries(faults))(
    'is not said to be sealed where the browser %s, and nothing of it stays',
    async (_, plant) => {
      const { sealPart, sealEmptyPart, findParts } = await parts();
      const planted = plant();
      const refused = () => 'refused';
      expect(await sealPart(packetA, '2026-09-01', CODE_A).catch(refused)).toBe('refused');
      expect(await sealEmptyPart(packetA, DAY).catch(refused)).toBe('refused');
      expect(await listDatabases()).toEqual([]);
      planted.mockRestore();
      await sealBoth();
      expect((await findParts(CODE_A, CODE_B))?.[0].part.day).toBe(DAY);
    },
  );
});

describe('keeping it to oneself', () => {
  it('cannot be told from sharing by what is stored', async () => {
    const { sealPart, sealEmptyPart } = await parts();
    await sealPart(packetA, DAY, CODE_A);
    const shared = await lookFromOutside();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await sealEmptyPart(packetA, DAY);
    const kept = await lookFromOutside();
    expect(kept).toEqual(shared);
    expect(shared).toHaveLength(1);
    expect(sessionStorage).toHaveLength(0);
  });

  it('opens with no code that anybody has', async () => {
    const { sealPart, sealEmptyPart, findParts } = await parts();
    await sealEmptyPart(packetA, DAY);
    await sealPart(packetB, DAY, CODE_B);
    expect(await findParts(CODE_A, CODE_B)).toBeNull();
    expect(await findParts('', CODE_B)).toBeNull();
    expect(await findParts(CODE_B, CODE_B)).toBeNull();
  });
});

describe('what else is on the device', () => {
  it('is passed over when both parts are looked for', async () => {
    const locked = tab.startLockedDraft(CODE_A);
    const own = tab.startTabDraft();
    for (const keeper of [locked, own]) {
      await keeper.settle();
      keeper.touch(() => draft);
      await keeper.retire();
    }
    const empty = await tab.createDraft('0000', null);
    empty.close();
    await sealBoth();
    const { findParts } = await parts();
    const found = await findParts(CODE_A, CODE_B);
    expect(found?.map(({ part }) => part.day)).toEqual([DAY, '2026-10-02']);
    expect(await listDatabases()).toHaveLength(5);
  });

  it('hides neither part where it cannot be opened just now', async () => {
    await plantLaterDraft();
    await sealBoth();
    const { findParts } = await parts();
    const found = await findParts(CODE_A, CODE_B);
    expect(found?.map(({ part }) => part.day)).toEqual([DAY, '2026-10-02']);
    await expect(findParts(CODE_A, 'not the other code')).rejects.toMatchObject({
      code: 'unknown',
    });
  });

  it('is never called broken when a draft is gone on with by its code', async () => {
    await sealBoth();
    expect(await tab.resumeLockedDraft(CODE_A)).toEqual({ kind: 'nothing' });
    const keeper = tab.startLockedDraft(CODE_A);
    await keeper.settle();
    keeper.touch(() => draft);
    await keeper.retire();
    const resumed = await tab.resumeLockedDraft(CODE_A);
    if (resumed.kind !== 'draft') throw new Error(resumed.kind);
    expect([resumed.draft, resumed.broken]).toEqual([draft, []]);
    resumed.keeper.close();
  });

  it('that holds an exchange under the same code is no draft, and not broken either', async () => {
    const lock = await tab.sealer.makeLockedKeys(CODE_A);
    const held = await tab.createDraft('00ff', lock);
    await held.save(0, await tab.sealer.seal(lock.recipient, '{"some":"session"}'));
    held.close();
    expect(await tab.resumeLockedDraft(CODE_A)).toEqual({ kind: 'nothing' });
    expect(await readTable('draft-00ff', 'broken')).toEqual([]);
    await sealBoth();
    const { findParts } = await parts();
    expect(await findParts(CODE_A, CODE_B)).not.toBeNull();
  });
});
