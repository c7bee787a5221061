import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { readAnswerList, readAnswerTable } from '@/domain/recompute/read-answers';
import { PASTED_LENGTH } from '@/domain/recompute/read-table';
import { formatAnswers, formatAnswersHeader } from '@/domain/tables/answer-lines';
import { bank } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const line = (person: string, answers: Answers, role: 'A' | 'B' | null = null) =>
  formatAnswers(bank, {
    person,
    form: 'full',
    answers,
    seat: role === null ? null : { couple: 'c1', role },
  });
const single = [formatAnswersHeader(bank, false), line('ana', answersFor('A'))];
const couple = [
  formatAnswersHeader(bank, true),
  line('ben', answersFor('B'), 'B'),
  line('ana', answersFor('A'), 'A'),
];
const known = (answers: Answers) =>
  Object.entries(answers)
    .filter(([, value]) => value !== null)
    .sort();
const fault = (text: string) => {
  const read = readAnswerTable(bank, text);
  return read.ok ? null : read.fault;
};

describe('pasted answers', () => {
  it('are read as the command line reads them, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\n\n']) {
      const read = readAnswerTable(bank, `\uFEFF${single.join(end)}${end}`);
      const [ana] = read.ok ? read.value : [];
      expect(ana).toMatchObject({ person: 'ana', form: 'full' });
      expect(known(ana?.answers ?? {})).toEqual(known(answersFor('A')));
    }
  });

  it('put A first, in any order of the lines', () => {
    const read = readAnswerTable(bank, couple.join('\n'));
    expect(read.ok && read.value.map(({ person }) => person)).toEqual(['ana', 'ben']);
  });

  it('need only the columns of their form', () => {
    const asked = 'R1m M1p C1p U1p P2m S1m G1p T3m UL1m UL1p UL3m UL3p UL4m UL4p PL2m PL2p A1 A2';
    const ids = asked.split(' ');
    const text = `person,form,${ids.join(',')}\nana,short,${ids.map(() => 2).join(',')}`;
    expect(readAnswerTable(bank, text)).toMatchObject({ ok: true });
    expect(fault(text.replace('short', 'full'))).toMatchObject({ kind: 'missing-column' });
  });

  it('are refused with row and column, and what stands there', () => {
    const [header = '', first = ''] = single;
    expect(fault('')).toMatchObject({ kind: 'nothing' });
    expect(fault(header)).toMatchObject({ kind: 'no-header' });
    expect(fault(`${header}\n${first.replace(',4,', ',5,')}`)).toMatchObject({
      kind: 'not-an-answer',
      row: 2,
      value: '5',
    });
    expect(fault(`${header},Z9m\n${first},1`)).toMatchObject({
      kind: 'unknown-column',
      row: 1,
      column: 63,
      value: 'Z9m',
    });
    expect(fault(`${header}\n${first}\n${first}`)).toMatchObject({ kind: 'twice-person', row: 3 });
    expect(fault(`${header}\n${first},`)).toMatchObject({ kind: 'row-length', row: 2 });
    expect(fault(`${header}\n"ana${first}`)).toMatchObject({ kind: 'quote', row: 2 });
    expect(fault(`${header}\n\u202E${first}`)).toMatchObject({ kind: 'not-text', row: 2 });
    expect(fault('x'.repeat(PASTED_LENGTH + 1))).toMatchObject({ kind: 'too-long' });
    expect(fault(couple.join('\n').replace(',A,', ',B,'))).toMatchObject({ kind: 'not-a-pair' });
    const third = line('cy', answersFor('A'));
    const two = [...single, line('ben', answersFor('B'))].join('\n');
    expect(fault(`${two}\n${third}`)).toMatchObject({ kind: 'too-many-people', row: 4 });
  });

  it('may be ids with their values', () => {
    expect(readAnswerList(bank, 'R1m 3, R1p=1\nR2m: 4; R2p x')).toEqual({
      ok: true,
      value: { R1m: 3, R1p: 1, R2m: 4, R2p: 'x' },
    });
    expect(readAnswerList(bank, 'R1m 3\nR9m 3')).toMatchObject({
      fault: { kind: 'unknown-column', row: 2, column: 1, value: 'R9m' },
    });
    expect(readAnswerList(bank, 'R1m 3 4')).toMatchObject({ fault: { kind: 'not-an-answer' } });
    expect(readAnswerList(bank, 'R1m 7')).toMatchObject({ fault: { kind: 'not-an-answer' } });
  });

  it('never make the reader throw', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ maxLength: 60 }).map((more) => `${single.join('\n')}${more}`),
      fc.constantFrom('__proto__ 1', 'person,__proto__\nana,1', 'constructor=1'),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        readAnswerTable(bank, pasted);
        readAnswerList(bank, pasted);
      }),
    );
  });
});
