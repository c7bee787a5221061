import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import { readAnswerList, readAnswerTable } from '@/domain/recompute/read-answers';
import { type PastedFault, PASTED_LENGTH } from '@/domain/recompute/read-table';
import { TextField } from '@/ui/forms/text-field';
import { Button } from '@/ui/layout/button';
import { usePastedFault } from './use-pasted-fault';

export interface ReadAnswers {
  readonly answers: Answers;
  /** Null where the text does not say. */
  readonly form: FormId | null;
}

interface PasteAnswersProps {
  readonly bank: Bank;
  readonly onRead: (read: ReadAnswers) => void;
}

/** A table begins with its header; anything else is ids with their values. */
const isTable = (pasted: string): boolean => /^\uFEFF?\s*[\w",]*\bperson\b/.test(pasted);

export function PasteAnswers({ bank, onRead }: PasteAnswersProps) {
  const { t } = useTranslation('method');
  const write = usePastedFault();
  const { register, getValues } = useForm<{ pasted: string }>({ defaultValues: { pasted: '' } });
  const [note, setNote] = useState<'taken' | PastedFault | null>(null);
  const read = () => {
    const pasted = getValues('pasted');
    if (!isTable(pasted)) {
      const list = readAnswerList(bank, pasted);
      if (list.ok) onRead({ answers: list.value, form: null });
      setNote(list.ok ? 'taken' : list.fault);
      return;
    }
    const table = readAnswerTable(bank, pasted);
    const [first] = table.ok ? table.value : [];
    if (first !== undefined) onRead(first);
    setNote(table.ok ? 'taken' : table.fault);
  };
  return (
    <>
      <TextField
        label={t('live.paste')}
        hint={t('live.pasteHint')}
        maxLength={PASTED_LENGTH + 1}
        isLong
        lines={3}
        register={register('pasted')}
      />
      <p role="status">{note === null ? null : note === 'taken' ? t('live.taken') : write(note)}</p>
      <p>
        <Button onClick={read}>{t('live.read')}</Button>
      </p>
    </>
  );
}
