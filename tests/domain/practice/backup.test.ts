import { describe, expect, it } from 'vitest';
import {
  type Backup,
  holdsAll,
  previewRestore,
  readBackup,
  restoreInto,
  writeBackup,
} from '@/domain/practice/backup';
import { fileResponses } from '@/domain/practice/file-responses';
import { EMPTY_INDEX, type PracticeIndex } from '@/domain/practice/practice-index';
import { client, hexOf, indexWith, issued, responseWith } from '../../support/practice/responses';

const one = {
  record: hexOf('record', 32),
  hash: hexOf('hash', 64),
  response: responseWith(),
};
const two = {
  record: hexOf('record 2', 32),
  hash: hexOf('hash 2', 64),
  response: responseWith({ response: hexOf('two', 32), invite: hexOf('other invite', 64) }),
};
const otherInvite = {
  ...issued,
  hash: hexOf('other invite', 64),
  name: 'S.',
  client: hexOf('other invite', 64).slice(0, 32),
};
const otherClient = { ...client, id: hexOf('other invite', 64).slice(0, 32), name: 'S.' };
const couple = {
  id: hexOf('couple', 32),
  a: client.id,
  b: otherClient.id,
  joined: '2026-10-01',
  shown: [{ a: one.record, b: two.record, day: '2026-10-01' }],
};
const note = {
  record: hexOf('note', 32),
  hash: hexOf('words', 64),
  about: client.id,
  day: '2026-10-01',
};
const full: PracticeIndex = {
  ...fileResponses(indexWith(issued, otherInvite), [one, two], '2026-10-01').index,
  clients: [client, otherClient],
  couples: [couple],
  notes: [note],
};

const backupOf = (index: PracticeIndex): Backup => ({
  type: 'both-ways/practice-backup',
  version: 2,
  day: '2026-10-01',
  identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
  recipient: `age1${'q'.repeat(58)}`,
  index,
  records: Object.fromEntries(
    [...index.responses, ...index.notes].map(({ record }) => [record, 'YWdl']),
  ),
});

describe('restoring a backup', () => {
  it('brings everything where nothing is, and says so before', () => {
    const backup = backupOf(full);
    const all = { brought: 2, here: 0, differing: 0 };
    const none = { brought: 0, here: 0, differing: 0 };
    expect(previewRestore(EMPTY_INDEX, backup)).toEqual({
      invites: all,
      responses: all,
      clients: all,
      couples: { ...none, brought: 1 },
      notes: { ...none, brought: 1 },
      incomplete: 0,
    });
    const restored = restoreInto(EMPTY_INDEX, backup);
    expect(restored.index.invites).toEqual(full.invites);
    expect(restored.index.responses).toEqual(full.responses);
    expect(restored.index.clients).toEqual(full.clients);
    expect(restored.index.couples).toEqual(full.couples);
    expect(restored.index.notes).toEqual(full.notes);
    expect(restored.records).toEqual([one.record, two.record, note.record]);
  });

  it('brings only what is not here, and leaves what is here as it is', () => {
    const mine = fileResponses(indexWith({ ...issued, name: 'My own note' }), [one], '2026-10-01');
    const preview = previewRestore(mine.index, backupOf(full));
    expect(preview.invites).toEqual({ brought: 1, here: 0, differing: 1 });
    expect(preview.responses).toEqual({ brought: 1, here: 1, differing: 0 });
    const restored = restoreInto(mine.index, backupOf(full));
    expect(restored.index.invites).toEqual([{ ...issued, name: 'My own note' }, otherInvite]);
    expect(restored.index.responses[0]).toEqual(mine.index.responses[0]);
    expect(restored.records).toEqual([two.record, note.record]);
  });

  it('takes over what a client took back, whichever side knows it, and gives no consent back', () => {
    const [response, other] = full.responses;
    if (response === undefined || other === undefined) throw new Error('no responses');
    const taken = {
      ...full,
      responses: [{ ...response, jointWithdrawn: '2026-10-02' }, other],
      clients: [{ ...client, withdrawn: '2026-10-02' }, otherClient],
    };
    for (const [here, backed] of [
      [taken, full],
      [full, taken],
    ] as const) {
      expect(previewRestore(here, backupOf(backed))).toMatchObject({
        responses: { differing: 1 },
        clients: { differing: 1 },
      });
      const { index } = restoreInto(here, backupOf(backed));
      expect(index.responses).toEqual(taken.responses);
      expect(index.clients).toEqual(taken.clients);
    }
    expect(restoreInto(full, backupOf(taken)).index.unsaved).toBe(full.unsaved + 1);
    expect(restoreInto(taken, backupOf(full)).index.unsaved).toBe(full.unsaved);
  });

  it('writes over no file that is here, whatever bears its name in the backup', () => {
    const here = fileResponses(indexWith(issued), [one], '2026-10-01').index;
    const [, other] = full.responses;
    if (other === undefined) throw new Error('no responses');
    const posing = { ...full, responses: [{ ...other, record: one.record }], notes: [] };
    expect(restoreInto(here, backupOf(posing)).records).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const once = restoreInto(EMPTY_INDEX, backupOf(full)).index;
    const twice = restoreInto(once, backupOf(full));
    expect(twice.index).toEqual(once);
    expect(twice.records).toEqual([]);
  });

  it('never drops what was decided here: an old backup brings no tray back', () => {
    const [first, other] = full.responses;
    if (first === undefined || other === undefined) throw new Error('no responses');
    const later = { ...first, record: hexOf('later', 32), hash: hexOf('later', 64) };
    const decided = { ...full, responses: [{ ...first, replaced: true }, other, later] };
    const restored = restoreInto(decided, backupOf(full));
    expect(restored.index.responses).toEqual(decided.responses);
    expect(previewRestore(decided, backupOf(full)).responses.differing).toBe(1);
    // The one that was replaced was deleted here meanwhile: it comes back, and still does not count.
    const cleaned = { ...full, responses: [other, { ...later, day: '2026-10-02' }] };
    const back = restoreInto(cleaned, backupOf(full)).index.responses;
    expect(back.map(({ record, replaced }) => [record, replaced])).toEqual([
      [other.record, false],
      [later.record, false],
      [first.record, true],
    ]);
  });

  it('leaves a response out whose file is not in the backup, and counts it', () => {
    const records = { [one.record]: 'YWdl', [note.record]: 'YWdl' };
    const backup = { ...backupOf(full), records };
    expect(previewRestore(EMPTY_INDEX, backup)).toMatchObject({
      responses: { brought: 1 },
      incomplete: 1,
    });
    expect(restoreInto(EMPTY_INDEX, backup).index.responses).toEqual([full.responses[0]]);
  });
});

describe('whether a backup holds all that is here', () => {
  it('is true of one that was just made', () => {
    expect(holdsAll(full, backupOf(full))).toBe(true);
  });

  it.each([
    ['an invite is missing', backupOf({ ...full, invites: [issued] })],
    ['a response is missing', backupOf({ ...full, responses: full.responses.slice(0, 1) })],
    [
      'an age file is missing',
      { ...backupOf(full), records: { [one.record]: 'YWdl', [note.record]: 'YWdl' } },
    ],
    ['a client is missing', backupOf({ ...full, clients: [client] })],
    ['a couple is missing', backupOf({ ...full, couples: [] })],
    ['a note is missing', backupOf({ ...full, notes: [] })],
    [
      'a note has other words',
      backupOf({ ...full, notes: [{ ...note, hash: hexOf('other words', 64) }] }),
    ],
    [
      'the file of a note is missing',
      {
        ...backupOf(full),
        records: { [one.record]: 'YWdl', [two.record]: 'YWdl' },
      },
    ],
    [
      'a decision is missing',
      backupOf({
        ...full,
        responses: full.responses.map((response) => ({ ...response, replaced: true })),
      }),
    ],
  ])('is not true where %s', (_, backup) => {
    expect(holdsAll(full, backup)).toBe(false);
  });
});

describe('the text of a backup', () => {
  const text = writeBackup(backupOf(full));
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });

  it('is read as it was written', () => {
    expect(readBackup(text)).toEqual({ ok: true, value: backupOf(full) });
  });

  it.each([
    ['another text', '{}', 'not-ours'],
    ['a response', '{"type":"both-ways/response","version":1}', 'not-ours'],
    ['a later version', changed({ version: 3 }), 'newer'],
    ['an identity that is none', changed({ identity: 'secret' }), 'damaged'],
    ['a record that is no base64', changed({ records: { [one.record]: '<b>' } }), 'damaged'],
    ['an index of another kind', changed({ index: { ...full, type: 'x' } }), 'damaged'],
    ['half of it', text.slice(0, text.length / 2), 'not-ours'],
  ])('is refused: %s', (_, other, fault) => {
    expect(readBackup(other)).toEqual({ ok: false, fault });
  });
});
