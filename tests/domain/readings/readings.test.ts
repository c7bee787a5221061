import { describe, expect, it } from 'vitest';
import { READING_GROUPS, type ReadingId, READINGS } from '@/domain/readings/reading-ids';
import {
  readingOfArea,
  readingOfCouple,
  readingOfSolo,
  relatedReadings,
} from '@/domain/readings/readings';
import { bank, readJson } from '../../support/published-bank';

const { patterns } = readJson('questions/1.0.0/en.json') as {
  readonly patterns: Record<'solo' | 'couple', Record<string, unknown>>;
};
const areas: readonly string[] = bank.areas;

it('each area of the questions has a reading of its own', () => {
  expect(new Set(bank.areas.map(readingOfArea)).size).toBe(8);
  expect(bank.areas.map(readingOfArea).filter((id) => !READINGS.includes(id))).toEqual([]);
});

it.each([
  ['one person', patterns.solo, readingOfSolo],
  ['two people', patterns.couple, readingOfCouple],
] as const)(
  'each pattern of %s has a reading',
  (_whose, told, readings: Record<string, ReadingId>) => {
    expect(Object.keys(readings).toSorted()).toEqual(Object.keys(told).toSorted());
    expect(Object.values(readings).filter((id) => !READINGS.includes(id))).toEqual([]);
  },
);

describe.each(READINGS)('the reading %s', (id) => {
  const related = relatedReadings[id];

  it('leads on to one or two others', () => {
    expect(related).not.toContain(id);
    expect([1, 2]).toContain(new Set(related).size);
    expect(related.filter((other) => !READINGS.includes(other))).toEqual([]);
  });

  it('leads to the areas it concerns, or from an area to what frames it', () => {
    const isArea = areas.includes(id);
    expect(related.filter((other) => areas.includes(other) === isArea)).toEqual([]);
    const framing = READING_GROUPS.find((group) => group.some((member) => member === id))?.[0];
    if (isArea) expect(related).toContain(framing);
  });
});

it('each area is led to by a reading that concerns it', () => {
  const themes = READINGS.filter((id) => !areas.includes(id));
  const led = new Set<string>(themes.flatMap((id) => relatedReadings[id]));
  expect(areas.filter((area) => !led.has(area))).toEqual([]);
});

it('no reading is listed twice', () => {
  expect(new Set(READINGS).size).toBe(READINGS.length);
});
