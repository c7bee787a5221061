import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseClient } from '@/domain/practice/clients/clients';
import type { Note } from '@/domain/practice/notes/note';
import type { OpenPractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases, listDatabases, readTable } from '../../support/draft-browser';
import { client, hexOf, sealedResponse } from '../../support/practice/responses';
import { traceIn } from '../../support/practice/traces';
import { answersFor, workedExample } from '../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../support/practice-worker-here'));

const opening = () => import('@/session/practice/open-practice');
const quietly = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
const note: Note = {
  type: 'both-ways/practice-note',
  version: 1,
  day: '2026-10-01',
  usedFor: '',
  shownTo: '',
  words: 'Marlene says it is loud at home',
  hypothesis: '',
  plan: '',
  consentSeen: '',
};

let practice: OpenPractice;

/** A practice with one client, who has sent the answers A, and with a name that can be searched for. */
beforeEach(async () => {
  vi.resetModules();
  lendEmptyDatabases();
  const { createPractice, changePractice } = await opening();
  const { issueInvites } = await import('@/session/practice/issue-invites');
  const { takeResponses } = await import('@/session/practice/take-responses');
  const made = await createPractice('harbor lemon quiet stone');
  const { practice: asked, invites } = await issueInvites(made, {
    label: 'Dr. Ana Ruiz',
    form: 'full',
    policy: 'kept',
    language: 'en',
    days: 14,
    people: [{ name: 'Marlene Quast', client: null }],
  });
  const invite = invites[0]?.hash ?? '';
  const sealed = await sealedResponse(made.recipient, { invite, jointView: true });
  const file = new File([sealed], 'one.age');
  const taken = await takeResponses(asked, [file], quietly());
  practice = await changePractice(taken.practice, (index) => index);
});
afterEach(() => vi.unstubAllGlobals());

const theClient = () => practice.index.clients[0]?.id ?? '';
async function slotsAndRecords() {
  const [name = ''] = await listDatabases();
  return { slots: await readTable(name, 'slots'), records: await readTable(name, 'records') };
}

describe('a note', () => {
  it('is kept in a file of its own, and nothing of it in plain', async () => {
    const { keepNote } = await import('@/session/practice/notes');
    const { readNotes } = await import('@/session/practice/read-records');
    const kept = await keepNote(practice, { about: theClient(), record: null, seen: null }, note);
    expect(kept.practice.index.notes).toMatchObject([{ record: kept.record, about: theClient() }]);
    expect(await readNotes(kept.practice, [kept.record])).toEqual(new Map([[kept.record, note]]));
    const held = await slotsAndRecords();
    expect(held.records).toHaveLength(2);
    expect(traceIn(held, 'Marlene')).toBe(false);
  });

  it('takes the place of what it was before, and is gone when it is deleted', async () => {
    const { deleteNote, keepNote } = await import('@/session/practice/notes');
    const { readNotes } = await import('@/session/practice/read-records');
    const place = { about: theClient(), record: null, seen: null };
    const first = await keepNote(practice, place, note);
    const changed = { ...note, plan: 'Ask again' };
    const place2 = { ...place, record: first.record, seen: first.hash };
    const second = await keepNote(first.practice, place2, changed);
    expect(second.practice.index.notes).toHaveLength(1);
    const read = await readNotes(second.practice, [first.record]);
    expect(read.get(first.record)).toEqual(changed);
    const left = await deleteNote(second.practice, first.record);
    expect(left.index.notes).toEqual([]);
    expect((await slotsAndRecords()).records).toHaveLength(1);
  });

  it('that two tabs change at once becomes two notes, and loses no word', async () => {
    const { keepNote } = await import('@/session/practice/notes');
    const { readNotes } = await import('@/session/practice/read-records');
    const place = { about: theClient(), record: null, seen: null };
    const first = await keepNote(practice, place, note);
    const known = { ...place, record: first.record, seen: first.hash };
    await keepNote(first.practice, known, { ...note, plan: 'Of this tab' });
    const other = await keepNote(first.practice, known, { ...note, plan: 'Of the other tab' });
    const records = other.practice.index.notes.map(({ record }) => record);
    const read = await readNotes(other.practice, records);
    const plans = [...read.values()].map(({ plan }) => plan);
    expect(plans.toSorted()).toEqual(['Of the other tab', 'Of this tab']);
  });
});

describe('a client who is deleted', () => {
  it('is in neither of the two saves that are kept, and no file is left', async () => {
    const { eraseFrom } = await import('@/session/practice/erase');
    const { practiceTasks } = await import('@/platform/worker/practice-tasks');
    const erased = await eraseFrom(practice, (index) => eraseClient(index, theClient()));
    expect(erased.index.responses).toEqual([]);
    const { slots, records } = await slotsAndRecords();
    expect(records).toEqual([]);
    expect(slots).toHaveLength(2);
    for (const slot of slots as readonly { readonly sealed: Uint8Array }[]) {
      const found = await practiceTasks.findIndex(practice.identity, [slot.sealed]);
      expect(found?.text).toContain('both-ways/practice');
      expect(found?.text).not.toContain('Marlene');
    }
  });
});

describe('a timeline', () => {
  it('has the figures of the worked example, and says what it could not read', async () => {
    const { readTimeline } = await import('@/session/practice/read-timeline');
    const { findClient } = await import('@/domain/practice/clients/clients');
    const card = findClient(practice.index, theClient());
    if (card === null) throw new Error('no card');
    const { signal } = new AbortController();
    const { rounds, unread, language } = await readTimeline(practice, card, signal);
    expect(rounds).toHaveLength(1);
    const expected = workedExample.scores['A'];
    expect(rounds[0]?.score.composite?.score).toBeCloseTo(expected?.intimacy ?? NaN, 9);
    expect(unread).toBe(0);
    expect(language?.items).toHaveProperty('R1m');
    const [filed] = card.responses;
    if (filed === undefined) throw new Error('no response');
    const lost = { ...card, responses: [filed, { ...filed, record: hexOf('lost', 32) }] };
    expect(await readTimeline(practice, lost, signal)).toMatchObject({ unread: 1 });
  });
});

describe('a pair', () => {
  it('is read down to two packets, in which nothing private is left', async () => {
    const { readPair } = await import('@/session/practice/read-pair');
    const [filed] = practice.index.responses;
    if (filed === undefined) throw new Error('no response');
    const read = await readPair(practice, { a: filed, b: filed }, new AbortController().signal);
    if (read === null) throw new Error('not read');
    expect(read.packets.a.holding).toEqual({ sum: 0, count: 0 });
    expect(JSON.stringify(read.packets)).not.toMatch(/"(A1|A2|ML1|UL2|PL1|SL1|GL1|R1m)"/);
    const lost = { ...filed, record: hexOf('lost', 32) };
    const signal = new AbortController().signal;
    expect(await readPair(practice, { a: filed, b: lost }, signal)).toBeNull();
    // Another tab notes that the consent was taken back; this one does not know it yet.
    const { changePractice } = await opening();
    const { withdrawJoint } = await import('@/domain/practice/clients/couples');
    await changePractice(practice, (index) => withdrawJoint(index, filed.record, '2026-10-03'));
    expect(await readPair(practice, { a: filed, b: filed }, signal)).toBeNull();
  });
});

describe('an export', () => {
  const wish = { hasNotes: false, of: null } as const;
  it('has the answers as they were sent, and no name in a table', async () => {
    const { makeExport } = await import('@/session/practice/make-export');
    const made = await makeExport(practice, { kind: 'answers', ...wish }, quietly());
    const [file] = made.files;
    expect(file?.name).toBe('answers-1.0.0.csv');
    const [header = '', row = '', ...more] = file?.text.trimEnd().split('\n') ?? [];
    expect(more).toEqual([]);
    const cells = new Map(row.split(',').map((cell, at) => [header.split(',')[at], cell]));
    const { A1: _1, A2: _2, ...sent } = answersFor('A');
    for (const [item, answer] of Object.entries(sent)) {
      expect(cells.get(item), item).toBe(answer === null ? '' : String(answer));
    }
    expect(cells.get('A1')).toBe('');
    expect(file?.text).not.toMatch(/Marlene|Robin|Ruiz/);
  });

  it('says how many could not be read, and leaves them out', async () => {
    const { makeExport } = await import('@/session/practice/make-export');
    const [filed] = practice.index.responses;
    if (filed === undefined) throw new Error('no response');
    const lost = { ...filed, record: hexOf('lost', 32) };
    const index = { ...practice.index, responses: [filed, lost] };
    const broken = { ...practice, index };
    for (const kind of ['figures', 'answers', 'supervision', 'json'] as const) {
      const made = await makeExport(broken, { kind, ...wish }, quietly());
      expect(made.left, kind).toBe(1);
      expect(made.files, kind).toHaveLength(1);
    }
    const couples = await makeExport(practice, { kind: 'couples', ...wish }, quietly());
    expect(couples.files).toEqual([]);
    const nobody = { ...practice, index: { ...index, clients: [client], responses: [] } };
    const figures = await makeExport(nobody, { kind: 'figures', ...wish }, quietly());
    expect(figures.files).toEqual([]);
  });
});
