import type { Cell } from '@/domain/tables/cells';
import { TOLERANCE } from '@/domain/scoring/constants';
import { type PastedRead, readPasted, refuse, splitTable } from './read-table';
import type { NamedFigure } from './scorers';

/** What was shown of one person or couple, by column, as text. */
export interface ShownLine {
  readonly kind: 'person' | 'couple';
  readonly who: string;
  readonly cells: ReadonlyMap<string, string>;
}

export interface ShownColumns {
  readonly person: readonly string[];
  readonly couple: readonly string[];
}

const isKind = (name: string | undefined): name is ShownLine['kind'] =>
  name === 'person' || name === 'couple';

/**
 * Reads pasted lines of figures, as `score` and `compare` write them: each header is followed by its
 * lines; lines without one are read as a whole line of `score`.
 *
 * @param columns the names that each kind of line may have, in their order
 * @returns the lines, or the first fault with its row and column
 */
export function readShownLines(
  columns: ShownColumns,
  pasted: string,
): PastedRead<readonly ShownLine[]> {
  const text = readPasted(pasted);
  if (!text.ok) return text;
  const table = splitTable(text.value);
  if (!table.ok) return table;
  let header: readonly string[] = ['person', ...columns.person];
  let kind: ShownLine['kind'] = 'person';
  const lines: ShownLine[] = [];
  for (const { row, cells } of table.value) {
    const [first = ''] = cells;
    if (isKind(first)) {
      const known = columns[first];
      const unknown = cells.findIndex((name, index) => index > 0 && !known.includes(name));
      if (unknown !== -1) return refuse('unknown-figure', row, unknown + 1, cells[unknown]);
      [header, kind] = [cells, first];
      continue;
    }
    if (cells.length !== header.length) {
      const column = Math.min(cells.length, header.length) + 1;
      return refuse('row-length', row, column, String(header.length));
    }
    const named = header.slice(1).map((name, index) => [name, cells[index + 1] ?? ''] as const);
    lines.push({ kind, who: first, cells: new Map(named) });
  }
  return lines.length === 0 ? refuse('no-header', 1, 1) : { ok: true, value: lines };
}

export type Verdict = 'same' | 'differs' | 'not-shown' | 'not-a-figure';

const NUMBER = /^[-−]?\d{1,4}(?:[.,](\d{1,20}))?(?:e-\d{1,3})?$/;

/** A figure as people write it: a minus of either kind, a point or a comma. Null if it is none. */
function readNumber(shown: string): { readonly value: number; readonly decimals: number } | null {
  const found = NUMBER.exec(shown);
  if (found === null) return null;
  const value = Number(shown.replace('−', '-').replace(',', '.'));
  return { value, decimals: found[1]?.length ?? 0 };
}

/**
 * Says whether a figure that was pasted in full precision is the one that comes out now.
 *
 * |shown − made| ≤ 1e-9; words and empty cells must be the same
 *
 * @param made null or undefined where the figure is not scored
 * @param shown undefined where it was not pasted
 */
export function checkPasted(made: Cell, shown: string | undefined): Verdict {
  if (shown === undefined) return 'not-shown';
  if (typeof made !== 'number') return (made ?? '') === shown ? 'same' : 'differs';
  const read = readNumber(shown);
  if (read === null) return shown === '' ? 'differs' : 'not-a-figure';
  return Math.abs(read.value - made) <= TOLERANCE ? 'same' : 'differs';
}

/**
 * Says whether a figure that was read off a screen and typed is the one that comes out now.
 *
 * |shown − made| ≤ half of the last digit typed
 *
 * @param typed as many decimals as were shown; '' where nothing was typed
 */
export function checkTyped(made: Cell, typed: string): Verdict {
  const shown = typed.trim();
  if (shown === '') return 'not-shown';
  if (typeof made !== 'number') return (made ?? '') === shown ? 'same' : 'differs';
  const read = readNumber(shown);
  if (read === null) return 'not-a-figure';
  return Math.abs(read.value - made) <= 0.5 * 10 ** -read.decimals + TOLERANCE ? 'same' : 'differs';
}

export interface CheckedFigure extends NamedFigure {
  readonly shown: string | undefined;
  readonly verdict: Verdict;
}

/** Sets every figure that comes out now beside the one that was pasted. */
export function checkLine(
  figures: readonly NamedFigure[],
  shown: ShownLine | null,
): readonly CheckedFigure[] {
  return figures.map(({ column, value }) => {
    const pasted = shown?.cells.get(column);
    return { column, value, shown: pasted, verdict: checkPasted(value, pasted) };
  });
}
