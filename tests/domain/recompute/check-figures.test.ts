import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkLine,
  checkPasted,
  checkTyped,
  readShownLines,
} from '@/domain/recompute/check-figures';
import { findScorer, SCORER_VERSIONS, type NamedFigure } from '@/domain/recompute/scorers';
import { findShownVersion } from '@/domain/recompute/shown-version';
import { bank, rowOf } from '../../support/published-bank';
import { answersFor, partnersOf, workedExample } from '../../support/worked-example';

function scorerOne() {
  const scorer = findScorer('1');
  if (scorer === null) throw new Error('no scorer 1');
  return scorer;
}
const answered = ({ form, answers }: ReturnType<typeof partnersOf>['a']) => ({
  form,
  row: rowOf(form, answers),
});

/** The figures of the worked example, under the names of their columns. */
function expectedOf(name: string): Record<string, string | number | null> {
  const want = workedExample.scores[name];
  if (want === undefined) throw new Error(name);
  const areas = Object.entries(want.area ?? {}).flatMap(([id, { score, sem }]) => [
    [id, score],
    [`${id}_sem`, sem],
  ]);
  return {
    ...(Object.fromEntries(areas) as Record<string, number | null>),
    int: want.intimacy,
    int_sem: want.intimacySem,
    tending: want.tendingBalance?.value ?? null,
    tending_se: want.tendingBalance?.se ?? null,
    tending_call: want.tendingBalance?.call ?? null,
    holding: want.holdingBalance?.value ?? null,
    effort: want.effort,
    give: want.give,
    flow: want.flow?.value ?? null,
    flow_call: want.flow?.call ?? null,
    headline: want.headline,
    notes: want.notes.join(';'),
  };
}

const columns = (figures: readonly NamedFigure[]) => figures.map(({ column }) => column);
function shownLine(shown: Record<string, string | number | null>) {
  const text = `person,${Object.keys(shown).join(',')}\nana,${Object.values(shown).join(',')}`;
  const person = scorerOne().scorePerson(bank, answered(partnersOf('A, B').a));
  const read = readShownLines({ person: columns(person), couple: [] }, text);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.value[0] ?? null;
}

describe('figures made again', () => {
  it.each(Object.keys(workedExample.scores))('are the ones of the worked example: %s', (name) => {
    const form = name.endsWith(' short') ? ('short' as const) : ('full' as const);
    const made = scorerOne().scorePerson(bank, { form, row: rowOf(form, answersFor(name)) });
    const checked = checkLine(made, shownLine(expectedOf(name)));
    const held = checked.filter(({ verdict }) => verdict !== 'not-shown');
    expect(held.length).toBe(Object.keys(expectedOf(name)).length);
    expect(held.filter(({ verdict }) => verdict !== 'same')).toEqual([]);
  });

  it.each(Object.keys(workedExample.couples))('are the ones of two people: %s', (name) => {
    const want = workedExample.couples[name];
    const { a, b } = partnersOf(name);
    const made = scorerOne().compareTwo(bank, answered(a), answered(b));
    const valueOf = (column: string) => made.find((one) => one.column === column)?.value;
    const pairs = [
      ['int_diff', want?.intimacyDifference],
      ['j', want?.jointBalance?.value],
      ['g_se', want?.perceptionGap?.se],
      ['mad', want?.meanAbsoluteDifference],
    ] as const;
    for (const [column, figure] of pairs) {
      expect(checkPasted(valueOf(column), String(figure ?? '')), column).toBe('same');
    }
  });

  it('differ from a pasted figure beyond 1e-9, and from a typed one beyond its rounding', () => {
    expect(checkPasted(50.78125, '50.7812500009')).toBe('same');
    expect(checkPasted(50.78125, '50.78125001')).toBe('differs');
    expect(checkTyped(50.78125, '51')).toBe('same');
    expect(checkTyped(50.78125, '50.8')).toBe('same');
    expect(checkTyped(50.78125, '50,78')).toBe('same');
    expect(checkTyped(-12.5, '−12.5')).toBe('same');
    expect(checkTyped(50.78125, '50.7')).toBe('differs');
    expect(checkTyped(50.78125, '50')).toBe('differs');
    expect(checkTyped(-12.5, '12.5')).toBe('differs');
    expect(checkTyped(50, 'fifty')).toBe('not-a-figure');
    expect(checkTyped(50, ' ')).toBe('not-shown');
    expect(checkTyped('leans', 'leans')).toBe('same');
  });

  it('never take an unscored figure for a 0', () => {
    expect(checkPasted(null, '0')).toBe('differs');
    expect(checkPasted(null, '')).toBe('same');
    expect(checkPasted(0, '')).toBe('differs');
    expect(checkTyped(null, '0')).toBe('differs');
  });

  it('come from the scorer of their own version and from no other', () => {
    expect(SCORER_VERSIONS).toEqual(['1']);
    expect(findScorer('1')?.version).toBe('1');
    for (const other of ['', '0', '2', '01', '1.0', ' 1']) expect(findScorer(other)).toBeNull();
  });
});

describe('pasted lines of figures', () => {
  it('name their version', () => {
    const line = 'person,form,bank,scoring,int\nana,full,1.0.0,1,50';
    expect(findShownVersion(line)).toEqual({ bank: '1.0.0', scoring: '1' });
    expect(findShownVersion('ana,full,2.0.0,7,50')).toEqual({ bank: '2.0.0', scoring: '7' });
    expect(findShownVersion(`${line}\nben,full,1.0.0,2,50`)).toBe('two');
    expect(findShownVersion('couple,form,j\nc1,full,3')).toBeNull();
  });

  it('are refused with row and column', () => {
    const read = (text: string) => readShownLines({ person: ['int'], couple: ['j'] }, text);
    expect(read('person,int\nana,50\ncouple,j\nc1,3')).toMatchObject({ ok: true });
    expect(read('person,intt\nana,50')).toMatchObject({
      fault: { kind: 'unknown-figure', row: 1, column: 2, value: 'intt' },
    });
    expect(read('person,int\nana,50,3')).toMatchObject({ fault: { kind: 'row-length', row: 2 } });
    expect(read('person,int')).toMatchObject({ fault: { kind: 'no-header' } });
  });

  it('never make the reader throw, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        readShownLines({ person: ['int'], couple: ['j'] }, text);
        findShownVersion(text);
        checkTyped(1, text);
        checkPasted(1, text);
      }),
    );
  });
});
