import { describe, expect, it } from 'vitest';
import type { SharePacket, Tally } from '@/domain/comparison/share-packet';
import { compareGood, packetOf } from '../../support/comparing';
import { plan } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

/** All areas 75, all balances 0. */
const even = packetOf({ form: 'full', answers: answersFor('even') });

function withAreas(tallies: Readonly<Record<string, Tally>>): SharePacket {
  return { ...even, areas: even.areas.map((area) => ({ ...area, ...tallies[area.id] })) };
}

/** The packet of someone whose seven tending differences add up to these steps. */
function withSteps(sum: number): SharePacket {
  const tending = even.tending.map(({ id }, at) => {
    const left = Math.trunc(sum / 7) + (at < Math.abs(sum % 7) ? Math.sign(sum) : 0);
    return { id, steps: left };
  });
  return { ...even, tending };
}

const compare = (a: SharePacket, b: SharePacket) => compareGood(plan, a, b);
const of = (sum: number, count: number): Tally => ({ sum, count });

describe('an area difference by its own z', () => {
  // Four items each: SE 15.556, so that it leans from 25.59 and is clear from 38.89 points.
  const fourItems: readonly [steps: number, points: number, call: string][] = [
    [0, 0, 'too-close'],
    [4, 25, 'too-close'],
    [5, 31.25, 'leans'],
    [6, 37.5, 'leans'],
    [7, 43.75, 'clear'],
  ];
  for (const [steps, points, call] of fourItems) {
    it(`of ${points} points over four items each is ${call}, to either side`, () => {
      const less = withAreas({ reach: of(12 - steps, 4) });
      const find = (a: SharePacket, b: SharePacket) =>
        compare(a, b).areas?.find(({ id }) => id === 'reach')?.difference;
      expect(find(even, less)).toMatchObject({ value: points, call });
      expect(find(less, even)).toMatchObject({ value: 0 - points, call });
    });
  }

  it('is clear from 2.5 and not only from 2.576, since eight are tested at once', () => {
    // Six items at 14 (58.33) and five at 5 (25): 33.33/√(22²/6 + 22²/5) = 33.33/13.321 = 2.502
    const { areas } = compare(withAreas({ space: of(14, 6) }), withAreas({ space: of(5, 5) }));
    expect(areas?.find(({ id }) => id === 'space')?.difference?.call).toBe('clear');
  });

  it('is not there unless both are scored, and keeps its place', () => {
    const { areas } = compare(even, withAreas({ met: of(0, 0) }));
    expect(areas?.map(({ id, difference }) => `${id} ${difference === null}`)).toEqual([
      'reach false',
      'met true',
      'room false',
      'center false',
      'repair false',
      'space false',
      'guard false',
      'renewal false',
    ]);
  });
});

describe('a composite difference', () => {
  // SE 5.6134: clear from 11.002 points. One step of a four-item area is 6.25/8 = 0.78125.
  it('is clear from 1.96', () => {
    const fourteen = withAreas({ reach: of(5, 4), met: of(5, 4) });
    const fifteen = withAreas({ reach: of(5, 4), met: of(4, 4) });
    expect(compare(even, fourteen).composite).toMatchObject({ value: 10.9375, call: 'too-close' });
    expect(compare(even, fifteen).composite).toMatchObject({ value: 11.71875, call: 'clear' });
    expect(compare(fifteen, even).composite).toMatchObject({ value: -11.71875, call: 'clear' });
  });
});

describe('the joint balance', () => {
  // SE 10.0143: leans from 16.47, clear from 25.80 points. One step more between two is 25/14.
  const table: readonly [steps: number, call: string][] = [
    [9, 'too-close'],
    [10, 'leans'],
    [14, 'leans'],
    [15, 'clear'],
  ];
  for (const [steps, call] of table) {
    it(`of ${((25 * steps) / 14).toFixed(2)} points is ${call}, to either side`, () => {
      const a = withSteps(Math.ceil(steps / 2));
      const b = withSteps(-Math.floor(steps / 2));
      const { joint } = compare(a, b);
      expect(joint?.value).toBeCloseTo((25 * steps) / 14, 9);
      expect(joint?.call).toBe(call);
      expect(compare(b, a).joint?.call).toBe(call);
    });
  }
});

describe('the perception gap', () => {
  // SE 20.0286: flagged from 39.256 points. One step is 25/7 = 3.571.
  it('is flagged from 1.96, on either side of 0', () => {
    for (const sign of [1, -1]) {
      const ten = compare(withSteps(5 * sign), withSteps(5 * sign)).gap;
      expect(ten?.value).toBeCloseTo(35.714285714 * sign, 8);
      expect(ten?.call).toBe('fit');
      const eleven = compare(withSteps(6 * sign), withSteps(5 * sign)).gap;
      expect(eleven?.value).toBeCloseTo(39.285714286 * sign, 8);
      expect(eleven?.call).toBe('gap');
    }
  });
});

describe('closeness of views', () => {
  // Noise 12.485 with every item answered; as close as can be told up to 15.607.
  it('is as close as can be told up to 1.25 times its noise', () => {
    const oneStepUp = { reach: of(10, 4), met: of(10, 4), room: of(10, 4), center: of(5, 2) };
    const others = { repair: of(10, 4), guard: of(9, 4), space: of(14, 6), renewal: of(15, 6) };
    // 12.5 five times, 18.75, 16.67 and 12.5: mean 13.80
    const near = compare(even, withAreas({ ...oneStepUp, ...others })).closeness;
    expect(near?.mad).toBeCloseTo(13.802083333, 8);
    expect(near?.noise).toBeCloseTo(12.485413079, 8);
    expect(near?.isClose).toBe(true);
    // met 37.5 in place of 12.5: mean 16.93
    const far = compare(even, withAreas({ ...oneStepUp, ...others, met: of(6, 4) })).closeness;
    expect(far?.mad).toBeCloseTo(16.927083333, 8);
    expect(far?.isClose).toBe(false);
  });

  it('needs six areas that are scored in both', () => {
    const without = (...ids: string[]) =>
      withAreas(Object.fromEntries(ids.map((id) => [id, of(0, 0)])));
    expect(compare(without('met'), without('reach')).closeness?.mad).toBe(0);
    expect(compare(without('met', 'room'), without('reach')).closeness).toBeNull();
  });
});

describe('each person', () => {
  it('has 0 answered in an area that is not scored, and no more is known of it', () => {
    const met = compare(even, withAreas({ met: of(0, 0) })).b.areas?.find(({ id }) => id === 'met');
    expect(met).toEqual({ id: 'met', score: null, sem: null, answered: 0, asked: 4 });
  });
});
