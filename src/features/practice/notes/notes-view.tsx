import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '@/features/practice/practice.module.css';
import { deleteNote } from '@/session/practice/notes';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { NoteForm } from './note-form';
import { NoteItem } from './note-item';
import { type ShownNote, useNotes } from './use-notes';

export interface NotesViewProps {
  readonly practice: OpenPractice;
  /** The number of the client or the couple. */
  readonly about: string;
  /** What they are called. */
  readonly name: string;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onBack: () => void;
}

/** What the practice writes for itself, apart from what clients sent. */
export function NotesView({ practice, about, name, onPractice, onBack }: NotesViewProps) {
  const { t } = useTranslation('desk');
  const notes = useNotes(practice, about);
  const [written, setWritten] = useState<ShownNote | 'new' | null>(null);
  const [said, setSaid] = useState<'deleted' | 'failed' | null>(null);
  const status = useRef<HTMLParagraphElement>(null);

  const remove = async (record: string) => {
    try {
      onPractice(await deleteNote(practice, record));
      setSaid('deleted');
    } catch {
      setSaid('failed');
    }
    // The button that was pressed is gone with its note.
    status.current?.focus();
  };
  const open = (what: ShownNote | 'new') => {
    setSaid(null);
    setWritten(what);
  };
  if (written !== null) {
    const shown = written === 'new' ? null : written;
    return (
      <Prose>
        <NoteForm
          practice={practice}
          about={about}
          shown={shown}
          onPractice={onPractice}
          onDone={() => setWritten(null)}
        />
      </Prose>
    );
  }
  const list = () => {
    if (typeof notes === 'string') return <p role="status">{t(`notes.reading.${notes}`)}</p>;
    if (notes.length === 0) return <p>{t('notes.none')}</p>;
    return (
      <ul className={styles['rows']}>
        {notes.map((one) => (
          <li key={one.filed.record}>
            <NoteItem
              shown={one}
              onChange={() => open(one)}
              onDelete={() => void remove(one.filed.record)}
            />
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Prose>
      <StepHeading>
        {t('notes.heading')} <bdi>{name === '' ? t('notes.noName') : name}</bdi>
      </StepHeading>
      <p>{t('notes.about')}</p>
      <ButtonRow>
        <Button look="primary" onClick={() => open('new')}>
          {t('notes.new')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </ButtonRow>
      <p role="status" tabIndex={-1} ref={status}>
        {said === null ? null : t(`notes.said.${said}`)}
      </p>
      {list()}
    </Prose>
  );
}
