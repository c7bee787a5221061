import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  fillCatalogue,
  readPlaywrightTitles,
  readTold,
  readVitestTitles,
} from '../../tools/catalogue';

const vitest = (title: string, status = 'passed') =>
  JSON.stringify({
    testResults: [{ assertionResults: [{ ancestorTitles: ['T7 a cheat'], title, status }] }],
  });
const playwright = (status: string) =>
  JSON.stringify({
    suites: [
      {
        title: 'kill.spec.ts',
        suites: [
          {
            title: 'T3 a kill',
            specs: [{ title: 'loses nothing', ok: status !== 'unexpected', tests: [{ status }] }],
          },
        ],
      },
    ],
  });
const rowOf = (
  fault: string,
  passed: readonly string[],
  told: ReadonlyMap<string, number>,
  { isRelease = false, skipped = [] as readonly string[] } = {},
) => fillCatalogue({ passed, skipped }, told, isRelease).find((row) => row.fault === fault);

describe('the catalogue of faults', () => {
  it('has the seventeen numbers, in their order', () => {
    expect(Object.keys(CATALOGUE)).toEqual(Array.from({ length: 17 }, (_, at) => `T${at + 1}`));
  });

  it('takes a fault as tried where a test of it passed and enough cases were told', () => {
    const titles = readVitestTitles(vitest('is found out'), 'passed');
    const told = readTold('{"fault":"T7","cases":60000}\n{"fault":"T7","cases":40000}\n');
    expect(rowOf('T7', titles, told)).toMatchObject({ isMet: true });
    expect(rowOf('T7', titles, told)?.line).toContain('100,000 of 100,000');
  });

  it('takes it as a failure where too few were told, or no test passed', () => {
    const titles = readVitestTitles(vitest('is found out'), 'passed');
    const few = readTold('{"fault":"T7","cases":99999}\n');
    expect(rowOf('T7', titles, few)?.isMet).toBe(false);
    const failed = readVitestTitles(vitest('is found out', 'failed'), 'passed');
    const enough = readTold('{"fault":"T7","cases":100000}\n');
    expect(rowOf('T7', failed, enough)?.isMet).toBe(false);
  });

  it('asks for more before a release', () => {
    const titles = readPlaywrightTitles(playwright('expected'), 'passed');
    const told = readTold('{"fault":"T3","cases":25}\n');
    expect(rowOf('T3', titles, told)?.isMet).toBe(true);
    expect(rowOf('T3', titles, told, { isRelease: true })?.isMet).toBe(false);
  });

  it('counts no test of a browser that failed, was skipped or passed only when repeated', () => {
    for (const status of ['unexpected', 'skipped', 'flaky']) {
      expect(readPlaywrightTitles(playwright(status), 'passed'), status).toEqual([]);
    }
  });

  it('counts tests where each test is a case', () => {
    const row = (count: number) =>
      rowOf(
        'T12',
        Array.from({ length: count }, () => 'T12 a flow'),
        new Map(),
      );
    expect([3, 4].map((count) => row(count)?.isMet)).toEqual([false, true]);
  });

  it('tells too few that were skipped from too few that were not', () => {
    const skipped = [
      ...readVitestTitles(vitest('is found out', 'skipped'), 'skipped'),
      ...readPlaywrightTitles(playwright('skipped'), 'skipped'),
    ];
    const row = (fault: string) => rowOf(fault, [], new Map(), { skipped });
    expect(row('T7')).toMatchObject({ isMet: false, isSkipped: true });
    expect(row('T3')).toMatchObject({ isMet: false, isSkipped: true });
    expect(row('T12')).toMatchObject({ isMet: false, isSkipped: false });
    const enough = readTold('{"fault":"T7","cases":100000}\n');
    expect(rowOf('T7', ['T7 a cheat'], enough, { skipped })?.isSkipped).toBe(false);
  });
});
