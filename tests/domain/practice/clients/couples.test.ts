import { describe, expect, it } from 'vitest';
import {
  findCouple,
  joinCouple,
  jointState,
  markShown,
  pairRounds,
  partCouple,
  suggestPartners,
  withdrawJoint,
} from '@/domain/practice/clients/couples';
import type { Client, FiledResponse, PracticeIndex } from '@/domain/practice/practice-index';
import { filedWith } from '../../../support/practice/desk';
import { client, hexOf, indexWith, issued } from '../../../support/practice/responses';

const ana = client;
const ben: Client = { ...client, id: hexOf('ben', 32), name: 'B.' };
const id = hexOf('the couple', 32);
const pairOf = (word: string, who: Client, pair: string) => ({
  ...issued,
  hash: hexOf(word, 64),
  client: who.id,
  pair: hexOf(pair, 32),
});
const answer = (who: Client, word: string, day: string, changes: Partial<FiledResponse> = {}) =>
  filedWith(word, { client: who.id, day, jointView: true, ...changes });

function coupleIndex(
  responses: readonly FiledResponse[],
  invites: PracticeIndex['invites'] = [],
): PracticeIndex {
  const index = { ...indexWith(...invites), clients: [ana, ben], responses: [...responses] };
  return joinCouple(index, id, { a: ana.id, b: ben.id, joined: '2026-10-01' });
}

function roundsOf(index: PracticeIndex) {
  const cards = findCouple(index, id);
  if (cards === null) throw new Error('no couple');
  return pairRounds(index, cards).map(({ a, b, apart }) => [a.record, b.record, apart]);
}

describe('two clients', () => {
  it('are joined once, whichever of them is named first, and nobody with themselves', () => {
    const index = coupleIndex([]);
    expect(index.couples).toEqual([{ id, a: ana.id, b: ben.id, joined: '2026-10-01', shown: [] }]);
    const again = { a: ben.id, b: ana.id, joined: '2026-10-02' };
    expect(joinCouple(index, hexOf('again', 32), again)).toBe(index);
    expect(joinCouple(index, id, { a: ana.id, b: ana.id, joined: '' })).toBe(index);
    expect(joinCouple(index, id, { a: ana.id, b: hexOf('nobody', 32), joined: '' })).toBe(index);
  });

  it('are offered to be joined where they were asked as a pair and are not joined yet', () => {
    const invites = [pairOf('1', ana, 'p'), pairOf('2', ben, 'p')];
    const apart = { ...indexWith(...invites), clients: [ana, ben] };
    expect(suggestPartners(apart, ana.id)).toEqual([ben.id]);
    expect(suggestPartners(coupleIndex([], invites), ana.id)).toEqual([]);
    const one = { ...indexWith({ ...issued, pair: null }), clients: [ana, ben] };
    expect(suggestPartners(one, ana.id)).toEqual([]);
  });

  it('are taken apart with the notes on the two of them, and stay as clients', () => {
    const note = { record: hexOf('n', 32), hash: hexOf('n', 64), about: id, day: '2026-10-01' };
    const own = { ...note, record: hexOf('o', 32), about: ana.id };
    const parted = partCouple({ ...coupleIndex([]), notes: [note, own] }, id);
    expect(parted.records).toEqual([note.record]);
    expect(parted.index).toMatchObject({ couples: [], notes: [own], clients: [ana, ben] });
  });
});

describe('rounds of a couple', () => {
  const first = answer(ana, 'first', '2026-03-01');
  const second = answer(ana, 'second', '2026-04-10');
  const early = answer(ben, 'early', '2026-03-04');
  const late = answer(ben, 'late', '2026-04-12');

  it('go by the days, whatever the order in which the responses came', () => {
    const expected = [
      [second.record, late.record, 2],
      [first.record, early.record, 3],
    ];
    for (const responses of [
      [first, second, early, late],
      [late, second, first, early],
      [early, late, second, first],
    ]) {
      expect(roundsOf(coupleIndex(responses))).toEqual(expected);
    }
  });

  it('are none where the two lie 28 days apart or more, and one where they lie 27', () => {
    const day = (text: string) => answer(ben, 'other', text);
    expect(roundsOf(coupleIndex([first, day('2026-03-28')]))).toHaveLength(1);
    expect(roundsOf(coupleIndex([first, day('2026-03-29')]))).toEqual([]);
    expect(roundsOf(coupleIndex([answer(ben, 'other', '2026-02-01'), first]))).toEqual([]);
  });

  it('keep together what answers the two invites of one pair, even if another lies closer', () => {
    const invites = [pairOf('i', ana, 'p'), pairOf('j', ben, 'p')];
    const asked = answer(ana, 'asked', '2026-03-01', { invite: hexOf('i', 64) });
    const partner = answer(ben, 'partner', '2026-04-20', { invite: hexOf('j', 64) });
    const closer = answer(ben, 'closer', '2026-03-01');
    expect(roundsOf(coupleIndex([closer, asked, partner], invites))).toEqual([
      [asked.record, partner.record, 50],
    ]);
  });

  it('never lay what was answered about one partner beside another', () => {
    const cleo: Client = { ...client, id: hexOf('cleo', 32), name: 'C.' };
    const invites = [pairOf('i', ana, 'p'), pairOf('j', cleo, 'p')];
    const aboutCleo = answer(ana, 'about cleo', '2026-03-01', { invite: hexOf('i', 64) });
    const close = answer(ben, 'close', '2026-03-02');
    expect(roundsOf(coupleIndex([aboutCleo, close], invites))).toEqual([]);
    // Asked by themselves, and joined with two people: nothing says about whom they answered.
    const twice = coupleIndex([first, close]);
    expect(roundsOf(twice)).toHaveLength(1);
    const joined = joinCouple({ ...twice, clients: [ana, ben, cleo] }, hexOf('second couple', 32), {
      a: cleo.id,
      b: ana.id,
      joined: '2026-10-01',
    });
    expect(roundsOf(joined)).toEqual([]);
  });

  it('leave out what was replaced or came before a withdrawal', () => {
    const replaced = { ...early, replaced: true };
    expect(roundsOf(coupleIndex([first, replaced]))).toEqual([]);
    const index = coupleIndex([first, early]);
    const clients = [ana, { ...ben, withdrawn: early.received }];
    expect(roundsOf({ ...index, clients })).toEqual([]);
  });
});

describe('the joint picture of a round', () => {
  const own = answer(ana, 'own', '2026-03-01');
  const partner = answer(ben, 'partner', '2026-03-02');
  function stateOf(index: PracticeIndex) {
    const cards = findCouple(index, id);
    const [round] = cards === null ? [] : pairRounds(index, cards);
    return cards === null || round === undefined ? 'no round' : jointState(cards, round);
  }

  it.each([
    ['the first', false, true],
    ['the second', true, false],
    ['both', false, false],
  ])('stays locked where %s did not agree', (_, first, second) => {
    const responses = [
      { ...own, jointView: first },
      { ...partner, jointView: second },
    ];
    expect(stateOf(coupleIndex(responses))).toBe('no-consent');
  });

  it('asks for the risk note once for each picture, and is open then', () => {
    const index = coupleIndex([own, partner]);
    expect(stateOf(index)).toBe('risk-note');
    const shown = markShown(index, id, { a: own, b: partner }, '2026-03-03');
    expect(stateOf(shown)).toBe('open');
    expect(shown.riskNote).toBe('2026-03-03');
    const next = answer(ben, 'next', '2026-03-01');
    expect(stateOf({ ...shown, responses: [own, next] })).toBe('risk-note');
  });

  it('is locked again when either takes the consent back, also after it was shown', () => {
    const index = markShown(coupleIndex([own, partner]), id, { a: own, b: partner }, '2026-03-03');
    for (const { record } of [own, partner]) {
      const withdrawn = withdrawJoint(index, record, '2026-03-04');
      expect(stateOf(withdrawn)).toBe('no-consent');
      expect(withdrawJoint(withdrawn, record, '2026-03-05')).toBe(withdrawn);
    }
  });
});
