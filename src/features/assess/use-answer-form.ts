import { useCallback, useEffect } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { Draft } from '@/domain/keeping/kept';
import { readToday } from '@/platform/page/today';
import type { AnsweredForm } from '@/session/finished-answers';
import { type AnswerFields, fillFields, isAnswered, readAnswers } from './answer-fields';
import type { QuestionPage } from './question-pages';
import { usePageTimes } from './use-page-times';
import type { Visit } from './use-visit';

interface AnswerForm {
  readonly fields: UseFormReturn<AnswerFields>;
  readonly readDraft: () => Draft;
  readonly readFinished: () => AnsweredForm;
}

/** Holds the answers of a visit while they are given, and hands them to what keeps them. */
export function useAnswerForm(
  visit: Visit,
  pages: readonly QuestionPage[],
  pageIndex: number,
): AnswerForm {
  const { form, loaded, earlier, initial, keeper } = visit;
  const fields = useForm<AnswerFields>({ defaultValues: fillFields(initial?.answers ?? {}) });
  const { getValues, subscribe } = fields;
  const isOnPage = pages[pageIndex] !== undefined;
  const readTime = usePageTimes(isOnPage ? pageIndex : null, initial?.times ?? []);

  const readForm = useCallback(
    () =>
      readAnswers(
        getValues(),
        pages.flatMap(({ items }) => items),
      ),
    [getValues, pages],
  );
  const readDraft = useCallback((): Draft => {
    const { bank, language } = loaded;
    return {
      type: 'both-ways/draft',
      version: 1,
      bank: bank.id,
      form,
      locale: language.locale,
      translation: language.translation,
      page: Math.max(0, pageIndex),
      answers: readForm(),
      times: pages.map((_, page) => Math.round(readTime(page))),
      earlier: earlier?.kept ?? null,
    };
  }, [loaded, form, pageIndex, readForm, pages, readTime, earlier]);

  const readFinished = useCallback((): AnsweredForm => {
    const values = getValues();
    const pageTimes = pages.flatMap(({ items }, page) =>
      items.some((item) => isAnswered(values, item))
        ? [{ items: items.length, durationMs: readTime(page) }]
        : [],
    );
    const { bank, language } = loaded;
    const day = readToday();
    return { form, bank, language, answers: readForm(), pageTimes, day, earlier, remember: '' };
  }, [getValues, pages, readTime, loaded, form, readForm, earlier]);

  useEffect(() => {
    if (keeper === null) return;
    // What was answered before, or on another page, counts as a change where it is kept from now on.
    if (pageIndex >= 0 && Object.values(readForm()).some((answer) => answer !== null)) {
      keeper.touch(readDraft);
    }
    return subscribe({
      formState: { values: true },
      callback: () => keeper.touch(readDraft),
    });
  }, [keeper, pageIndex, readForm, readDraft, subscribe]);

  return { fields, readDraft, readFinished };
}
