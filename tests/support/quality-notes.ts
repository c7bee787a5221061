import type { Answer, Answers } from '@/domain/answers/answer';
import { noteQuality, type PageTime, type QualityNote } from '@/domain/answers/answer-quality';
import type { FormId } from '@/domain/bank/bank-schema';
import { plan, rowOf } from './published-bank';

export const asked = (form: FormId): string[] => plan.forms[form].asked.map((item) => item.id);

/** Answers in the order in which the form asks, by the place of each item. */
export const inOrder = (form: FormId, answer: (place: number) => Answer): Answers =>
  Object.fromEntries(asked(form).map((item, place) => [item, answer(place)]));

/** 1, 3, 1, 3 …: no note, on either form. */
export const lively = (form: FormId): Answers =>
  inOrder(form, (place) => (place % 2 === 0 ? 1 : 3));

export const note = (form: FormId, answers: Answers, pages: readonly PageTime[] = []) =>
  noteQuality(plan, form, rowOf(form, answers), pages);

export const notes = (
  form: FormId,
  answers: Answers,
  pages: readonly PageTime[] = [],
): readonly QualityNote[] => note(form, answers, pages).notes;
