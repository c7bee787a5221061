import { describe, expect, it } from 'vitest';
import { noteQuality } from '@/domain/answers/answer-quality';
import type { Answers } from '@/domain/answers/answer';
import { makePacket } from '@/domain/comparison/share-packet';
import { EXAMPLE_ANSWERS } from '@/domain/method/example-answers';
import { EXAMPLE_FIGURES } from '@/domain/method/example-figures';
import { METHOD_SECTIONS, type MethodSection } from '@/domain/method/method-sections';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { isBelowTheOthers } from '@/domain/patterns/read-figures';
import { isNearLine, levelOf } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';
import { scoreChange } from '@/domain/scoring/reliable-change';
import { findRetakeChanges } from '@/domain/scoring/retake-changes';
import { type PersonScore, scorePerson } from '@/domain/scoring/score-person';
import { meetViews } from '@/domain/comparison/meet-views';
import { expectSameFigures } from '../../support/close-figures';
import { compareTakers } from '../../support/comparing';
import { plan, rowOf } from '../../support/published-bank';
import { slowCompare } from '../../support/slow-comparer';
import { slowScore } from '../../support/slow-scorer';

type Scored = Pick<
  PersonScore,
  'areas' | 'composite' | 'tending' | 'tendingDifferences' | 'holding' | 'effort' | 'flow'
> & { readonly holdingDifferences: PersonScore['holdingDifferences'] };
type Figures = Readonly<Record<string, number>>;

const quickly = (answers: Answers): Scored => scorePerson(plan, 'full', rowOf('full', answers));
const slowly = (answers: Answers): Scored => slowScore('full', answers) as Scored;
const taker = (answers: Answers) => ({ form: 'full' as const, answers });

const area = (score: Scored, id: string) => {
  const found = score.areas?.find((one) => one.id === id);
  if (found === undefined || found.score === null || found.sem === null) throw new Error(id);
  return { score: found.score, sem: found.sem, answered: found.answered };
};
function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('not scored');
  return value;
}
const differenceOf = (list: PersonScore['holdingDifferences'], id: string) =>
  there(list?.find((pair) => pair.id === id)?.value);
const z = ({ value, se }: { readonly value: number; readonly se: number }) => Math.abs(value) / se;

/** What of an example the two scorers make, from its answers alone; the rest is sums of these. */
function ofOnePerson(make: (answers: Answers) => Scored) {
  const a = (id: MethodSection) => make(EXAMPLE_ANSWERS[id].a);
  const six = a('composite');
  const tending = there(a('tending').tending);
  const holding = there(a('holding').holding);
  const flow = there(a('flow').flow);
  const rooms = make(EXAMPLE_ANSWERS.patterns.b);
  const both = a('patterns');
  return {
    missing: area(a('missing'), 'reach'),
    area: area(a('area'), 'room'),
    composite: {
      ...Object.fromEntries(
        (['reach', 'met', 'room', 'center', 'repair', 'guard'] as const).map((id) => [
          id,
          area(six, id).score,
        ]),
      ),
      ...there(six.composite),
    },
    tending: {
      first: differenceOf(a('tending').tendingDifferences, 'UL1'),
      second: differenceOf(a('tending').tendingDifferences, 'UL3'),
      third: differenceOf(a('tending').tendingDifferences, 'UL4'),
      fourth: differenceOf(a('tending').tendingDifferences, 'PL2'),
      value: tending.value,
      sem: tending.sem,
      se: tending.se,
    },
    holding: {
      first: differenceOf(a('holding').holdingDifferences, 'UL2'),
      second: differenceOf(a('holding').holdingDifferences, 'ML1'),
      third: differenceOf(a('holding').holdingDifferences, 'SL1'),
      value: holding.value,
      sem: holding.sem,
      se: holding.se,
      z: z(holding),
    },
    effort: { score: there(a('effort').effort) },
    flow: { ...flow, z: z(flow) },
    calls: { value: tending.value, se: tending.se, z: z(tending) },
    levels: there(a('levels').composite),
    patterns: {
      tending: there(both.tending).value,
      tendingZ: z(there(both.tending)),
      holding: there(both.holding).value,
      holdingZ: z(there(both.holding)),
      room: area(rooms, 'room').score,
      roomSem: area(rooms, 'room').sem,
      others: area(rooms, 'reach').score,
    },
    change: {
      first: area(a('change'), 'reach').score,
      second: area(make(EXAMPLE_ANSWERS.change.b), 'reach').score,
      sem: area(a('change'), 'reach').sem,
    },
  } satisfies Partial<Record<MethodSection, object>>;
}

function ofTwoPeople(compare: typeof compareTakers | typeof slowCompare) {
  const of = (id: 'area-difference' | 'composite-difference' | 'joint-balance' | 'views') =>
    compare(taker(EXAMPLE_ANSWERS[id].a), taker(EXAMPLE_ANSWERS[id].b));
  const reach = there(of('area-difference').areas?.find(({ id }) => id === 'reach')?.difference);
  const six = of('views');
  const distance = (id: string) =>
    Math.abs(there(six.areas?.find((one) => one.id === id)?.difference).value);
  const composite = there(of('composite-difference').composite);
  const { joint, gap, roles } = of('joint-balance');
  const words = there(roles.find(({ id }) => id === 'UL1'));
  return {
    'area-difference': { value: reach.value, se: reach.se, z: z(reach) },
    'composite-difference': { value: composite.value, se: composite.se, z: z(composite) },
    'joint-balance': { value: there(joint).value, se: there(joint).se, z: z(there(joint)) },
    gap: { value: there(gap).value, se: there(gap).se, z: z(there(gap)) },
    views: {
      first: distance('reach'),
      second: distance('met'),
      third: distance('room'),
      fourth: distance('center'),
      fifth: distance('repair'),
      sixth: distance('guard'),
      error: there(six.areas?.find(({ id }) => id === 'reach')?.difference).se,
      mad: there(six.closeness).mad,
      noise: there(six.closeness).noise,
    },
    roles: { a: there(words.a), turned: there(words.b) },
  } satisfies Partial<Record<MethodSection, object>>;
}

/** The figures that carry names of the example; calls and ids are not among them. */
function namedLike(expected: Figures, made: object): Figures {
  const entries = Object.entries(made).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[0] in expected,
  );
  return Object.fromEntries(entries);
}

const makers = [
  ['the scorer', ofOnePerson(quickly)],
  ['the second scorer', ofOnePerson(slowly)],
  ['the comparison', ofTwoPeople(compareTakers)],
  ['the second comparison', ofTwoPeople(slowCompare)],
] as const;

describe('the worked examples of the method', () => {
  it.each(makers)('are what %s makes of their answers', (_who, made) => {
    for (const [id, figures] of Object.entries(made)) {
      const expected: Figures = EXAMPLE_FIGURES[id as MethodSection];
      const named = namedLike(expected, figures);
      expect(Object.keys(named).length, id).toBeGreaterThan(0);
      expectSameFigures(named, namedLike(named, expected));
    }
  });

  it('have steps between that come to what stands there', () => {
    const near = (value: number, expected: number) => expect(value).toBeCloseTo(expected, 9);
    const f = EXAMPLE_FIGURES;
    near((100 * f.missing.sum) / (4 * f.missing.answered), f.missing.score);
    near((100 * f.missing.sum) / (4 * 4), f.missing.wrong);
    near((100 * f.area.sum) / (4 * f.area.answered), f.area.score);
    near(f.composite.total / f.composite.scored, f.composite.score);
    near(f.composite.root ** 2, f.composite.squares);
    near(f.composite.root / 8, f.composite.sem);
    near(f.tending.total / f.tending.count, f.tending.value);
    near(f.holding.total / f.holding.count, f.holding.value);
    near((12.5 * f.effort.total) / f.effort.count, f.effort.score);
    near((25 * f.flow.outSum) / f.flow.pairs, f.flow.give);
    near((25 * f.flow.inSum) / f.flow.pairs, f.flow.receive);
    near(Math.hypot(f.flow.repeat, 6), f.flow.se);
    near(1.645 * f.calls.se, f.calls.leansFrom);
    near(2.576 * f.calls.se, f.calls.clearFrom);
    near(62.5 - f.levels.score, f.levels.toLine);
    near(Math.sqrt(4 * 11 ** 2 + 22 ** 2 / 2) / 5, f.patterns.othersSem);
    near(Math.hypot(f.patterns.roomSem, f.patterns.othersSem), f.patterns.error);
    near(1.645 * f.patterns.error, f.patterns.margin);
    near(f.patterns.others - f.patterns.room, f.patterns.below);
    near(f.change.second - f.change.first, f.change.moved);
    near(1.96 * f.change.error, f.change.margin);
    near(f['area-difference'].a - f['area-difference'].b, f['area-difference'].value);
    near(f.views.total / f.views.count, f.views.mad);
    near(1.25 * f.views.noise, f.views.limit);
    near(f.views.mad / f.views.noise, f.views.ratio);
    near(f.roles.a - f.roles.turned, f.roles.apart);
    near(f.roles.a + f.roles.other, f.roles.sum);
  });

  it('are called what their texts call them', () => {
    const { calls, levels, patterns, roles } = EXAMPLE_FIGURES;
    const row = rowOf('full', EXAMPLE_ANSWERS.patterns.a);
    expect(quickly(EXAMPLE_ANSWERS.calls.a).tending?.call).toBe('leans');
    expect(calls.leansFrom < calls.value && calls.value < calls.clearFrom).toBe(true);
    expect(quickly(EXAMPLE_ANSWERS.holding.a).holding?.call).toBe('too-close');
    expect(quickly(EXAMPLE_ANSWERS.flow.a).flow?.call).toBe('clear');
    expect([levelOf(levels.score), isNearLine(levels.score, levels.sem)]).toEqual([
      'sometimes',
      true,
    ]);
    const solo = findSoloPatterns(plan, row, scorePerson(plan, 'full', row));
    expect(solo).toEqual({ headline: 'i-carry-more', notes: [] });
    expect(isBelowTheOthers(quickly(EXAMPLE_ANSWERS.patterns.b).areas, 'room')).toBe(true);
    expect(patterns.below > patterns.margin).toBe(true);
    expect(meetViews(roles.a, roles.own)).toBe('alike');
    expect(meetViews(roles.a, roles.other)).toBe('each-self');
    expect(ROLE_BAND).toBeCloseTo(roles.band, 9);
    const { joint, gap } = compareTakers(
      taker(EXAMPLE_ANSWERS.gap.a),
      taker(EXAMPLE_ANSWERS.gap.b),
    );
    expect([joint?.call, gap?.call]).toEqual(['leans', 'fit']);
    const six = compareTakers(taker(EXAMPLE_ANSWERS.views.a), taker(EXAMPLE_ANSWERS.views.b));
    expect([six.closeness?.isClose, six.composite?.call]).toEqual([true, 'too-close']);
    const reach = compareTakers(
      taker(EXAMPLE_ANSWERS['area-difference'].a),
      taker(EXAMPLE_ANSWERS['area-difference'].b),
    ).areas?.find(({ id }) => id === 'reach');
    expect(reach?.difference?.call).toBe('leans');
  });

  it('find the change, the note and the packet that they tell of', () => {
    const { change, quality, packet } = EXAMPLE_FIGURES;
    const [found] = findRetakeChanges(
      quickly(EXAMPLE_ANSWERS.change.a),
      quickly(EXAMPLE_ANSWERS.change.b),
    );
    expect(found).toMatchObject({ figure: 'reach', isReliable: true });
    expect(found?.margin).toBeCloseTo(change.margin, 9);
    const measured = { value: change.first, sem: change.sem };
    expect(scoreChange(measured, { value: change.second, sem: change.sem }).z).toBeCloseTo(
      change.z,
      9,
    );

    const twos = Object.fromEntries(plan.forms.short.asked.map(({ id }) => [id, 2 as const]));
    expect(Object.keys(twos)).toHaveLength(quality.answers);
    expect(noteQuality(plan, 'short', rowOf('short', twos), [])).toEqual({
      notes: ['long-run', 'flat'],
      isWorthSaying: true,
    });

    const language = { locale: 'en', translation: '1.0.0' };
    const sent = makePacket(plan, 'full', rowOf('full', EXAMPLE_ANSWERS.packet.a), language);
    expect(sent.areas.find(({ id }) => id === 'reach')).toMatchObject({
      sum: packet.sum,
      count: packet.answered,
    });
    expect(sent.tending.find(({ id }) => id === 'UL1')?.steps).toBe(packet.steps);
    expect(sent.effort).toEqual({ sum: packet.effortSum, count: packet.effortCount });
    expect(sent.holding).toEqual({ sum: 0, count: 0 });
  });

  it('are there for every section', () => {
    expect(Object.keys(EXAMPLE_FIGURES)).toEqual([...METHOD_SECTIONS]);
    expect(Object.keys(EXAMPLE_ANSWERS)).toEqual([...METHOD_SECTIONS]);
  });
});
