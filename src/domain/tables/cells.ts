/** A figure, a text, or nothing where a figure is not scored. */
export type Cell = string | number | null | undefined;

/** Quotes a cell where RFC 4180 asks for it. */
export function writeCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Joins cells into a line, in full precision; what is null or absent is an empty cell. */
export function formatCells(cells: readonly Cell[]): string {
  return cells.map((cell) => writeCell(String(cell ?? ''))).join(',');
}
