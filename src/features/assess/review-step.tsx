import { useTranslation } from 'react-i18next';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import type { AssessParts } from './assess-page';
import type { QuestionPage } from './question-pages';

interface ReviewStepProps {
  readonly ending: AssessParts['ending'];
  readonly language: AskingLanguage;
  readonly pages: readonly QuestionPage[];
  readonly isAnswered: (item: string) => boolean;
  readonly onGoTo: (page: number, item: string) => void;
  readonly onBack: () => void;
  readonly onFinish: () => void;
}

/** Lists what was left blank, with a way to each; leaving it blank is as good. */
export function ReviewStep(props: ReviewStepProps) {
  const { language, pages, isAnswered, onGoTo, onBack, onFinish, ending } = props;
  const { t } = useTranslation('take');
  const items = pages.flatMap((page) => page.items);
  const answered = items.filter(isAnswered).length;
  const gaps = pages.flatMap((page, index) => {
    const open = page.items.filter((item) => !isAnswered(item));
    return open.length === 0 ? [] : [{ page, index, open }];
  });
  return (
    <Prose>
      <h1 tabIndex={-1}>{t(`review.${ending}.heading`)}</h1>
      <p>{t('review.answered', { answered, count: items.length })}</p>
      {gaps.length === 0 ? null : (
        <>
          <p>{t('review.gaps')}</p>
          {gaps.map(({ page, index, open }) => (
            <section key={index} aria-labelledby={`gap-${index}`}>
              <h2 id={`gap-${index}`}>
                {t('review.place', {
                  part: language.parts[page.part].name,
                  side: language.sides[page.side],
                })}
              </h2>
              <ul>
                {open.map((item) => (
                  <li key={item}>
                    <Button look="plain" onClick={() => onGoTo(index, item)}>
                      {language.items[item]}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      <p>{t(`review.${ending}.next`)}</p>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button look="primary" onClick={onFinish}>
          {t(`review.${ending}.finish`)}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
