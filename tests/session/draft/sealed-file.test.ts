import { afterEach, describe, expect, it, vi } from 'vitest';
import { sealer } from '@/platform/worker/seal-client';
import { sealTasks } from '@/platform/worker/seal-tasks';
import { FILE_BYTES, openFile, sealFile } from '@/session/draft/sealed-file';
import { draft, GOLDEN_CODE, goldenFile, goldenText, keptResult } from '../../support/kept-files';
import { sealText } from '../../support/sealed-files';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));

const CODE = 'seven small boats at dusk';
const fileOf = (bytes: Uint8Array | string) => new Blob([Uint8Array.from(Buffer.from(bytes))]);

afterEach(() => vi.restoreAllMocks());

describe('a file', () => {
  it.each([
    ['a result', keptResult],
    ['a draft', draft],
  ])('gives back %s whole, under the code it was sealed with', async (_, kept) => {
    const sealed = await sealFile(kept, CODE);
    expect(await openFile(fileOf(sealed), CODE)).toEqual({ ok: true, kept });
  });

  it('opens with its code as a person types it', async () => {
    const sealed = await sealFile(draft, ' seven small  boats at dusk');
    expect(await openFile(fileOf(sealed), 'Seven small boats at dusk ')).toMatchObject({
      ok: true,
    });
  });

  it('holds nothing to read, and takes the work of 2^17 to open', async () => {
    vi.spyOn(sealer, 'sealUnderCode').mockImplementation(sealTasks.sealUnderCode);
    const sealed = Buffer.from(await sealFile(keptResult, CODE)).toString('latin1');
    expect(sealed).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/);
    expect(sealed).not.toMatch(/both-ways|guessing/);
  }, 60_000);

  it('of the first version still opens', async () => {
    const opened = await openFile(fileOf(goldenFile('kept-result-1.age')), GOLDEN_CODE);
    expect(opened).toEqual({ ok: true, kept: JSON.parse(goldenText('kept-result-1.json')) });
  }, 60_000);

  it('that is too large is not even read', async () => {
    const file = new Blob([new Uint8Array(FILE_BYTES + 1)]);
    const read = vi.spyOn(file, 'arrayBuffer');
    expect(await openFile(file, CODE)).toEqual({ ok: false, fault: 'too-large' });
    expect(read).not.toHaveBeenCalled();
    expect(FILE_BYTES).toBe(262_144);
  });

  it.each<[string, () => Promise<Uint8Array | string>, string]>([
    ['another code', async () => sealFile(draft, 'another code of mine'), 'wrong-key'],
    ['no sealed file', async () => 'Dear diary', 'not-age'],
    ['an empty file', async () => '', 'not-age'],
    ['a file that was cut', async () => (await sealFile(draft, CODE)).slice(0, -1), 'damaged'],
    ['some other text', async () => sealText('Dear diary', CODE), 'not-ours'],
    [
      'something of a later version',
      async () => sealText(JSON.stringify({ ...draft, version: 2 }), CODE),
      'newer',
    ],
    [
      'a draft with a hole in it',
      async () => sealText(JSON.stringify({ ...draft, page: null }), CODE),
      'damaged',
    ],
  ])('is refused by name, never with an exception: %s', async (_, make, fault) => {
    expect(await openFile(fileOf(await make()), CODE)).toEqual({ ok: false, fault });
  });

  it('is not made where its code does not open it again', async () => {
    vi.spyOn(sealer, 'sealUnderCode').mockRejectedValue(new Error('not proven'));
    await expect(sealFile(draft, CODE)).rejects.toThrow('not proven');
  });
});
