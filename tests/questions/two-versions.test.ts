import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { indexAnswers } from '@/domain/answers/answer-row';
import type { Answers } from '@/domain/answers/answer';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { comparePackets } from '@/domain/comparison/compare-packets';
import { makePacket } from '@/domain/comparison/share-packet';
import { scorePacket } from '@/domain/comparison/score-packet';
import { compareCouple } from '@/domain/exchange/compare-couple';
import { type BankHashes, bankMark, findMarkedBank } from '@/domain/exchange/bank-mark';
import { packetBytes, sharePackets } from '@/domain/exchange/share-packets';
import { readKept } from '@/domain/keeping/kept-text';
import { scoreResponse, traceRounds } from '@/domain/practice/clients/timeline';
import { readResponse, writeResponse } from '@/domain/practice/response';
import { scorePerson } from '@/domain/scoring/score-person';
import { makeFolder, runCli } from '../support/cli/run-command';
import { readScores } from '../support/cli/people-file';
import { golden } from '../support/exchange/golden-couple';
import { goldenText } from '../support/kept-files';
import { responseWith } from '../support/practice/responses';
import { bank } from '../support/published-bank';
import { EXCHANGED, publishNext, RETOLD, REWORDED } from '../support/questions/next-version';
import { copyQuestions } from '../support/questions/questions-copy';
import { answersFor, workedExample } from '../support/worked-example';

/** As the app of a later year has them: four versions, of which the last is asked. */
const removals: (() => void)[] = [];
afterAll(() => removals.forEach((remove) => remove()));
const questions = copyQuestions((remove) => void removals.push(remove));
const old = compilePlan(bank);
const retold = publishNext(questions, '1.0.0', '1.1.0', RETOLD).plan;
const reworded = publishNext(questions, '1.1.0', '2.0.0', REWORDED).plan;
const exchanged = publishNext(questions, '2.0.0', '3.0.0', EXCHANGED).plan;
const plans = new Map([old, retold, reworded, exchanged].map((plan) => [plan.bank, plan]));
const findPlan = (version: string): Plan | null => plans.get(version) ?? null;
const hashes = JSON.parse(readFileSync(join(questions, 'lock.json'), 'utf8')) as BankHashes;

function rowIn(plan: Plan, answers: Answers) {
  const indexed = indexAnswers(plan, 'full', answers);
  if (!indexed.ok) throw new Error(`${indexed.reason}: ${indexed.item}`);
  return indexed.row;
}

const ENGLISH = { locale: 'en', translation: '1.0.0' };
const packetIn = (plan: Plan, answers: Answers) =>
  makePacket(plan, 'full', rowIn(plan, answers), ENGLISH);
const A = answersFor('A');
const B = answersFor('B');
/** The answers of somebody who was asked S4 where A was asked S2. */
const movedTo4 = ({ S2m = null, S2p = null, ...others }: Answers): Answers => {
  return { ...others, S4m: S2m, S4p: S2p };
};
// As the authors of the worked example worked them out.
const { intimacy } = workedExample.scores['A'] ?? { intimacy: null };

describe('two people on two major versions', () => {
  it.each([
    ['reworded', reworded, B],
    ['of other items', exchanged, movedTo4(B)],
  ])('are not compared in figures where one is %s, whoever was first', (_, plan, answers) => {
    const [first, second] = [packetIn(old, A), packetIn(plan, answers)];
    const refused = { ok: false, reason: 'other-major' };
    expect(comparePackets(old, first, second)).toEqual(refused);
    expect(comparePackets(plan, second, first)).toEqual(refused);
    const bytes = { inviter: packetBytes(first), replier: packetBytes(second) };
    expect(compareCouple(bytes, findPlan)).toEqual(refused);
  });

  it('stand in two columns, each with the figures of their own version', () => {
    const second = packetIn(exchanged, movedTo4(A));
    expect(scorePacket(old, packetIn(old, A), 'full').composite?.score).toBe(intimacy);
    expect(scorePacket(exchanged, second, 'full').composite?.score).toBe(intimacy);
  });

  it('are compared where only a minor number lies between', () => {
    const compared = comparePackets(old, packetIn(old, A), packetIn(retold, B));
    expect(compared).toEqual(comparePackets(old, packetIn(old, A), packetIn(old, B)));
    expect(compared.ok).toBe(true);
  });
});

describe('what people hold of version 1.0.0 while another is asked', () => {
  it('a link names its bank still, and every version another', () => {
    const mark = Buffer.from(golden.bank, 'hex');
    expect(findMarkedBank(hashes, mark)).toBe('1.0.0');
    const found = [...plans.keys()].map((one) => findMarkedBank(hashes, bankMark(hashes, one)));
    expect(found).toEqual(['1.0.0', '1.1.0', '2.0.0', '3.0.0']);
  });

  it('two golden packets are compared as they were', () => {
    const bytes = [golden.inviter, golden.replier].map(({ packet }) => Buffer.from(packet, 'hex'));
    const [inviter = new Uint8Array(), replier = new Uint8Array()] = bytes;
    expect(sharePackets(old, findPlan).isFormed(inviter)).toBe(true);
    const compared = compareCouple({ inviter, replier }, findPlan);
    const { couples } = workedExample;
    expect(compared.ok && compared.comparison.joint?.value).toBe(
      couples['A, B']?.jointBalance?.value,
    );
  });

  it.each(['kept-result-1.json', 'kept-draft-1.json'] as const)('%s opens on its own', (file) => {
    const read = readKept(goldenText(file));
    if (!read.ok) throw new Error(read.fault);
    const plan = findPlan(read.kept.bank) ?? exchanged;
    expect(plan.bank).toBe('1.0.0');
    expect(indexAnswers(plan, read.kept.form, read.kept.answers).ok).toBe(true);
  });

  it('a result is scored as it was', () => {
    const read = readKept(goldenText('kept-result-1.json'));
    if (!read.ok) throw new Error(read.fault);
    const { bank: version, answers } = read.kept;
    const plan = findPlan(version) ?? exchanged;
    expect(scorePerson(plan, 'full', rowIn(plan, answers)).composite?.score).toBe(intimacy);
    // The version that is asked now refuses it by name, and is never taken in its place.
    const refused = { ok: false, item: 'S2m' };
    expect(indexAnswers(exchanged, 'full', answers)).toMatchObject(refused);
  });

  it('a response to a practice is scored as it was, and set beside none of another major', () => {
    const written = writeResponse(responseWith({ day: '2026-10-01' }));
    const read = readResponse(written);
    if (!read.ok) throw new Error(read.fault);
    const first = scoreResponse(findPlan(read.value.bank) ?? exchanged, {
      record: 'a',
      response: read.value,
    });
    const later = responseWith({ bank: '2.0.0', day: '2027-03-01' });
    const second = scoreResponse(reworded, { record: 'b', response: later });
    if (!first.ok || !second.ok) throw new Error('not scored');
    expect(first.round.score.composite?.score).toBe(intimacy);
    const [, traced] = traceRounds([first.round, second.round]);
    expect(traced?.change).toEqual({ check: 'other-major' });
  });
});

describe('both scorers, side by side', () => {
  const write = (columns: readonly string[], cellOf: (item: string) => number) => {
    const file = join(makeFolder(), 'people.csv');
    const cells = columns.map((item) => String(cellOf(item)));
    writeFileSync(file, `person,${columns.join()}\nAda,${cells.join()}\n`);
    return file;
  };
  const itemsOf = (plan: Plan) => [...plan.positions.keys()];
  const env = { BOTH_WAYS_QUESTIONS: questions };
  const score = (version: string, file: string) =>
    runCli('score.ts', ['--bank', version, file], { env });

  it.each([
    ['1.0.0', old, 'S2'],
    ['3.0.0', exchanged, 'S4'],
  ])('%s scores its own items', async (version, plan, pair) => {
    // Sometimes to everything, always to one pair of three in space, whose items are all keyed 1:
    // 100 · (2 + 2 + 2 + 2 + 4 + 4) / 6 / 4
    const file = write(itemsOf(plan), (item) => (item.startsWith(pair) ? 4 : 2));
    const { code, stdout, stderr } = await score(version, file);
    expect([code, stderr]).toEqual([0, '']);
    const [row = {}] = readScores(stdout);
    expect([row['bank'], row['reach'], row['space_n']]).toEqual([version, '50', '6']);
    expect(Number(row['space'])).toBeCloseTo(66.666_666_666_7, 9);
  });

  it('refuses the items of the other by name', async () => {
    const file = write(itemsOf(exchanged), () => 2);
    const { code, stdout, stderr } = await score('1.0.0', file);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('S4m');
  });

  it('takes the version that is asked now where none is named', async () => {
    const file = write(itemsOf(old), () => 2);
    const { stdout } = await runCli('score.ts', [file], { env });
    expect(readScores(stdout)[0]?.['bank']).toBe('1.0.0');
  });

  it.each(['score.ts', 'compare.ts'])('%s refuses a version that is not there', async (command) => {
    const outcome = await runCli(command, ['--bank', '9.0.0', 'people.csv'], { env });
    expect(outcome).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no bank 9.0.0; there is 1.0.0, 1.1.0, 2.0.0, 3.0.0\n',
    });
  });
});
