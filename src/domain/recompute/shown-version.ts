import { readPasted, splitTable } from './read-table';

/** The two ids by which figures are made again. */
export interface ShownVersion {
  readonly bank: string;
  readonly scoring: string;
}

const WITHOUT_HEADER = ['person', 'form', 'bank', 'scoring'];

/**
 * Finds the versions that pasted lines of figures name, before anything else of them is read.
 *
 * @returns null where they name none; `two` where they name more than one
 */
export function findShownVersion(pasted: string): ShownVersion | 'two' | null {
  const text = readPasted(pasted);
  if (!text.ok) return null;
  const table = splitTable(text.value);
  if (!table.ok) return null;
  let header: readonly string[] = WITHOUT_HEADER;
  const found: ShownVersion[] = [];
  for (const { cells } of table.value) {
    if (cells[0] === 'person' || cells[0] === 'couple') {
      header = cells;
      continue;
    }
    const [bank, scoring] = ['bank', 'scoring'].map((name) => cells[header.indexOf(name)] ?? '');
    if (bank && scoring) found.push({ bank, scoring });
  }
  const [first] = found;
  if (first === undefined) return null;
  const isOne = found.every(
    ({ bank, scoring }) => bank === first.bank && scoring === first.scoring,
  );
  return isOne ? first : 'two';
}
