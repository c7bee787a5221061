import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { language, prepareCharts, readTable, showCouple } from '../../support/show-ours';

beforeAll(prepareCharts, 60_000);

interface Mark {
  readonly text: string;
  readonly x: number;
  readonly isHollow: boolean;
}

/** What a chart draws: for each row the mark of each view, found by its shape. */
function readMarks(label: RegExp): Record<string, { a: Mark | null; b: Mark | null }> {
  const chart = screen.getByRole('img', { name: label });
  const read = (row: Element, view: 'a' | 'b'): Mark | null => {
    const group = row.querySelector(`[data-view="${view}"]`);
    const shape = group?.querySelector(view === 'a' ? 'circle' : 'path');
    const text = group?.querySelector('text');
    if (!shape || !text) return null;
    return {
      text: text.textContent,
      x: Number(text.getAttribute('x')),
      isHollow: shape.getAttribute('fill') === 'var(--paper)',
    };
  };
  return Object.fromEntries(
    [...chart.querySelectorAll('[data-row]')].map((row) => [
      row.getAttribute('data-row') ?? '',
      { a: read(row, 'a'), b: read(row, 'b') },
    ]),
  );
}

const ROLES = /^Tending roles on a line/;
const AREAS = /^Closeness in eight areas/;
const COUPLES = [
  'A, B',
  'B, even',
  'sparse, A',
  'holding-back, even, holding shared',
  'A short, B short',
  'A, B short',
];

/** The figure in a table's cell, signed to A's side; null where there is none. */
function signed(cell: string): number | null {
  if (cell === 'no answer') return null;
  if (cell === 'shared') return 0;
  const points = Number(/^\d+/.exec(cell)?.[0]);
  return cell.includes('more with Ana') ? points : -points;
}

describe.each(COUPLES)('the charts of %s', (couple) => {
  it('draw each role as its table says it: figure, shape, open or filled, and side', () => {
    showCouple(couple);
    const marks = readMarks(ROLES);
    const table = readTable('Who does what, in both your views');
    expect(Object.keys(marks).map((id) => language.roles[id])).toEqual(Object.keys(table));
    const places: { value: number; x: number }[] = [];
    for (const [id, { a, b }] of Object.entries(marks)) {
      const cells = table[language.roles[id] ?? ''] ?? [];
      for (const [at, mark] of [a, b].entries()) {
        const cell = cells[at] ?? '';
        const value = signed(cell);
        expect(mark === null, `${id} ${cell}`).toBe(value === null);
        if (mark === null || value === null) continue;
        expect(mark.text).toBe(String(Math.abs(value)));
        expect(mark.isHollow).toBe(value === 0 || cell.includes('too close to call'));
        places.push({ value, x: mark.x });
      }
    }
    expect(places.length).toBeGreaterThan(3);
    const ordered = places.toSorted((one, other) => other.value - one.value);
    for (const [index, { value, x }] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next === undefined) continue;
      if (next.value === value) expect(next.x).toBeCloseTo(x, 6);
      else expect(next.x).toBeGreaterThan(x);
    }
  });

  it('join two views of a role by a line, and leave one alone', () => {
    showCouple(couple);
    const chart = screen.getByRole('img', { name: ROLES });
    for (const [id, { a, b }] of Object.entries(readMarks(ROLES))) {
      const line = chart.querySelector(`[data-row="${id}"] > line`);
      expect(line !== null, id).toBe(a !== null && b !== null);
      expect([line?.getAttribute('x1'), line?.getAttribute('x2')]).toEqual(
        line === null ? [undefined, undefined] : [String(a?.x), String(b?.x)],
      );
    }
  });

  it('draw each area as its table says it, with a band as wide as the table gives', () => {
    showCouple(couple);
    if (couple.includes('short')) {
      expect(screen.queryByRole('img', { name: AREAS })).toBeNull();
      return;
    }
    const chart = screen.getByRole('img', { name: AREAS });
    const marks = Object.entries(readMarks(AREAS));
    const table = readTable('Closeness by area in both views, from 0 to 100');
    expect(marks).toHaveLength(8);
    const drawn: { value: number; sem: number; x: number; reach: number }[] = [];
    for (const [id, { a, b }] of marks) {
      const cells = table[language.parts[id as 'reach'].name] ?? [];
      for (const [at, mark] of [a, b].entries()) {
        const cell = cells[at] ?? '';
        expect(mark === null, `${id} ${cell}`).toBe(cell === 'not scored');
        if (mark === null) continue;
        const [value = NaN, sem = NaN] = cell.split(/ ± |, /).map(Number);
        expect(mark.text).toBe(String(Math.round(value)));
        const band = chart.querySelector(`[data-row="${id}"] [data-view="${'ab'[at]}"] line`);
        const reach = Number(band?.getAttribute('x2')) - mark.x;
        drawn.push({ value, sem, x: mark.x, reach });
      }
    }
    const low = drawn.reduce((one, other) => (other.value < one.value ? other : one));
    const high = drawn.reduce((one, other) => (other.value > one.value ? other : one));
    const pixels = (high.x - low.x) / (high.value - low.value);
    for (const { value, sem, x, reach } of drawn) {
      expect(x).toBeCloseTo(low.x + (value - low.value) * pixels, 0);
      expect(reach).toBeCloseTo(sem * pixels, 0);
    }
  });

  it('draw the joint balance where its table puts it, between the two ends', () => {
    showCouple(couple);
    const chart = screen.queryByRole('img', { name: /^Your two views of tending/ });
    if (couple === 'sparse, A') {
      expect(chart).toBeNull();
      return;
    }
    const [cell = '', margin] =
      readTable('Your two views of tending taken together')['Both views together'] ?? [];
    const rect = chart?.querySelector('[data-view="both"] rect');
    const middle = Number(
      chart?.querySelector('.recharts-reference-line-line')?.getAttribute('x1'),
    );
    const x = Number(rect?.getAttribute('x')) + 6.5;
    const value = signed(cell) ?? NaN;
    expect(chart?.querySelector('[data-view="both"] text')).toHaveTextContent(
      String(Math.abs(value)),
    );
    expect(x < middle).toBe(value > 0);
    expect(rect?.getAttribute('fill') === 'var(--paper)').toBe(Math.abs(value) < Number(margin));
  });
});

it('say whose shape is whose beside every chart of two views', () => {
  showCouple('A, B');
  for (const label of [ROLES, AREAS]) {
    const figure = screen.getByRole('img', { name: label }).closest('figure');
    expect(figure).toHaveTextContent('Circle: the view of Ana');
    expect(figure).toHaveTextContent('Diamond: the view of Ben');
  }
});

it('use no color of alarm', () => {
  const { container } = showCouple('holding-back, even, holding shared');
  const colors = [...container.querySelectorAll('[data-row] *')].flatMap((mark) =>
    [mark.getAttribute('fill'), mark.getAttribute('stroke')].filter((color) => color !== null),
  );
  expect(new Set(colors)).toEqual(
    new Set(['var(--teal)', 'var(--plum)', 'var(--paper)', 'var(--ink)', 'var(--edge)']),
  );
});
