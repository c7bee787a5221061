import { describe, expect, it } from 'vitest';
import { formatAnswers, formatAnswersHeader } from '@/domain/tables/answer-lines';
import { type CheckRun, runCheck } from '@/features/method/run-check';
import { goldenText } from '../../support/kept-files';
import { bank } from '../../support/published-bank';
import { answersFor, workedExample } from '../../support/worked-example';

const kept = goldenText('kept-result-1.json');
const paste = (answers: string, figures = '', version = '1.0.0') =>
  runCheck({ kind: 'pasted', answers, version }, figures);
const pair = [
  formatAnswersHeader(bank, true),
  ...(['A', 'B'] as const).map((role) =>
    formatAnswers(bank, {
      person: role,
      form: 'full',
      answers: answersFor(role),
      seat: { couple: 'c1', role },
    }),
  ),
].join('\n');

/** The verdict of every figure that was shown, by part and column. */
function verdicts(run: CheckRun) {
  if (!run.ok) throw new Error(JSON.stringify(run.fault));
  return run.parts.map(({ figures }) =>
    Object.fromEntries(
      figures
        .filter(({ verdict }) => verdict !== 'not-shown')
        .map(({ column, verdict }) => [column, verdict]),
    ),
  );
}

describe('the check of figures', () => {
  it('makes those of a kept result again, and says which differ', async () => {
    const want = workedExample.scores['A'];
    const figures = `person,bank,int,tending,effort\nme,1.0.0,${want?.intimacy},${want?.tendingBalance?.value},1`;
    expect(verdicts(await paste(kept, figures))).toEqual([
      { bank: 'same', int: 'same', tending: 'same', effort: 'differs' },
    ]);
  });

  it('makes those of two people again, each by name, and what they come to together', async () => {
    const [a, b] = [workedExample.scores['A'], workedExample.scores['B']];
    const both = workedExample.couples['A, B'];
    const figures = [
      'person,int',
      `B,${b?.intimacy}`,
      `A,${a?.intimacy}`,
      'couple,j,g,headline',
      `c1,${both?.jointBalance?.value},${both?.perceptionGap?.value},shared-weight`,
    ].join('\n');
    expect(verdicts(await paste(pair, figures))).toEqual([
      { int: 'same' },
      { int: 'same' },
      { j: 'same', g: 'same', headline: 'differs' },
    ]);
  });

  it('refuses a version that is not here by its name, and scores it by no other', async () => {
    const other = (from: string, to: string) => paste(kept.replace(from, to));
    expect(await other('"bank":"1.0.0"', '"bank":"2.3.0"')).toEqual({
      ok: false,
      fault: { kind: 'unknown-bank', version: '2.3.0' },
    });
    expect(await other('"scoring":"1"', '"scoring":"2"')).toEqual({
      ok: false,
      fault: { kind: 'unknown-scoring', version: '2' },
    });
    expect(await paste(pair, '', '9.0.0')).toMatchObject({ fault: { version: '9.0.0' } });
    // What the lines of figures name counts more than what was chosen.
    expect(await paste(pair, 'person,bank,scoring\nA,1.0.0,3')).toMatchObject({
      fault: { kind: 'unknown-scoring', version: '3' },
    });
    expect(await paste(pair, 'person,bank,scoring\nA,1.0.0,1\nB,1.0.0,2')).toMatchObject({
      fault: { kind: 'two-versions' },
    });
  });

  it('says what it cannot read', async () => {
    expect(await paste(goldenText('kept-draft-1.json'))).toMatchObject({
      fault: { kind: 'unfinished' },
    });
    expect(await paste('{"type":"other"}')).toMatchObject({ fault: { kind: 'file' } });
    expect(await paste(kept.replace('"A1":', '"A7":'))).toMatchObject({
      fault: { kind: 'unknown-item', item: 'A7' },
    });
    expect(await paste('person,R1m\nana,3')).toMatchObject({
      fault: { kind: 'pasted', fault: { kind: 'missing-column', value: 'R2m' } },
    });
    expect(await paste(pair, 'person,intt\nA,3')).toMatchObject({
      fault: { kind: 'pasted', fault: { kind: 'unknown-figure', row: 1, column: 2 } },
    });
  });
});
