import { expect, it } from 'vitest';
import { READINGS } from '@/domain/readings/reading-ids';
import { readingOfArea } from '@/domain/readings/readings';
import { bank } from '../support/published-bank';
import { readSource } from '../support/source-scan';

const AREAS = /^`\w+`(?:, `\w+`)*$/;

/** The rows of the table that leads from the article to the areas, the items and the readings. */
const rows = readSource('questions/README.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && AREAS.test(cells[2] ?? ''))
  .map(([, section = '', areas = '', items = '', readings = '']) => ({
    section,
    areas: areas.replaceAll('`', '').split(', '),
    pairs: items.split(' '),
    readings: readings.replaceAll('`', '').split(', '),
  }));

/** The items by their pair; the two about both of us have none, and stand in no area. */
const items = bank.items.map((item) =>
  item.kind === 'anchor' ? { pair: item.id, area: null } : { pair: item.pair, area: item.area },
);

it('each of the article’s eight sections has a row, named in a few words of ours', () => {
  expect(rows).toHaveLength(8);
  expect(rows.filter(({ section }) => section.split(' ').length > 7)).toEqual([]);
});

it.each(rows)('asks about $section in its own area, and leads to readings on it', (row) => {
  const known = items.filter(({ area }) => area === null || row.areas.includes(area));
  expect(row.pairs.filter((pair) => !known.some((item) => item.pair === pair))).toEqual([]);
  expect(row.readings.filter((id) => !READINGS.some((reading) => reading === id))).toEqual([]);
  const ofAreas = bank.areas.filter((area) => row.areas.includes(area)).map(readingOfArea);
  expect(row.readings).toEqual(expect.arrayContaining(ofAreas));
});

it('no area, item or reading is left out', () => {
  const pairs = new Set(items.map(({ pair }) => pair));
  expect(new Set(rows.flatMap(({ areas }) => areas))).toEqual(new Set(bank.areas));
  expect(new Set(rows.flatMap((row) => row.pairs))).toEqual(pairs);
  expect(new Set(rows.flatMap(({ readings }) => readings))).toEqual(new Set(READINGS));
});

it('no item stands in two rows', () => {
  const listed = rows.flatMap(({ pairs }) => pairs);
  expect(new Set(listed).size).toBe(listed.length);
});
