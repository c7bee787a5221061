import { expect } from 'vitest';

/** Flattens to path → leaf, so that every figure is compared and none is left out. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

/** Every number found in a result, wherever it stands. */
export function numbersIn(value: unknown): number[] {
  return leaves(value).flatMap(([, leaf]) => (typeof leaf === 'number' ? [leaf] : []));
}

/** Compares two results leaf by leaf, numbers to 1e-9, all else exactly. */
export function expectSameFigures(actual: unknown, expected: unknown): void {
  const got = new Map(leaves(actual));
  const want = new Map(leaves(expected));
  expect([...got.keys()].sort()).toEqual([...want.keys()].sort());
  for (const [path, figure] of want) {
    const other = got.get(path);
    if (typeof figure !== 'number') expect(other, path).toBe(figure);
    else if (!(Math.abs((other as number) - figure) < 1e-9)) expect(other, path).toBe(figure);
  }
}
