import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TimeLegend } from '@/ui/charts/time-legend';
import { TimeChart, type TimeScale } from '@/ui/charts/time-chart';
import type { TimePoint } from '@/ui/charts/time/time-point';

const direction = vi.hoisted(() => ({ dir: 'ltr' }));
vi.mock('@/i18n/page-language', () => ({ readPageLanguage: () => direction }));

beforeAll(() => {
  // On paper, charts have a width of their own; on a screen jsdom gives them none.
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === 'print',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
});

const LEVEL: TimeScale = {
  look: 'level',
  lines: [40, 65],
  words: ['rarely', 'sometimes', 'often'],
};
const MIDLINE: TimeScale = {
  look: 'midline',
  band: 15,
  ends: ['more with Ana', 'shared', 'more with Ben'],
};

const point = (id: string, day: number, value: number | null, more = {}): TimePoint => ({
  id,
  day,
  value,
  margin: null,
  text: value === null ? '' : `f${Math.abs(value)}`,
  ...more,
});

function draw(points: readonly TimePoint[], scale: TimeScale, days?: readonly [number, number]) {
  const { container } = render(
    <TimeChart
      points={points}
      scale={scale}
      describeDay={(day) => `d${day}`}
      {...(days === undefined ? {} : { days })}
    />,
  );
  const numbersOf = (element: Element | null, names: readonly string[]): readonly number[] =>
    names.map((name) => Number(element?.getAttribute(name)));
  const markOf = (id: string) => {
    const group = container.querySelector(`[data-point="${id}"]`);
    const circle = group?.querySelector('circle') ?? null;
    const [x = NaN, y = NaN] = numbersOf(circle, ['cx', 'cy']);
    return {
      isDrawn: circle !== null,
      x,
      y,
      isHollow: circle?.getAttribute('fill') === 'var(--paper)',
      text: group?.querySelector('text')?.textContent,
      band: group?.querySelector('[data-band]')?.getAttribute('d'),
    };
  };
  return {
    container,
    markOf,
    joins: [...container.querySelectorAll('[data-join]')].map((line) =>
      numbersOf(line, ['x1', 'y1', 'x2', 'y2']),
    ),
    lines: [...container.querySelectorAll('.recharts-reference-line-line')].map(
      (line) => numbersOf(line, ['y1'])[0],
    ),
    area: numbersOf(container.querySelector('[data-band="too close"]'), [
      'x',
      'y',
      'width',
      'height',
    ]),
  };
}

/** Between which two marks each line runs, by where it begins and ends. */
function joinedIn({ joins, markOf }: ReturnType<typeof draw>, ids: readonly string[]) {
  const nearest = (x = NaN, y = NaN): string | undefined =>
    ids.find((id) => Math.hypot(markOf(id).x - x, markOf(id).y - y) < 14);
  return joins.map(([x1, y1, x2, y2]) => [nearest(x1, y1), nearest(x2, y2)]);
}

describe('a figure over time', () => {
  it('stands on its day, to scale, and as high as it is', () => {
    const { markOf, lines } = draw(
      [point('a', 100, 0), point('b', 150, 40), point('c', 300, 100)],
      LEVEL,
    );
    const [a, b, c] = [markOf('a'), markOf('b'), markOf('c')];
    expect((b.x - a.x) / (c.x - a.x)).toBeCloseTo(50 / 200, 6);
    expect((a.y - b.y) / (a.y - c.y)).toBeCloseTo(40 / 100, 6);
    expect(a.x).toBeLessThan(c.x);
    expect(c.y).toBeLessThan(a.y);
    expect(b.text).toBe('f40');
    // The end of the scale, then the two lines.
    expect(lines[0]).toBeCloseTo(c.y, 6);
    expect(lines[1]).toBeCloseTo(b.y, 6);
    expect(((a.y - (lines[2] ?? NaN)) / (a.y - c.y)) * 100).toBeCloseTo(65, 6);
  });

  it('runs from right to left where the page does', () => {
    direction.dir = 'rtl';
    const { markOf } = draw([point('a', 100, 50), point('b', 300, 50)], LEVEL);
    direction.dir = 'ltr';
    expect(markOf('a').x).toBeGreaterThan(markOf('b').x);
  });

  it('is sorted by its days, whatever the order in which it comes', () => {
    const drawn = draw([point('c', 300, 60), point('a', 100, 50), point('b', 200, 55)], LEVEL);
    expect(joinedIn(drawn, ['a', 'b', 'c'])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });

  it('has a gap where a figure is missing: no mark, no line, never a 0; the day stays', () => {
    const drawn = draw(
      [
        point('a', 100, 50),
        point('b', 200, 55),
        point('gap', 300, null),
        point('c', 400, 60),
        point('d', 500, 45),
      ],
      LEVEL,
    );
    expect(drawn.markOf('gap').isDrawn).toBe(false);
    expect(joinedIn(drawn, ['a', 'b', 'c', 'd'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(drawn.container.querySelector('[data-day="300"]')).not.toBeNull();
    expect(drawn.container).toHaveTextContent('d300');
  });

  it('is drawn open where it is of another series, and joined to its own kind only', () => {
    const drawn = draw(
      [
        point('a', 100, 50),
        point('short', 200, 20, { isHollow: true }),
        point('b', 300, 55),
        point('shorter', 400, 25, { isHollow: true }),
      ],
      LEVEL,
    );
    expect(drawn.markOf('a').isHollow).toBe(false);
    expect(drawn.markOf('short').isHollow).toBe(true);
    expect(joinedIn(drawn, ['a', 'short', 'b', 'shorter'])).toEqual([
      ['a', 'b'],
      ['short', 'shorter'],
    ]);
  });

  it('has a band as high as its margin, which does not leave the scale', () => {
    const { markOf } = draw(
      [
        point('a', 100, 50, { margin: 10 }),
        point('b', 200, 97, { margin: 8 }),
        point('none', 300, 0),
      ],
      LEVEL,
    );
    const reachOf = (id: string): readonly number[] =>
      /^M\S+ (\S+)h10m-5 0V(\S+)m/
        .exec(markOf(id).band ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    const percent = (markOf('none').y - markOf('a').y) / 50;
    const [top = NaN, bottom = NaN] = reachOf('a');
    expect(markOf('a').y - top).toBeCloseTo(10 * percent, 6);
    expect(bottom - markOf('a').y).toBeCloseTo(10 * percent, 6);
    expect(markOf('b').y - (reachOf('b')[0] ?? NaN)).toBeCloseTo(3 * percent, 6);
    expect(markOf('none').band).toBeUndefined();
  });

  it('may share its line of days with other charts', () => {
    const points = [point('a', 100, 50), point('b', 200, 50)];
    const alone = draw(points, LEVEL);
    const shared = draw(points, LEVEL, [0, 200]);
    expect(shared.markOf('b').x).toBeCloseTo(alone.markOf('b').x, 6);
    expect(shared.markOf('a').x).toBeGreaterThan(alone.markOf('a').x + 100);
    expect(shared.container).toHaveTextContent('d0');
  });

  it('stands in the middle where it is the only one, and is no chart where there is none', () => {
    const { markOf, container } = draw([point('a', 100, 50)], LEVEL);
    const { width } = container.querySelector('svg')?.viewBox.baseVal ?? { width: 0 };
    const whole =
      width === 0 ? Number(container.querySelector('svg')?.getAttribute('width')) : width;
    expect(markOf('a').x).toBeCloseTo(whole / 2, 0);
    expect(draw([], LEVEL).container).toBeEmptyDOMElement();
  });
});

describe('around the middle', () => {
  it('lies above it where it is positive, and the first end is named at the top', () => {
    const { markOf, lines, container } = draw(
      [point('a', 100, 64), point('b', 200, -64), point('c', 300, 0)],
      MIDLINE,
    );
    expect(lines[1]).toBeCloseTo(markOf('c').y, 6);
    expect(markOf('a').y).toBeLessThan(markOf('c').y);
    expect(markOf('b').y - markOf('c').y).toBeCloseTo(markOf('c').y - markOf('a').y, 6);
    const words = [...container.querySelectorAll('span')];
    expect(words.map(({ textContent, style }) => [textContent, style.insetBlockStart])).toEqual([
      ['more with Ana', '0%'],
      ['shared', '50%'],
      ['more with Ben', '100%'],
    ]);
  });

  it('has what is too close to call shaded, over the whole width', () => {
    const { markOf, area, container } = draw([point('a', 100, 15), point('b', 200, -15)], MIDLINE);
    const [x, y, width, height = NaN] = area;
    expect(y).toBeCloseTo(markOf('a').y, 6);
    expect((y ?? NaN) + height).toBeCloseTo(markOf('b').y, 6);
    expect([x, width]).toEqual([0, Number(container.querySelector('svg')?.getAttribute('width'))]);
  });
});

it('names the levels beside the middle of each', () => {
  const { container } = draw([point('a', 100, 50)], LEVEL);
  const words = [...container.querySelectorAll('span')];
  expect(words.map(({ textContent, style }) => [textContent, style.insetBlockStart])).toEqual([
    ['rarely', '80%'],
    ['sometimes', '47.5%'],
    ['often', '17.5%'],
  ]);
});

it('says of which series its filled and its open circles are', () => {
  render(<TimeLegend filled="the full form" hollow="the short form" />);
  const fills = screen
    .getAllByRole('listitem')
    .map((item) => [item.textContent, item.querySelector('circle')?.getAttribute('fill')]);
  expect(fills).toEqual([
    ['the full form', 'var(--teal)'],
    ['the short form', 'var(--paper)'],
  ]);
});
