import { describe, expect, it } from 'vitest';
import {
  dropNote,
  fileNote,
  NOTE_LENGTH,
  type Note,
  readNote,
  tidyLines,
  writeNote,
} from '@/domain/practice/notes/note';
import { EMPTY_INDEX } from '@/domain/practice/practice-index';
import { hexOf } from '../../../support/practice/responses';

const note: Note = {
  type: 'both-ways/practice-note',
  version: 1,
  day: '2026-10-01',
  usedFor: 'The talk on Monday',
  shownTo: 'Nobody',
  words: 'It is loud at home.\nShe said so twice.',
  hypothesis: '',
  plan: 'Ask again in spring',
  consentSeen: 'Joint view: yes',
};
const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeNote(note)), ...change });

describe('a note', () => {
  it('is read as it was written, line by line', () => {
    expect(readNote(writeNote(note))).toEqual({ ok: true, value: note });
  });

  it.each([
    ['a response', '{"type":"both-ways/response","version":1}', 'not-ours'],
    ['a later version', changed({ version: 2 }), 'newer'],
    ['a part too long', changed({ plan: 'a'.repeat(NOTE_LENGTH + 1) }), 'damaged'],
    ['letters that turn the direction', changed({ words: 'a\u202Eb' }), 'damaged'],
    ['a part more', changed({ more: 'x' }), 'damaged'],
  ])('is refused: %s', (_, text, fault) => {
    expect(readNote(text)).toEqual({ ok: false, fault });
  });

  it('keeps its lines and loses what nobody sees', () => {
    expect(tidyLines('  one \r\n\r\n two\u202E\u0007 \u2028three ')).toBe('one\n\ntwo\nthree');
    expect(tidyLines(`${'a'.repeat(NOTE_LENGTH - 1)}🌱`)).toBe('a'.repeat(NOTE_LENGTH - 1));
    expect(readNote(writeNote({ ...note, plan: tidyLines('x\n'.repeat(4000)) })).ok).toBe(true);
  });

  it('is filed once, takes the place of what it was before, and can be left out', () => {
    const filed = { record: hexOf('r', 32), hash: hexOf('h', 64), about: hexOf('c', 32), day: '' };
    const index = fileNote(EMPTY_INDEX, { ...filed, day: '2026-10-01' });
    const again = fileNote(index, { ...filed, day: '2026-10-02', hash: hexOf('i', 64) });
    expect(again.notes).toEqual([{ ...filed, day: '2026-10-02', hash: hexOf('i', 64) }]);
    expect(again.unsaved).toBe(2);
    expect(dropNote(again, filed.record)).toMatchObject({ notes: [], unsaved: 3 });
    expect(dropNote(again, hexOf('other', 32))).toBe(again);
  });
});
