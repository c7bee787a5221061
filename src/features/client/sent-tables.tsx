import { useTranslation } from 'react-i18next';
import type { Answer } from '@/domain/answers/answer';
import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { dayNumber } from '@/domain/keeping/day-number';
import type { Response } from '@/domain/practice/response';
import { useDay } from '@/i18n/use-day';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import { DataTable } from '@/ui/layout/data-table';
import styles from './client.module.css';
import { listSentAnswers } from './list-sent-answers';

interface SentTablesProps {
  readonly bank: Bank;
  readonly language: AskingLanguage;
  /** The very object that is sealed. */
  readonly response: Response;
}

/** Everything that stands in a response, in words. */
export function SentTables({ bank, language, response }: SentTablesProps) {
  const { t } = useTranslation('client');
  const writeDay = useDay();
  const inWords = (answer: Answer) => (answer === null ? t('sent.blank') : language.labels[answer]);
  const number = (digits: string) => (
    <span className={styles['digits']}>
      <GroupedDigits digits={digits} />
    </span>
  );
  const { version, bank: questions, scoring, locale, translation } = response;
  const also = {
    name: response.pseudonym === '' ? t('sent.noName') : <bdi>{response.pseudonym}</bdi>,
    joint: t(response.jointView ? 'sent.yes' : 'sent.no'),
    form: t(`sent.${response.form}`),
    day: writeDay(dayNumber(response.day) ?? 0),
    versions: t('sent.versions', { version, questions, scoring, locale, translation }),
    invite: number(response.invite),
    number: number(response.response),
  };
  return (
    <>
      <h2>{t('sent.answersHeading')}</h2>
      <p>{language.stem}</p>
      <div className={styles['tables']}>
        {listSentAnswers(bank, response).map(({ part, answers }) => (
          <DataTable
            key={part}
            caption={language.parts[part].name}
            head={[t('sent.question'), t('sent.answer')]}
            rows={answers.map(([item, answer]) => ({
              id: item,
              cells: [language.items[item] ?? item, inWords(answer)],
            }))}
          />
        ))}
      </div>
      <h2>{t('sent.alsoHeading')}</h2>
      <DataTable
        caption={t('sent.alsoAbout')}
        head={[t('sent.what'), t('sent.goes')]}
        rows={(Object.keys(also) as (keyof typeof also)[]).map((id) => ({
          id,
          cells: [t(`sent.also.${id}`), also[id]],
        }))}
      />
    </>
  );
}
