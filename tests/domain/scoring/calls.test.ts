import { describe, expect, it } from 'vitest';
import { callValue, isNearLine, levelOf, reaches } from '@/domain/scoring/calls';

describe('calls by z', () => {
  const table: readonly [z: number, call: string][] = [
    [0, 'too-close'],
    [1.6, 'too-close'],
    [1.645 - 2e-9, 'too-close'],
    [1.645 - 5e-10, 'leans'],
    [1.645, 'leans'],
    [1.645 + 2e-9, 'leans'],
    [2, 'leans'],
    [2.576 - 2e-9, 'leans'],
    [2.576 - 5e-10, 'clear'],
    [2.576, 'clear'],
    [2.576 + 2e-9, 'clear'],
    [7, 'clear'],
  ];
  for (const [z, call] of table) {
    it(`z = ${z} is ${call}, to either side`, () => {
      expect(callValue(z, 1)).toBe(call);
      expect(callValue(-z, 1)).toBe(call);
    });
  }

  it('holds the tolerance on z itself, not on the points: an SE of 14 or of 0.1 changes nothing', () => {
    for (const se of [0.1, 14, 100]) {
      expect(callValue((1.645 - 5e-10) * se, se)).toBe('leans');
      expect(callValue((1.645 - 2e-9) * se, se)).toBe('too-close');
      expect(callValue((2.576 - 5e-10) * se, se)).toBe('clear');
      expect(callValue((2.576 - 2e-9) * se, se)).toBe('leans');
    }
  });

  // instrument 2.5: tending on the full form leans from 23.3 and is clear from 36.5 points, SE 14.162324
  it("meets the instrument's rounded points for tending", () => {
    const se = Math.sqrt((24 * 24 * 2) / 7 + 36);
    const calls = [23.2, 23.4, 36.4, 36.6].map((points) => callValue(points, se));
    expect(calls).toEqual(['too-close', 'leans', 'leans', 'clear']);
  });
});

describe('level words', () => {
  const table: readonly [score: number, level: string][] = [
    [0, 'rarely'],
    [37.4, 'rarely'],
    [37.5 - 2e-9, 'rarely'],
    [37.5 - 5e-10, 'sometimes'],
    [37.5, 'sometimes'],
    [50, 'sometimes'],
    [62.4, 'sometimes'],
    [62.5 - 2e-9, 'sometimes'],
    [62.5 - 5e-10, 'often'],
    [62.5, 'often'],
    [100, 'often'],
  ];
  for (const [score, level] of table) {
    it(`${score} percent reads ${level}`, () => expect(levelOf(score)).toBe(level));
  }
});

describe('near the line', () => {
  const table: readonly [score: number, sem: number, isNear: boolean, why: string][] = [
    [62.5, 4, true, 'on the line'],
    [37.5, 4, true, 'on the line'],
    [58.5, 4, true, 'one SEM below 62.5'],
    [66.5, 4, true, 'one SEM above 62.5'],
    [33.5, 4, true, 'one SEM below 37.5'],
    [41.5, 4, true, 'one SEM above 37.5'],
    [58.5 - 5e-10, 4, true, 'within the tolerance below'],
    [66.5 + 5e-10, 4, true, 'within the tolerance above'],
    [58.5 - 2e-9, 4, false, 'just past one SEM below 62.5'],
    [66.5 + 2e-9, 4, false, 'just past one SEM above 62.5'],
    [33.5 - 2e-9, 4, false, 'just past one SEM below 37.5'],
    [41.5 + 2e-9, 4, false, 'just past one SEM above 37.5'],
    [50, 12.4, false, 'in the middle, with 12.5 to either line'],
    [50, 12.5, true, 'in the middle, with 12.5 to either line'],
    [0, 22, false, 'far below'],
    [100, 22, false, 'far above'],
  ];
  for (const [score, sem, isNear, why] of table) {
    it(`${score} with an SEM of ${sem}, ${why}: ${isNear ? 'near' : 'not near'}`, () => {
      expect(isNearLine(score, sem)).toBe(isNear);
    });
  }
});

describe('reaching a line', () => {
  it('gives way by 1e-9 and no more, always in favor of the higher word', () => {
    expect(reaches(10, 10)).toBe(true);
    expect(reaches(1 - 9e-10, 1)).toBe(true);
    expect(reaches(1 - 1.1e-9, 1)).toBe(false);
    expect(reaches(-1, 1)).toBe(false);
  });
});
