import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { NOTE_PARTS } from '@/domain/practice/notes/note';
import { AskOnce } from '@/features/practice/ask-once';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { Button, ButtonRow } from '@/ui/layout/button';
import own from './notes.module.css';
import type { ShownNote } from './use-notes';

interface NoteItemProps {
  readonly shown: ShownNote;
  readonly onChange: () => void;
  readonly onDelete: () => void;
}

/** One note as it was written, without the parts that are empty. */
export function NoteItem({ shown, onChange, onDelete }: NoteItemProps) {
  const { t } = useTranslation('desk');
  const [isAsked, setIsAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const actions = isAsked ? (
    <AskOnce
      question={t('notes.sure')}
      yes={t('notes.deleteNow')}
      no={t('notes.keepIt')}
      onYes={onDelete}
      onNo={() => {
        setIsAsked(false);
        heading.current?.focus();
      }}
    />
  ) : (
    <ButtonRow>
      {shown.note === null ? null : <Button onClick={onChange}>{t('notes.change')}</Button>}
      <Button look="plain" onClick={() => setIsAsked(true)}>
        {t('notes.delete')}
      </Button>
    </ButtonRow>
  );
  return (
    <>
      <NoteWords shown={shown} heading={heading} />
      {actions}
    </>
  );
}

interface NoteWordsProps extends Pick<NoteItemProps, 'shown'> {
  readonly heading: Ref<HTMLHeadingElement>;
}

function NoteWords({ shown: { filed, note }, heading }: NoteWordsProps) {
  const { t } = useTranslation('desk');
  const writeDay = useDay();
  const day = (text: string) => writeDay(dayNumber(text) ?? 0);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {t('notes.begun', { day: day(note?.day ?? filed.day) })}
      </h2>
      {note === null ? <p role="alert">{t('notes.unread')}</p> : null}
      {note === null || filed.day === note.day ? null : (
        <p className={styles['soft']}>{t('notes.changed', { day: day(filed.day) })}</p>
      )}
      {note === null ? null : (
        <dl className={own['parts']}>
          {NOTE_PARTS.filter((part) => note[part] !== '').map((part) => (
            <div key={part}>
              <dt>{t(`notes.part.${part}.label`)}</dt>
              <dd dir="auto">{note[part]}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
