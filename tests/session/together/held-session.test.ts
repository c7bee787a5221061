import { Decrypter } from 'age-encryption';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { StorageFault } from '@/platform/storage/storage-fault';
import {
  advanceSession,
  dropSession,
  findSessions,
  holdSession,
  openSessionFile,
  sealSession,
} from '@/session/together/held-session';
import { anyChoices, anyPacket, exchange } from '../../support/exchange/couple';
import { toolsWith } from '../../support/exchange/exchange-tools';
import { faults, kept, left } from '../../support/exchange/memory-drafts';
import { SeededRandom } from '../../support/exchange/seeded-random';
import { standInBox } from '../../support/exchange/stand-in-box';
import { keptOfA, sealText } from '../../support/sealed-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/exchange/quick-sealer'));
vi.mock('@/platform/storage/draft-store', () => import('../../support/exchange/memory-drafts'));

const CODE = 'walnut umbrella in the attic';
const random = new SeededRandom(5);
const tools = toolsWith(standInBox());
const { invited, replied, settled } = await exchange(tools, anyChoices(random), anyPacket(random));
const verified = settled as OpenSession;

const asFile = (bytes: BlobPart): File => new File([bytes], 'notes.age');
const statesOf = async (code: string) => (await findSessions(code)).map(({ state }) => state);

beforeEach(() => {
  kept.clear();
  faults.length = 0;
  left.clear();
});

describe('a session that is held under a code', () => {
  it('is found by the code alone, whatever stands around it and with the capital of a keyboard', async () => {
    await holdSession(invited, CODE);
    expect(await statesOf(CODE)).toEqual([invited]);
    expect(await statesOf('  Walnut umbrella  in the attic ')).toEqual([invited]);
    expect(await statesOf('walnut umbrella in the cellar')).toEqual([]);
    expect(await statesOf('')).toEqual([]);
  });

  it('is found though another one cannot be opened just now', async () => {
    const blocked = {
      slots: [],
      get lock(): never {
        throw new StorageFault('timeout');
      },
    };
    kept.set('blocked', blocked);
    await holdSession(invited, CODE);
    expect(await statesOf(CODE)).toEqual([invited]);
    await expect(statesOf('walnut umbrella in the cellar')).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('lies there sealed: neither its text nor its key is among the bytes', async () => {
    await holdSession(invited, CODE);
    const [draft] = kept.values();
    const bytes = [draft?.slots[0]?.sealed, draft?.lock?.sealedIdentity].map((sealed) =>
      Buffer.from(sealed ?? []).toString('latin1'),
    );
    for (const text of bytes) {
      expect(text).toMatch(/^age-encryption\.org\/v1\n/);
      expect(text).not.toMatch(/both-ways|inviter|AGE-SECRET/);
    }
    expect(JSON.stringify(draft?.lock?.recipient)).toMatch(/^"age1/);
  });

  it('goes on in one place, and the last step is found', async () => {
    const held = await holdSession(replied, CODE);
    const next = await advanceSession(held, verified);
    expect(next).toMatchObject({ id: held.id, revision: 2, state: verified });
    expect(await statesOf(CODE)).toEqual([verified]);
    expect(kept.size).toBe(1);
  });

  it('is not written where nothing has changed', async () => {
    const held = await holdSession(invited, CODE);
    expect(await advanceSession(held, invited)).toBe(held);
    expect([...kept.values()][0]?.slots).toHaveLength(1);
  });

  it('takes no step on what another tab has gone on with', async () => {
    const held = await holdSession(replied, CODE);
    await advanceSession(held, verified);
    await expect(advanceSession(held, { ...replied, stage: 'consented' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await statesOf(CODE)).toEqual([verified]);
  });

  it('goes back by one step where the last one cannot be read, and on from behind it', async () => {
    const held = await holdSession(replied, CODE);
    await advanceSession(held, verified);
    const [draft] = kept.values();
    draft?.slots[0]?.sealed.set([1, 2, 3], 90);
    const [found] = await findSessions(CODE);
    expect(found).toMatchObject({ state: replied, revision: 2 });
    if (found !== undefined) await advanceSession(found, verified);
    expect(await statesOf(CODE)).toEqual([verified]);
  });

  it('leaves nothing behind where it could not be stored', async () => {
    faults.push('quota');
    await expect(holdSession(invited, CODE)).rejects.toMatchObject({ code: 'quota' });
    expect(kept.size).toBe(0);
  });

  it('is gone once it is dropped, and no other with it', async () => {
    const held = await holdSession(invited, CODE);
    await holdSession(replied, CODE);
    await dropSession(held);
    expect(await statesOf(CODE)).toEqual([replied]);
  });

  it('holds no connection open, whatever happens', async () => {
    const held = await holdSession(invited, CODE);
    await findSessions(CODE);
    faults.push('lost');
    await advanceSession(held, replied).catch(() => undefined);
    faults.push('timeout');
    await holdSession(replied, CODE).catch(() => undefined);
    expect(left.size).toBe(0);
  });
});

describe('a session in a file', () => {
  it('is opened by the stock library with the code, and by us', async () => {
    const sealed = await sealSession(replied, ` ${CODE} `);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(CODE);
    expect(JSON.parse(await decrypter.decrypt(sealed, 'text'))).toMatchObject({
      type: 'both-ways/session',
      role: 'replier',
      stage: 'replied',
    });
    expect(await openSessionFile(asFile(sealed), CODE)).toEqual({ ok: true, state: replied });
    expect(kept.size, 'opening keeps nothing').toBe(0);
  });

  it.each([
    ['another code', () => sealSession(replied, 'another code of mine'), 'wrong-key'],
    ['a result of one person', () => sealText(JSON.stringify(keptOfA), CODE), 'not-ours'],
    ['a newer version', () => sealText('{"type":"both-ways/session","version":2}', CODE), 'newer'],
    [
      'ours, and not whole',
      () => sealText('{"type":"both-ways/session","version":1}', CODE),
      'damaged',
    ],
    ['no sealed file', async () => Buffer.from('Dear diary'), 'not-age'],
    ['a file of 256 KiB and a byte', async () => Buffer.alloc(256 * 1024 + 1), 'too-large'],
  ] as const)('is refused with its reason: %s', async (_, make, fault) => {
    const bytes = Uint8Array.from(await make());
    expect(await openSessionFile(asFile(bytes), CODE)).toEqual({ ok: false, fault });
  });

  it('is refused where a byte of it was changed', async () => {
    const sealed = await sealSession(replied, CODE);
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] as number) ^ 1;
    expect(await openSessionFile(asFile(sealed), CODE)).toEqual({ ok: false, fault: 'damaged' });
  });
});
