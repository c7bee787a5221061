import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsable } from '@/domain/practice/clients/clients';
import { findEntry } from '@/domain/practice/look-up';
import type { FiledResponse } from '@/domain/practice/practice-index';
import type { Response } from '@/domain/practice/response';
import styles from '@/features/practice/practice.module.css';
import { loadBank } from '@/platform/bank-source/load-bank';
import type { AnsweredForm } from '@/session/finished-answers';
import type { OpenPractice } from '@/session/practice/open-practice';
import { readFiled } from '@/session/practice/read-records';
import { Button } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { ResponseName } from './response-name';

interface ClientResultProps {
  readonly answered: AnsweredForm;
  readonly keptIn: 'practice';
  readonly onFindHelp: () => void;
  readonly onKeepFile: null;
  readonly onStartAgain: null;
}

/** Loads the ordinary result of one person, for the version of the questions that was answered. */
export type LoadClientResult = (bank: string) => Promise<ComponentType<ClientResultProps>>;

interface ResponseViewProps {
  readonly practice: OpenPractice;
  readonly filed: FiledResponse;
  readonly loadResult: LoadClientResult;
  readonly onFindHelp: () => void;
  readonly onBack: () => void;
}

type Reading =
  | { readonly state: 'coming' | 'missing' | 'unknown-bank' | 'unreachable' }
  | { readonly state: 'read'; readonly answered: AnsweredForm };

async function readAnswered(response: Response | null): Promise<Reading> {
  if (response === null) return { state: 'missing' };
  const loaded = await loadBank(response.bank);
  if (!loaded.ok) return { state: loaded.reason };
  const { form, answers, day } = response;
  const { bank, language } = loaded;
  const answered = {
    form,
    bank,
    language,
    answers,
    day,
    pageTimes: [],
    earlier: null,
    remember: '',
  };
  return { state: 'read', answered };
}

/** One response as the client sees it. It is opened for this view and kept in memory only. */
export function ResponseView(props: ResponseViewProps) {
  const { practice, filed, loadResult, onFindHelp, onBack } = props;
  const { t } = useTranslation('practice');
  const [reading, setReading] = useState<Reading>({ state: 'coming' });
  useEffect(() => {
    let isCurrent = true;
    readFiled(practice, filed.record)
      .then(readAnswered)
      .catch((): Reading => ({ state: 'missing' }))
      .then((found) => {
        if (isCurrent) setReading(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [practice, filed.record]);
  const load = useCallback(() => loadResult(filed.bank), [loadResult, filed.bank]);
  const client = findEntry(practice.index, filed.client);
  const hasWithdrawn = client !== null && !isUsable({ ...filed, replaced: false }, client);
  const content = () => {
    if (hasWithdrawn) {
      return (
        <Prose>
          <StepHeading>{t('response.heading')}</StepHeading>
          <p>{t('response.withdrawn')}</p>
        </Prose>
      );
    }
    if (reading.state === 'coming') return <p role="status">{t('response.coming')}</p>;
    if (reading.state === 'read') {
      const { answered } = reading;
      const actions = { keptIn: 'practice', onKeepFile: null, onStartAgain: null } as const;
      return <LazyPart load={load} props={{ answered, onFindHelp, ...actions }} />;
    }
    return (
      <Prose>
        <StepHeading>{t('response.heading')}</StepHeading>
        <p role="alert">{t(`response.${reading.state}`)}</p>
      </Prose>
    );
  };
  return (
    <div>
      <div className={styles['bar']}>
        <p>
          <Button look="plain" onClick={onBack}>
            {t('response.back')}
          </Button>
        </p>
        <p>
          <ResponseName response={filed} index={practice.index} />
        </p>
        {filed.replaced ? <p>{t('response.replaced')}</p> : null}
        {hasWithdrawn ? null : <p>{t('response.bar')}</p>}
      </div>
      {content()}
    </div>
  );
}
