import { describe, expect, it } from 'vitest';
import { joinCouple, withdrawJoint } from '@/domain/practice/clients/couples';
import {
  clientCode,
  coupleCode,
  listExportCards,
  listExportCouples,
  listExportRows,
} from '@/domain/practice/exports/export-rows';
import { writePracticeJson } from '@/domain/practice/exports/practice-json';
import {
  formatSupervision,
  formatSupervisionHeader,
  stripForSupervision,
} from '@/domain/practice/exports/supervision';
import type { Client, PracticeIndex } from '@/domain/practice/practice-index';
import { formatAnswers, formatAnswersHeader } from '@/domain/tables/answer-lines';
import { filedWith } from '../../../support/practice/desk';
import {
  client,
  hexOf,
  indexWith,
  issued,
  responseWith,
} from '../../../support/practice/responses';
import { bank } from '../../../support/published-bank';

const ana: Client = { ...client, name: '=HYPERLINK("http://example.org")' };
const ben: Client = { ...client, id: hexOf('ben', 32), name: 'Ben, of Ana' };
const gone: Client = { ...client, id: hexOf('gone', 32), name: 'Gone', withdrawn: '2026-12-31' };
const coupleId = hexOf('couple', 32);
const answer = (who: Client, word: string, day: string) =>
  filedWith(word, { client: who.id, day, jointView: true, received: '2026-10-02' });
const filed = {
  anaLate: answer(ana, 'ana late', '2026-03-30'),
  anaEarly: answer(ana, 'ana early', '2026-03-02'),
  anaAgain: answer(ana, 'ana again', '2026-03-02'),
  ben: answer(ben, 'ben', '2026-03-05'),
  gone: answer(gone, 'gone', '2026-03-05'),
};
const index: PracticeIndex = joinCouple(
  {
    ...indexWith(issued),
    label: 'Praxis am Teich',
    clients: [ana, ben, gone],
    responses: [filed.anaLate, filed.ben, filed.gone, filed.anaEarly],
  },
  coupleId,
  { a: ana.id, b: ben.id, joined: '2026-03-01' },
);
const rowsOf = (of: PracticeIndex, only: ReadonlySet<string> | null = null) =>
  listExportRows(listExportCards(of, only));

describe('the rows of an export', () => {
  it('are named by a code and the day, in the order of the days, and never by a name', () => {
    expect(rowsOf(index).map(({ person }) => person)).toEqual([
      `${clientCode(ana.id)}-2026-03-02`,
      `${clientCode(ana.id)}-2026-03-30`,
      `${clientCode(ben.id)}-2026-03-05`,
    ]);
    expect(clientCode(ana.id)).toMatch(/^c[0-9a-f]{10}$/);
  });

  it('leave out clients who withdrew, and those who are not meant', () => {
    expect(listExportCards(index, null).map(({ client: { id } }) => id)).toEqual([ana.id, ben.id]);
    expect(rowsOf(index, new Set([ben.id, gone.id]))).toHaveLength(1);
  });

  it('have different names where somebody answered twice on one day', () => {
    const twice = { ...index, responses: [...index.responses, filed.anaAgain] };
    const names = rowsOf(twice).map(({ person }) => person);
    expect(new Set(names).size).toBe(4);
    expect(names).toContain(`${clientCode(ana.id)}-2026-03-02-2`);
  });

  it('join couples only by what both have agreed to show', () => {
    const rows = rowsOf(index);
    const couples = listExportCouples(index, rows);
    expect(couples.map(({ couple, a, b }) => [couple, a.filed.record, b.filed.record])).toEqual([
      [`${coupleCode(coupleId)}-2026-03-05`, filed.anaEarly.record, filed.ben.record],
    ]);
    const taken = withdrawJoint(index, filed.ben.record, '2026-03-06');
    expect(listExportCouples(taken, rowsOf(taken))).toEqual([]);
    expect(listExportCouples(index, rowsOf(index, new Set([ana.id])))).toEqual([]);
  });
});

describe('a table of answers', () => {
  it('has a column for each item, and leaves blank what was left blank or not sent', () => {
    const header = formatAnswersHeader(bank, false).split(',');
    expect(header).toEqual(['person', 'form', ...bank.items.map(({ id }) => id)]);
    const answers = { R1m: 0, R1p: 'x', R2m: null, R2p: 4 } as const;
    const line = formatAnswers(bank, { person: 'c1', form: 'full', answers, seat: null });
    const cells = new Map(line.split(',').map((cell, at) => [header[at], cell]));
    expect([...'0x'].concat('', '4')).toEqual(
      ['R1m', 'R1p', 'R2m', 'R2p'].map((item) => cells.get(item)),
    );
    expect(cells.get('A1')).toBe('');
    expect(cells.size).toBe(header.length);
  });

  it('names the couple and the role where there are couples', () => {
    const header = formatAnswersHeader(bank, true);
    expect(header.startsWith('person,couple,role,form,')).toBe(true);
    const seat = { couple: 'k1', role: 'B' } as const;
    const line = formatAnswers(bank, { person: 'c1', form: 'short', answers: {}, seat });
    expect(line).toBe(`c1,k1,B,short${','.repeat(bank.items.length)}`);
  });
});

const note = {
  type: 'both-ways/practice-note',
  version: 1,
  day: '2026-03-05',
  usedFor: 'the talk',
  shownTo: '',
  words: 'It is loud at home',
  hypothesis: '',
  plan: '',
  consentSeen: '',
} as const;
const noted: PracticeIndex = {
  ...index,
  notes: [
    { record: hexOf('n', 32), hash: hexOf('n', 64), about: ana.id, day: '2026-03-05' },
    { record: hexOf('m', 32), hash: hexOf('m', 64), about: gone.id, day: '2026-03-05' },
  ],
};
const responses = new Map(
  Object.values(filed).map(({ record, day }) => [record, responseWith({ day })]),
);
const jsonOf = (hasNotes: boolean) => {
  const cards = listExportCards(noted, null);
  const notes = hasNotes ? new Map(noted.notes.map(({ record }) => [record, note])) : null;
  const rows = listExportRows(cards);
  return writePracticeJson({ index: noted, cards, rows, responses, notes, day: '2026-04-01' });
};

describe('an export as JSON', () => {
  it('has each client with all that they answered, and the couples', () => {
    const read = JSON.parse(jsonOf(false));
    expect(read).toMatchObject({
      type: 'both-ways/practice-export',
      version: 1,
      day: '2026-04-01',
      clients: [
        { code: clientCode(ana.id), name: ana.name, responses: [{}, {}] },
        { code: clientCode(ben.id), name: ben.name, responses: [{ day: '2026-03-05' }] },
      ],
      couples: [{ code: coupleCode(coupleId), a: clientCode(ana.id), b: clientCode(ben.id) }],
    });
    expect(read.clients[0].responses[0].answers).toEqual(responseWith().answers);
    expect(JSON.stringify(read)).not.toContain('Gone');
  });

  it('holds notes only where they are asked for, and none on somebody who withdrew', () => {
    expect(jsonOf(false)).not.toContain('loud');
    expect(jsonOf(false)).not.toContain('"notes"');
    expect(jsonOf(true).split('It is loud at home')).toHaveLength(2);
  });
});

describe('a copy for supervision', () => {
  const rows = rowsOf(noted);
  const stripped = stripForSupervision(noted, rows, [ben.id, ana.id]);

  it('says whole weeks since the first response of the two, and who belongs together', () => {
    expect(stripped.map(({ person, week, couple, role }) => [person, week, couple, role])).toEqual([
      ['P1', 0, 'C1', 'B'],
      ['P2', 0, 'C1', 'A'],
      ['P2', 4, 'C1', 'A'],
    ]);
  });

  it('holds no name, code, label, day or note', () => {
    const text = [
      formatSupervisionHeader(bank),
      ...stripped.map((row) => formatSupervision(row, [1])),
    ].join('\n');
    const secrets = [ana, ben].flatMap(({ id, name }) => [id, name, clientCode(id)]);
    for (const secret of [...secrets, '2026', index.label, 'Robin', 'ana late', coupleId]) {
      expect(text, secret).not.toContain(secret);
    }
  });

  it('counts the weeks of somebody who is in no couple from their own first day', () => {
    const alone = { ...noted, couples: [] };
    const [first] = stripForSupervision(alone, rowsOf(alone), [ben.id, ana.id]);
    expect(first).toMatchObject({ person: 'P1', week: 0, couple: '', role: '' });
  });
});
