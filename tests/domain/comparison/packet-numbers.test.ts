import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPacketNumbers,
  encodePacket,
  PacketOverflow,
  parsePacket,
} from '@/domain/comparison/packet-numbers';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { PATIENT, RUNS } from '../../support/answer-arbitraries';
import { packetOf } from '../../support/comparing';
import { coupleArb } from '../../support/couple-arbitraries';
import { plan } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const findPlan = (bank: string) => (bank === '1.0.0' ? plan : null);
const parse = (numbers: readonly number[]) => parsePacket(numbers, findPlan);

const TWO_LETTERS = [0, 0, 0, 0, 0, 0, 0, 0, 0];

// Written down by hand from the worked example's answers of A, holding ticked. From place 0 on:
const FULL_A = [
  [1, 0, 0], // 0 bank
  [0, 1], // 3 form, 4 scoring
  [101, 110, ...TWO_LETTERS], // 5 locale: e n
  [1, 0, 0], // 16 translation
  [4, 2, 6, 3, 9, 4, 10, 4], // 19 center, guard, met, reach
  [11, 6, 8, 4, 6, 4, 13, 6], // 27 renewal, repair, room, space
  [11, 8], // 35 short items
  [6, 7, 7, 7, 8, 8, 9], // 37 CL1 PL2 RL1 TL1 UL1 UL3 UL4
  [29, 7], // 44 effort
  [25, 4], // 46 holding
].flat();
const SHORT_A = [
  [1, 0, 0, 1, 1, 101, 110, ...TWO_LETTERS, 1, 0, 0],
  Array<number>(16).fill(0),
  [11, 8, 0, 7, 0, 0, 8, 8, 9, 18, 4, 20, 0],
].flat();

describe('a packet as numbers', PATIENT, () => {
  it('is the sums and counts in the order of the ids', () => {
    const answers = answersFor('A');
    const full = packetOf({ form: 'full', answers, sharesHolding: true });
    expect(encodePacket(full)).toEqual(FULL_A);
    expect(encodePacket(packetOf({ form: 'short', answers }))).toEqual(SHORT_A);
    expect(parse(FULL_A)).toEqual({ ok: true, packet: full, plan });
    expect(countPacketNumbers(plan)).toBe(48);
  });

  it('comes back as it was, always as long, each number a byte', () => {
    fc.assert(
      fc.property(coupleArb, ([taker]) => {
        const packet = packetOf(taker);
        const numbers = encodePacket(packet);
        expect(numbers).toHaveLength(48);
        expect([...Uint8Array.from(numbers)]).toEqual(numbers);
        expect(parse(numbers)).toEqual({ ok: true, packet, plan });
      }),
      { numRuns: RUNS },
    );
  });

  it('is refused, or read and written again as the same numbers, whatever was changed in it', () => {
    const changeArb = fc.array(fc.tuple(fc.nat(47), fc.integer({ min: -1, max: 40 })), {
      minLength: 1,
      maxLength: 3,
    });
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(coupleArb, changeArb, ([taker], changes) => {
        const numbers = encodePacket(packetOf(taker));
        for (const [at, value] of changes) numbers[at] = value;
        const parsed = parse(numbers);
        seen[parsed.ok ? 'accepted' : 'refused'] += 1;
        if (parsed.ok) expect(encodePacket(parsed.packet)).toEqual(numbers);
      }),
      { numRuns: 2 * RUNS },
    );
    expect(seen.accepted).toBeGreaterThan(RUNS / 50);
    expect(seen.refused).toBeGreaterThan(RUNS);
  });

  it('takes locales of every shape and length', () => {
    for (const locale of ['en', 'kab', 'pt-BR', 'zh-Hant', 'abc-Defg-HI']) {
      const packet = {
        ...packetOf({ form: 'full', answers: {} }),
        locale,
        translation: '2.31.255',
      };
      expect(parse(encodePacket(packet))).toEqual({ ok: true, packet, plan });
    }
  });

  it('carries the code of what a programmer did wrong', () => {
    expect(new PacketOverflow('too much')).toMatchObject({ code: 'packet-overflow' });
  });

  it('is not written with what no bank and no language of ours has', () => {
    const packet = packetOf({ form: 'full', answers: answersFor('A') });
    const odd: readonly Partial<SharePacket>[] = [
      { translation: '1.0.256' },
      { translation: '1.0.-1' },
      { translation: '1.0.x' },
      { bank: '1.0.0.5' },
      { scoring: '1.5' },
      { locale: 'EN' },
      { locale: 'en-US-posix' },
      { locale: '' },
      { holding: { sum: -21, count: 5 } },
    ];
    for (const change of odd) {
      const write = () => encodePacket({ ...packet, ...change });
      expect(write, JSON.stringify(change)).toThrow(PacketOverflow);
    }
  });
});

type Change = readonly (readonly [place: number, value: number])[];

const change = (numbers: readonly number[], changes: Change): number[] => {
  const changed = [...numbers];
  for (const [place, value] of changes) changed[place] = value;
  return changed;
};

const REFUSED: readonly [what: string, numbers: readonly number[], code: string][] = [
  ['nothing', [], 'wrong-length'],
  ['a beginning', FULL_A.slice(0, 2), 'wrong-length'],
  ['one number too few', FULL_A.slice(0, -1), 'wrong-length'],
  ['one number too many', [...FULL_A, 0], 'wrong-length'],
  ['a negative number', change(FULL_A, [[19, -1]]), 'not-a-byte'],
  ['a number that is −0', change(FULL_A, [[1, -0]]), 'not-a-byte'],
  ['a number above 255', change(FULL_A, [[19, 256]]), 'not-a-byte'],
  ['a broken number', change(FULL_A, [[19, 3.5]]), 'not-a-byte'],
  ['NaN', change(FULL_A, [[19, NaN]]), 'not-a-byte'],
  ['text for a number', change(FULL_A, [[19, '4' as unknown as number]]), 'not-a-byte'],
  ['a gap', Array<number>(48), 'not-a-byte'],
  ['another bank', change(FULL_A, [[2, 1]]), 'unknown-bank'],
  ['a third form', change(FULL_A, [[3, 2]]), 'unknown-form'],
  ['another scoring', change(FULL_A, [[4, 2]]), 'other-scoring'],
  ['a locale of one letter', change(FULL_A, [[6, 0]]), 'not-a-locale'],
  ['a locale in capitals', change(FULL_A, [[5, 69]]), 'not-a-locale'],
  [
    'an empty locale',
    change(FULL_A, [
      [5, 0],
      [6, 0],
    ]),
    'not-a-locale',
  ],
  ['a locale that goes on after its end', change(FULL_A, [[8, 97]]), 'not-a-locale'],
  ['a sum above 4 · count', change(FULL_A, [[19, 9]]), 'area-tally'],
  ['more answers than items', change(FULL_A, [[20, 3]]), 'area-tally'],
  [
    'an area of fewer answers than are scored',
    change(FULL_A, [
      [22, 1],
      [21, 2],
    ]),
    'area-tally',
  ],
  ['one answer in the area of two items', change(FULL_A, [[20, 1]]), 'area-tally'],
  ['a sum of no answers', change(FULL_A, [[20, 0]]), 'area-tally'],
  [
    'an area on the short form',
    change(SHORT_A, [
      [25, 4],
      [26, 4],
    ]),
    'area-tally',
  ],
  ['short items above 4 · count', change(SHORT_A, [[35, 33]]), 'short-items'],
  ['nine short items', change(SHORT_A, [[36, 9]]), 'short-items'],
  ['five short items', change(SHORT_A, [[36, 5]]), 'short-items'],
  ['a sum of no short items', change(SHORT_A, [[36, 0]]), 'short-items'],
  ['seven short items beside complete areas but one', change(FULL_A, [[36, 6]]), 'short-items'],
  [
    'no short items beside complete areas',
    change(FULL_A, [
      [35, 0],
      [36, 0],
    ]),
    'short-items',
  ],
  [
    'short items at the top beside met at 3',
    change(FULL_A, [
      [23, 3],
      [35, 32],
    ]),
    'short-items',
  ],
  ['a difference beyond 4', change(FULL_A, [[43, 10]]), 'not-a-difference'],
  ['a role that the short form does not ask', change(SHORT_A, [[37, 5]]), 'role-not-asked'],
  ['effort of fewer pairs than are answered', change(FULL_A, [[45, 6]]), 'effort-tally'],
  [
    'effort not shown though it is scored',
    change(FULL_A, [
      [44, 0],
      [45, 0],
    ]),
    'effort-tally',
  ],
  ['effort below the differences', change(FULL_A, [[44, 15]]), 'effort-tally'],
  ['effort above what is left of the scale', change(FULL_A, [[44, 41]]), 'effort-tally'],
  ['odd effort of an odd step too much', change(FULL_A, [[44, 30]]), 'effort-tally'],
  [
    'effort though too few pairs are answered',
    change(SHORT_A, [
      [38, 0],
      [41, 0],
      [42, 0],
      [44, 4],
      [45, 1],
    ]),
    'effort-tally',
  ],
  ['holding beyond 4 · count', change(FULL_A, [[46, 37]]), 'holding-tally'],
  ['holding below −4 · count', change(FULL_A, [[46, 3]]), 'holding-tally'],
  ['six holding pairs', change(FULL_A, [[47, 6]]), 'holding-tally'],
  ['two holding pairs', change(FULL_A, [[47, 2]]), 'holding-tally'],
  ['a sum of no holding pairs', change(FULL_A, [[47, 0]]), 'holding-tally'],
  ['holding on the short form', change(SHORT_A, [[47, 5]]), 'holding-tally'],
];

describe('numbers that no answers could have given are refused:', () => {
  for (const [what, numbers, code] of REFUSED) {
    it(`${what}: ${code}`, () => expect(parse(numbers)).toEqual({ ok: false, code }));
  }

  it('and what lies just within is taken', () => {
    const good: readonly Change[] = [
      [],
      [[19, 8]],
      [[44, 17]],
      [[44, 39]],
      [[46, 36]],
      [[46, 4]],
      [
        [46, 5],
        [47, 5],
      ],
      [
        [46, 32],
        [47, 3],
      ],
      [
        [46, 20],
        [47, 0],
      ],
    ];
    for (const changes of good) {
      expect(parse(change(FULL_A, changes)), JSON.stringify(changes)).toMatchObject({ ok: true });
    }
    for (const changes of [
      [[35, 32]],
      [
        [35, 0],
        [36, 6],
      ],
      [
        [35, 0],
        [36, 0],
      ],
    ] as Change[]) {
      expect(parse(change(SHORT_A, changes)), JSON.stringify(changes)).toMatchObject({ ok: true });
    }
  });
});
