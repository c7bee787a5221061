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
import { hexOf, indexWith, issued, responseWith } from '../../support/practice/responses';

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
const otherInvite = { ...issued, hash: hexOf('other invite', 64), name: 'S.' };
const full = fileResponses(indexWith(issued, otherInvite), [one, two], '2026-10-01').index;

const backupOf = (index: PracticeIndex): Backup => ({
  type: 'both-ways/practice-backup',
  version: 1,
  day: '2026-10-01',
  identity: `AGE-SECRET-KEY-1${'Q'.repeat(58)}`,
  recipient: `age1${'q'.repeat(58)}`,
  index,
  records: Object.fromEntries(index.responses.map(({ record }) => [record, 'YWdl'])),
});

describe('restoring a backup', () => {
  it('brings everything where nothing is, and says so before', () => {
    const backup = backupOf(full);
    const all = { brought: 2, here: 0, differing: 0 };
    expect(previewRestore(EMPTY_INDEX, backup)).toEqual({
      invites: all,
      responses: all,
      incomplete: 0,
    });
    const restored = restoreInto(EMPTY_INDEX, backup);
    expect(restored.index.invites).toEqual(full.invites);
    expect(restored.index.responses).toEqual(full.responses);
    expect(restored.records).toEqual([one.record, two.record]);
  });

  it('brings only what is not here, and leaves what is here as it is', () => {
    const mine = fileResponses(indexWith({ ...issued, name: 'My own note' }), [one], '2026-10-01');
    const preview = previewRestore(mine.index, backupOf(full));
    expect(preview.invites).toEqual({ brought: 1, here: 0, differing: 1 });
    expect(preview.responses).toEqual({ brought: 1, here: 1, differing: 0 });
    const restored = restoreInto(mine.index, backupOf(full));
    expect(restored.index.invites).toEqual([{ ...issued, name: 'My own note' }, otherInvite]);
    expect(restored.index.responses[0]).toEqual(mine.index.responses[0]);
    expect(restored.records).toEqual([two.record]);
  });

  it('changes nothing the second time', () => {
    const once = restoreInto(EMPTY_INDEX, backupOf(full)).index;
    const twice = restoreInto(once, backupOf(full));
    expect(twice.index).toEqual(once);
    expect(twice.records).toEqual([]);
  });

  it('never drops what was decided here: an old backup brings no tray back', () => {
    const decided = {
      ...full,
      responses: full.responses.map((response) => ({ ...response, replaced: true })),
    };
    const restored = restoreInto(decided, backupOf(full));
    expect(restored.index.responses).toEqual(decided.responses);
    expect(previewRestore(decided, backupOf(full)).responses.differing).toBe(2);
  });

  it('leaves a response out whose file is not in the backup, and counts it', () => {
    const backup = { ...backupOf(full), records: { [one.record]: 'YWdl' } };
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
    ['an age file is missing', { ...backupOf(full), records: { [one.record]: 'YWdl' } }],
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
    ['a later version', changed({ version: 2 }), 'newer'],
    ['an identity that is none', changed({ identity: 'secret' }), 'damaged'],
    ['a record that is no base64', changed({ records: { [one.record]: '<b>' } }), 'damaged'],
    ['an index of another kind', changed({ index: { ...full, type: 'x' } }), 'damaged'],
    ['half of it', text.slice(0, text.length / 2), 'not-ours'],
  ])('is refused: %s', (_, other, fault) => {
    expect(readBackup(other)).toEqual({ ok: false, fault });
  });
});
