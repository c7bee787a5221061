import { type ComponentType, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { LIVE_EXAMPLE } from '@/domain/method/live-example';
import { type LoadedBank, loadBank } from '@/platform/bank-source/load-bank';
import type { AnsweredForm } from '@/session/finished-answers';
import { SelectField } from '@/ui/forms/select-field';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { type About, AboutProvider } from '@/ui/result/about';
import { goTo } from './here-link';
import styles from './method.module.css';
import { PasteAnswers } from './paste-answers';

export interface SumsProps {
  readonly answered: AnsweredForm;
}

interface LiveAnswersProps {
  readonly loadSums: () => Promise<ComponentType<SumsProps>>;
}

/** Answers that can be put in here and seen through to their figures. They live in memory only. */
export function LiveAnswers({ loadSums }: LiveAnswersProps) {
  const { t } = useTranslation('method');
  const [loaded, setLoaded] = useState<LoadedBank | 'coming' | 'failed'>('coming');
  useEffect(() => {
    let isCurrent = true;
    void loadBank(CURRENT_BANK).then((load) => {
      if (isCurrent) setLoaded(load.ok ? load : 'failed');
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  if (loaded === 'coming') return <p role="status">{t('check.working')}</p>;
  if (loaded === 'failed') return <p role="alert">{t('live.unreachable')}</p>;
  return <Fields {...loaded} loadSums={loadSums} />;
}

/** Here the formulas are on the same page. */
const goToAbout = ({ id }: About): void => goTo(id);

const FORMS: readonly FormId[] = ['full', 'short'];
const readAnswer = (value: string): Answer =>
  value === '' ? null : value === 'x' ? 'x' : (Number(value) as Answer);

function Fields({ bank, language, loadSums }: LoadedBank & LiveAnswersProps) {
  const { t } = useTranslation('method');
  const [form, setForm] = useState<FormId>('full');
  const [answers, setAnswers] = useState<Answers>({});
  const answered = useMemo<AnsweredForm>(
    () => ({
      form,
      bank,
      language,
      answers,
      pageTimes: [],
      day: '',
      earlier: null,
      remember: '',
    }),
    [form, bank, language, answers],
  );
  const steps = (['0', '1', '2', '3', '4'] as const).map((value) => ({
    value,
    label: `${value} · ${language.labels[value]}`,
  }));
  const choices = [
    { value: '', label: t('live.blank') },
    ...steps,
    { value: 'x', label: `x · ${language.labels.x}` },
  ];
  const field = (item: string) => (
    <SelectField
      key={item}
      label={t('live.label', { id: item, text: language.items[item] })}
      choices={choices}
      value={String(answers[item] ?? '')}
      onValue={(value) => setAnswers({ ...answers, [item]: readAnswer(value) })}
    />
  );
  const items = bank.forms[form].parts.map(({ id, pages }) => ({
    id,
    items: pages.flatMap((page) => page.items),
  }));
  const asked = items.flatMap((part) => part.items);
  const count = asked.filter((item) => (answers[item] ?? null) !== null).length;
  return (
    <div className={styles['stack']}>
      <SelectField
        label={t('live.form')}
        choices={FORMS.map((value) => ({ value, label: t(`live.${value}`) }))}
        value={form}
        onValue={(value) => setForm(value === 'short' ? 'short' : 'full')}
      />
      <ButtonRow>
        <Button onClick={() => setAnswers(LIVE_EXAMPLE)}>{t('live.example')}</Button>
        <Button onClick={() => setAnswers({})}>{t('live.clear')}</Button>
      </ButtonRow>
      <p role="status">{t('live.chosen', { count })}</p>
      <div>
        {items.map((part, index) => (
          <details key={`${form} ${part.id}`} open={index === 0}>
            <summary>{language.parts[part.id].name}</summary>
            <div className={styles['fields']}>{part.items.map(field)}</div>
          </details>
        ))}
      </div>
      <PasteAnswers
        bank={bank}
        onRead={(read) => {
          if (read.form !== null) setForm(read.form);
          setAnswers(read.answers);
        }}
      />
      <h3>{t('live.sums')}</h3>
      <AboutProvider value={goToAbout}>
        <LazyPart load={loadSums} props={{ answered }} />
      </AboutProvider>
    </div>
  );
}
