import { useTranslation } from 'react-i18next';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';

interface WordsStepProps {
  readonly language: AskingLanguage;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** What is said once, before the first question. */
export function WordsStep({ language, onNext, onBack }: WordsStepProps) {
  const { t } = useTranslation('take');
  const { partner, talk, guess, x, never, unusual } = language.before;
  return (
    <Prose>
      <h1 tabIndex={-1}>{t('words.heading')}</h1>
      <ul>
        {[partner, talk, guess, x, never, unusual].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button look="primary" onClick={onNext}>
          {t('words.next')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
