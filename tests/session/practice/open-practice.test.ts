import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { breakSlot, listDatabases, readSlots, readTable } from '../../support/draft-browser';
import { lendEmptyDatabases } from '../../support/draft-browser';
import { indexWith, issued, sealedResponse } from '../../support/practice/responses';
import { traceIn } from '../../support/practice/traces';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));

const PASSPHRASE = 'harbor lemon quiet stone';
const api = () => import('@/session/practice/open-practice');

beforeEach(() => {
  vi.resetModules();
  lendEmptyDatabases();
});
afterEach(() => vi.unstubAllGlobals());

describe('a practice', () => {
  it('is opened by its passphrase, however its words are spaced, and by no other', async () => {
    const { createPractice, unlockPractice } = await api();
    const made = await createPractice(PASSPHRASE);
    const unlocked = await unlockPractice('  Harbor lemon  quiet stone ');
    expect(unlocked).toEqual({ kind: 'open', practice: made });
    expect(await unlockPractice('harbor lemon quiet stones')).toEqual({ kind: 'nothing' });
  });

  it('cannot be told from none by a wrong passphrase', async () => {
    const { unlockPractice } = await api();
    expect(await unlockPractice(PASSPHRASE)).toEqual({ kind: 'nothing' });
  });

  it('keeps what was changed, and nothing of it in plain', async () => {
    const { changePractice, createPractice, unlockPractice } = await api();
    const made = await createPractice(PASSPHRASE);
    const changed = await changePractice(made, () => ({
      ...indexWith({ ...issued, name: 'Marlene Quast' }),
      label: 'Praxis am Teich',
    }));
    expect(changed.revision).toBe(2);
    expect(await unlockPractice(PASSPHRASE)).toEqual({ kind: 'open', practice: changed });
    const [name = ''] = await listDatabases();
    const held = [...(await readTable(name, 'slots')), ...(await readTable(name, 'lock'))];
    for (const secret of ['Marlene', 'Teich', made.identity, PASSPHRASE, issued.hash]) {
      expect(traceIn(held, secret), secret).toBe(false);
    }
    // The lock names the recipient, so that the search would have found what is there.
    expect(traceIn(held, made.recipient)).toBe(true);
  });

  it('is changed by two tabs without losing what either has saved', async () => {
    const { changePractice, createPractice, unlockPractice } = await api();
    const made = await createPractice(PASSPHRASE);
    const add = (name: string) => (index: typeof made.index) => ({
      ...index,
      invites: [...index.invites, { ...issued, name }],
    });
    await changePractice(made, add('first tab'));
    const second = await changePractice(made, add('second tab'));
    expect(second.index.invites.map(({ name }) => name)).toEqual(['first tab', 'second tab']);
    const unlocked = await unlockPractice(PASSPHRASE);
    expect(unlocked).toEqual({ kind: 'open', practice: second });
  });

  it('goes on from the save before where the newest cannot be read, and keeps that one', async () => {
    const { changePractice, createPractice, unlockPractice } = await api();
    const made = await createPractice(PASSPHRASE);
    const first = await changePractice(made, () => indexWith(issued));
    await changePractice(first, () => indexWith());
    const [name = ''] = await listDatabases();
    const newest = (await readSlots(name)).find(({ revision }) => revision === 3);
    if (newest === undefined) throw new Error('no newest save');
    await breakSlot(name, 3);
    const unlocked = await unlockPractice(PASSPHRASE);
    expect(unlocked).toMatchObject({ kind: 'open', practice: { index: first.index } });
    expect(await readTable(name, 'broken')).toHaveLength(1);
    if (unlocked.kind !== 'open') throw new Error('not open');
    const later = await changePractice(unlocked.practice, (index) => ({
      ...index,
      label: 'later',
    }));
    expect(later.revision).toBe(4);
  });

  it('opens a response that it keeps, and says where its file cannot be read', async () => {
    const { createPractice, writePractice } = await api();
    const { readFiled } = await import('@/session/practice/read-records');
    const made = await createPractice(PASSPHRASE);
    const [good, bad] = ['a'.repeat(32), 'b'.repeat(32)];
    const sealed = await sealedResponse(made.recipient, { pseudonym: 'Robin' });
    const put = new Map([
      [good, sealed],
      [bad, sealed.slice(0, -1)],
    ]);
    const kept = await writePractice(made, (index) => ({ index, records: { put, drop: [] } }));
    expect(await readFiled(kept, good)).toMatchObject({ pseudonym: 'Robin' });
    expect(await readFiled(kept, bad)).toBeNull();
    expect(await readFiled(kept, 'c'.repeat(32))).toBeNull();
  });

  it('stands beside another one: each passphrase opens its own', async () => {
    const { createPractice, unlockPractice } = await api();
    const one = await createPractice(PASSPHRASE);
    const other = await createPractice('seven small boats at dusk');
    expect(await unlockPractice(PASSPHRASE)).toMatchObject({ practice: { id: one.id } });
    expect(await unlockPractice('seven small boats at dusk')).toMatchObject({
      practice: { id: other.id },
    });
  });

  it('is opened also where another one cannot be opened just now', async () => {
    const { createPractice, unlockPractice } = await api();
    const one = await createPractice('seven small boats at dusk');
    const other = await createPractice(PASSPHRASE);
    const open = IDBFactory.prototype.open;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
      this: IDBFactory,
      name: string,
      version?: number,
    ) {
      if (name === `practice-${one.id}`) throw new DOMException('planted', 'SecurityError');
      return open.call(this, name, version);
    });
    expect(await unlockPractice(PASSPHRASE)).toMatchObject({ practice: { id: other.id } });
    vi.restoreAllMocks();
  });

  it('is not said to be missing where none can be opened just now', async () => {
    const { createPractice, unlockPractice } = await api();
    await createPractice(PASSPHRASE);
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('planted', 'SecurityError');
    });
    await expect(unlockPractice(PASSPHRASE)).rejects.toMatchObject({ code: 'refused' });
    vi.restoreAllMocks();
  });
});
