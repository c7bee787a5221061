import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Answers } from '@/domain/answers/answer';
import { type AnswerRow, indexAnswers } from '@/domain/answers/answer-row';
import { bankSchema, type FormId } from '@/domain/bank/bank-schema';
import { compilePlan } from '@/domain/bank/plan';

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8'));
}

export const bank = bankSchema.parse(readJson('questions/1.0.0/bank.json'));
export const plan = compilePlan(bank);

/** The row of answers that are known to be good; throws otherwise, so that no test goes on blind. */
export function rowOf(form: FormId, answers: Answers): AnswerRow {
  const indexed = indexAnswers(plan, form, answers);
  if (!indexed.ok) throw new Error(`${indexed.reason}: ${indexed.item}`);
  return indexed.row;
}
