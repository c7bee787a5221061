import { describe, expect, it } from 'vitest';
import {
  changeClient,
  eraseClient,
  findClient,
  isPastKeeping,
  isUsable,
  listClients,
  listUsable,
  moveResponse,
} from '@/domain/practice/clients/clients';
import { acceptFromTray, dropResponse } from '@/domain/practice/file-responses';
import type { Client, PracticeIndex } from '@/domain/practice/practice-index';
import { filedWith } from '../../../support/practice/desk';
import { client, hexOf, indexWith, issued } from '../../../support/practice/responses';

const other: Client = { ...client, id: hexOf('other client', 32), name: '' };
const march = filedWith('march', { day: '2026-03-01', pseudonym: 'Robin' });
const april = filedWith('april', { day: '2026-04-05', pseudonym: 'Rob' });
const tray = filedWith('tray', { tray: 'second', client: null });
const theirs = filedWith('theirs', { client: other.id, pseudonym: 'Sam', invite: hexOf('x', 64) });
const couple = { id: hexOf('couple', 32), a: client.id, b: other.id, joined: '', shown: [] };
const noteOn = (about: string, word: string) => ({
  record: hexOf(word, 32),
  hash: hexOf(word, 64),
  about,
  day: '2026-05-01',
});
const index: PracticeIndex = {
  ...indexWith(issued),
  clients: [client, other],
  responses: [march, tray, theirs, april],
  couples: [couple],
  notes: [noteOn(client.id, 'one'), noteOn(couple.id, 'two'), noteOn(other.id, 'three')],
};

describe('the cards of clients', () => {
  it('hold what was let in of each, the latest day first, whatever the order it came in', () => {
    for (const responses of [index.responses, index.responses.toReversed()]) {
      const [first, second] = listClients({ ...index, responses });
      expect(first?.responses.map(({ record }) => record)).toEqual([april.record, march.record]);
      expect(first?.pseudonyms).toEqual(['Rob', 'Robin']);
      expect(second?.responses).toEqual([theirs]);
    }
  });

  it('are named as the practice names them, or as they named themselves last', () => {
    expect(listClients(index).map(({ name }) => name)).toEqual(['R.', 'Sam']);
    const nameless = { ...index, clients: [{ ...client, name: '' }] };
    expect(findClient(nameless, client.id)?.name).toBe('Rob');
    expect(findClient(index, hexOf('nobody', 32))).toBeNull();
  });

  it('leave out what was replaced, and all that came before a withdrawal or on its day', () => {
    const replaced = { ...april, replaced: true };
    const card = findClient({ ...index, responses: [march, replaced] }, client.id);
    if (card === null) throw new Error('no card');
    expect(listUsable(card)).toEqual([march]);
    const withdrawn = { ...client, withdrawn: march.received };
    expect(isUsable(march, withdrawn)).toBe(false);
    const after = { ...march, day: '2026-10-03', received: '2026-10-03' };
    expect(isUsable(after, withdrawn)).toBe(true);
    // Answered before, and opened only afterwards.
    expect(isUsable({ ...march, received: '2026-10-03' }, withdrawn)).toBe(false);
    expect(isUsable({ ...after, day: march.received }, withdrawn)).toBe(false);
    expect(isUsable(tray, client)).toBe(false);
  });

  it('say when the day of keeping has passed, and not on the day itself', () => {
    const kept = { ...client, keepUntil: '2026-12-31' };
    expect(isPastKeeping(kept, '2026-12-31')).toBe(false);
    expect(isPastKeeping(kept, '2027-01-01')).toBe(true);
    expect(isPastKeeping(client, '2099-01-01')).toBe(false);
  });
});

describe('what the practice notes of a client', () => {
  it('is changed for this one alone, with a tidy name, and counted as a change', () => {
    const changed = changeClient(index, client.id, { name: '  Ro\u202Ebin ', keepUntil: null });
    expect(changed.clients).toEqual([{ ...client, name: 'Robin' }, other]);
    expect(changed.unsaved).toBe(index.unsaved + 1);
    expect(changeClient(index, hexOf('nobody', 32), { name: 'x' })).toBe(index);
  });

  it('moves a response to another client who is here, and to nobody else', () => {
    const moved = moveResponse(index, march.record, other.id);
    expect(moved.responses).toEqual([{ ...march, client: other.id }, tray, theirs, april]);
    expect(moveResponse(index, march.record, hexOf('nobody', 32))).toBe(index);
    expect(moveResponse(index, tray.record, other.id)).toBe(index);
  });
});

describe('one of several responses to one invite', () => {
  const usableOf = (of: PracticeIndex, id: string) => {
    const card = findClient(of, id);
    return card === null ? [] : listUsable(card).map(({ record }) => record);
  };
  const base = { ...index, responses: [march] };
  const second = filedWith('second', { tray: 'second', day: '2026-03-02' });
  const withSecond = (of: PracticeIndex) => ({ ...of, responses: [...of.responses, second] });

  it('is replaced by a later one of the same client, and not by somebody else’s', () => {
    const own = acceptFromTray(withSecond(base), second.record);
    expect(usableOf(own, client.id)).toEqual([second.record]);
    const moved = acceptFromTray(
      withSecond(moveResponse(base, march.record, other.id)),
      second.record,
    );
    expect(usableOf(moved, client.id)).toEqual([second.record]);
    expect(usableOf(moved, other.id)).toEqual([march.record]);
  });

  it('counts again where the one that took its place was somebody else’s', () => {
    const own = acceptFromTray(withSecond(base), second.record);
    const put = moveResponse(own, second.record, other.id);
    expect(usableOf(put, client.id)).toEqual([march.record]);
    expect(usableOf(put, other.id)).toEqual([second.record]);
    // And moved back, the later one counts again, and only that.
    const back = moveResponse(put, second.record, client.id);
    expect(usableOf(back, client.id)).toHaveLength(1);
  });

  it('counts again where the one that took its place was deleted', () => {
    const own = acceptFromTray(withSecond(base), second.record);
    expect(usableOf(dropResponse(own, second.record), client.id)).toEqual([march.record]);
    expect(usableOf(dropResponse(own, march.record), client.id)).toEqual([second.record]);
  });
});

describe('a response to an invite that is not known here', () => {
  it('makes a client of its own, whatever number it was given', () => {
    const forged = filedWith('forged', {
      tray: 'unknown',
      invite: client.id + hexOf('rest', 32),
    });
    const accepted = acceptFromTray({ ...index, responses: [forged] }, forged.record);
    expect(accepted.clients.map(({ id }) => id)).toEqual([client.id, other.id, forged.record]);
    expect(accepted.responses[0]?.client).toBe(forged.record);
  });
});

describe('a client who is deleted', () => {
  it('leaves nothing behind: no response, invite, note, couple or tray', () => {
    const { index: left, records } = eraseClient(index, client.id);
    expect(JSON.stringify(left)).not.toContain(client.id);
    expect(left.responses).toEqual([theirs]);
    expect(left.invites).toEqual([]);
    expect(left.couples).toEqual([]);
    expect(left.notes).toEqual([noteOn(other.id, 'three')]);
    expect(records.toSorted()).toEqual(
      [march, april, tray, noteOn(client.id, 'one'), noteOn(couple.id, 'two')]
        .map(({ record }) => record)
        .toSorted(),
    );
  });

  it('takes nothing with them that is somebody else’s', () => {
    const { index: left, records } = eraseClient(index, other.id);
    expect(left.responses).toEqual([march, tray, april]);
    expect(left.invites).toEqual([issued]);
    expect(records).toContain(theirs.record);
    expect(records).not.toContain(march.record);
  });
});
