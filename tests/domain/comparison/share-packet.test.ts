import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { makePacket } from '@/domain/comparison/share-packet';
import { answersArb, formArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { packetOf } from '../../support/comparing';
import { ALL_ITEMS, ANCHORS, HOLDING_PAIRS, SHORT_ITEMS } from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const NONE = { sum: 0, count: 0 };
const HOLDING_ITEMS = HOLDING_PAIRS.flatMap((pair) => [`${pair}m`, `${pair}p`]);
const ENGLISH = { locale: 'en', translation: '1.0.0' };
const EVERY_ANSWER: readonly Answer[] = [0, 1, 2, 3, 4, 'x', null];

/** The items of which nothing at all may go to a partner, by instrument.md, section 5. */
function listPrivateItems(form: FormId, sharesHolding: boolean): readonly string[] {
  if (form === 'short') {
    return ALL_ITEMS.filter((item) => !SHORT_ITEMS.includes(item) || ANCHORS.includes(item));
  }
  return sharesHolding ? ANCHORS : [...ANCHORS, ...HOLDING_ITEMS];
}

describe('a share packet', () => {
  // Added up by hand from the worked example's answers of A.
  it('holds sums and counts of whole steps, and the ids of every result', () => {
    expect(packetOf({ form: 'full', answers: answersFor('A') })).toEqual({
      bank: '1.0.0',
      scoring: '1',
      form: 'full',
      locale: 'en',
      translation: '1.0.0',
      areas: [
        { id: 'center', sum: 4, count: 2 },
        { id: 'guard', sum: 6, count: 3 },
        { id: 'met', sum: 9, count: 4 },
        { id: 'reach', sum: 10, count: 4 },
        { id: 'renewal', sum: 11, count: 6 },
        { id: 'repair', sum: 8, count: 4 },
        { id: 'room', sum: 6, count: 4 },
        { id: 'space', sum: 13, count: 6 },
      ],
      shortItems: { sum: 11, count: 8 },
      tending: [
        { id: 'CL1', steps: 1 },
        { id: 'PL2', steps: 2 },
        { id: 'RL1', steps: 2 },
        { id: 'TL1', steps: 2 },
        { id: 'UL1', steps: 3 },
        { id: 'UL3', steps: 3 },
        { id: 'UL4', steps: 4 },
      ],
      effort: { sum: 29, count: 7 },
      holding: NONE,
    });
  });

  it('holds holding as one sum only if its answerer ticked it', () => {
    const answers = answersFor('A');
    const ticked = packetOf({ form: 'full', answers, sharesHolding: true });
    expect(ticked.holding).toEqual({ sum: 5, count: 4 });
    expect({ ...ticked, holding: NONE }).toEqual(packetOf({ form: 'full', answers }));
    expect(makePacket(plan, 'full', rowOf('full', answers), ENGLISH).holding).toEqual(NONE);
  });

  it('of the short form holds its eight items as one sum, four roles and nothing of an area', () => {
    const packet = packetOf({ form: 'short', answers: answersFor('A'), sharesHolding: true });
    expect(packet.areas.map(({ sum, count }) => [sum, count])).toEqual(Array(8).fill([0, 0]));
    expect(packet.shortItems).toEqual({ sum: 11, count: 8 });
    expect(packet.tending.map(({ id, steps }) => `${id} ${steps}`)).toEqual(
      'CL1 null,PL2 2,RL1 null,TL1 null,UL1 3,UL3 3,UL4 4'.split(','),
    );
    expect(packet.effort).toEqual({ sum: 18, count: 4 });
    expect(packet.holding).toEqual(NONE);
  });

  it('holds 0 of 0 for what is not scored', () => {
    const packet = packetOf({ form: 'full', answers: answersFor('sparse'), sharesHolding: true });
    const unscored = packet.areas.filter(({ count }) => count === 0);
    expect(unscored).toEqual([
      { id: 'center', ...NONE },
      { id: 'guard', ...NONE },
    ]);
    expect([packet.shortItems, packet.effort, packet.holding]).toEqual([NONE, NONE, NONE]);
  });
});

describe('a private item', PATIENT, () => {
  for (const form of ['full', 'short'] as const) {
    for (const sharesHolding of [false, true]) {
      const holding = sharesHolding ? 'with' : 'without';
      it(`changes nothing in a packet of the ${form} form ${holding} holding, each in turn`, () => {
        const items = listPrivateItems(form, sharesHolding);
        expect(items.length).toBeGreaterThan(1);
        fc.assert(
          fc.property(answersArb, fc.constantFrom(...EVERY_ANSWER), (answers, answer) => {
            const packet = packetOf({ form, answers, sharesHolding });
            for (const item of items) {
              const changed: Answers = { ...answers, [item]: answer };
              expect(packetOf({ form, answers: changed, sharesHolding }), item).toEqual(packet);
            }
          }),
          { numRuns: RUNS / 10 },
        );
      });
    }
  }

  it('is not even read', () => {
    fc.assert(
      fc.property(formArb, fc.boolean(), answersArb, (form, sharesHolding, answers) => {
        const read = new Set<string>();
        const row = new Proxy(rowOf(form, answers), {
          get(target, key) {
            const item = [...plan.positions].find(([, position]) => String(position) === key);
            if (item === undefined) throw new Error(`read as a whole: ${String(key)}`);
            read.add(item[0]);
            return Reflect.get(target, key, target) as unknown;
          },
        });
        makePacket(plan, form, row, ENGLISH, sharesHolding);
        const secret = listPrivateItems(form, sharesHolding);
        expect([...read].sort()).toEqual(ALL_ITEMS.filter((item) => !secret.includes(item)).sort());
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

/** Moves a step from one item to another, if the scale has room for it. */
function moveStep(answers: Answers, from: string, to: string): Answers | null {
  const [less, more] = [answers[from], answers[to]];
  if (typeof less !== 'number' || typeof more !== 'number' || less < 1 || more > 3) return null;
  return { ...answers, [from]: less - 1, [to]: more + 1 } as Answers;
}

describe('what a packet cannot tell', PATIENT, () => {
  const arb = fc.tuple(answersArb, fc.boolean());
  const expectSame = (change: (answers: Answers) => Answers | null): void => {
    let changed = 0;
    fc.assert(
      fc.property(arb, ([answers, sharesHolding]) => {
        const other = change(answers);
        fc.pre(other !== null);
        changed += 1;
        expect(packetOf({ form: 'full', answers: other ?? answers, sharesHolding })).toEqual(
          packetOf({ form: 'full', answers, sharesHolding }),
        );
      }),
      { numRuns: RUNS / 5 },
    );
    expect(changed).toBeGreaterThan(RUNS / 10);
  };

  it('which holding pair it is, even if holding is ticked', () => {
    const hasBoth =
      (...items: string[]) =>
      (answers: Answers): boolean =>
        items.every((item) => typeof answers[item] === 'number');
    const haveMine = hasBoth('ML1m', 'SL1m');
    const haveTheirs = hasBoth('PL1p', 'GL1p');
    expectSame((answers) => (haveTheirs(answers) ? moveStep(answers, 'PL1m', 'GL1m') : null));
    expectSame((answers) => (haveMine(answers) ? moveStep(answers, 'ML1p', 'SL1p') : null));
  });

  it('give and receive: care that goes out against care that arrives', () => {
    for (const pair of ['R2', 'M2', 'C2', 'P1', 'T1']) {
      expectSame((answers) => moveStep(answers, `${pair}m`, `${pair}p`));
    }
  });

  it('who in a role does how much, beside the difference', () => {
    expectSame((answers) => {
      const more = moveStep(answers, 'UL1m', 'RL1m');
      return more && moveStep(more, 'UL1p', 'RL1p');
    });
  });

  it('an answer to a role of which the other half is blank', () => {
    fc.assert(
      fc.property(answersArb, fc.constantFrom(...EVERY_ANSWER), (answers, answer) => {
        const blank: Answers = { ...answers, CL1p: null, TL1m: null };
        const changed: Answers = { ...blank, CL1m: answer, TL1p: answer };
        expect(packetOf({ form: 'full', answers: changed })).toEqual(
          packetOf({ form: 'full', answers: blank }),
        );
      }),
      { numRuns: RUNS / 5 },
    );
  });

  it('the one answer in an area that has too few', () => {
    const alone: Answers = { ...answersFor('A'), G1m: null, G1p: null, G2p: null };
    const packets = EVERY_ANSWER.map((G2m) =>
      packetOf({ form: 'full', answers: { ...alone, G2m } }),
    );
    for (const packet of packets) expect(packet).toEqual(packets[0]);
  });
});
