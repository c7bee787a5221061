import { useCallback, useEffect, useRef, useState } from 'react';
import { NOTE_PARTS, type Note, type NotePart, tidyLines } from '@/domain/practice/notes/note';
import { readToday } from '@/platform/page/today';
import { keepBeforeLock } from '@/session/practice/before-lock';
import { keepNote } from '@/session/practice/notes';
import type { OpenPractice } from '@/session/practice/open-practice';
import type { ShownNote } from './use-notes';

export type NoteFields = Readonly<Record<NotePart, string>>;
export type KeepingState = 'unkept' | 'kept' | 'failed';

interface KeepingTools {
  readonly practice: OpenPractice;
  readonly about: string;
  /** Null for a new note. */
  readonly shown: ShownNote | null;
  readonly getFields: () => NoteFields;
  readonly onPractice: (practice: OpenPractice) => void;
}

/** Long enough not to write at every letter, and short enough to lose none to a lock. */
const PAUSE_MS = 1000;

/**
 * Keeps a note while it is written: after a pause, when the page is hidden, before a lock, and when it
 * is left. A practice locks itself, and must not take what was typed with it.
 */
export function useKeeping({ practice, about, shown, getFields, onPractice }: KeepingTools) {
  const [state, setState] = useState<KeepingState | null>(null);
  /** Which note it is, and the state of it that is changed here. */
  const place = useRef({ record: shown?.filed.record ?? null, seen: shown?.filed.hash ?? null });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isDirty = useRef(false);
  /** One save after the other: a second one of a new note would be a second note. */
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ practice, getFields, onPractice });
  useEffect(() => {
    latest.current = { practice, getFields, onPractice };
  });
  const day = shown?.note?.day ?? null;

  const save = useCallback(async () => {
    const now = latest.current;
    const parts = NOTE_PARTS.map((part) => [part, tidyLines(now.getFields()[part])] as const);
    const isEmpty = parts.every(([, words]) => words === '');
    if (isEmpty && place.current.record === null) return true;
    const words = Object.fromEntries(parts) as NoteFields;
    const head = { type: 'both-ways/practice-note', version: 1, day: day ?? readToday() } as const;
    const note: Note = { ...head, ...words };
    try {
      const {
        practice: written,
        record,
        hash,
      } = await keepNote(now.practice, { about, ...place.current }, note);
      place.current = { record, seen: hash };
      now.onPractice(written);
      setState(isDirty.current ? 'unkept' : 'kept');
      return true;
    } catch {
      // What was typed stays in its fields, and is tried again with the next letter or the button.
      isDirty.current = true;
      setState('failed');
      return false;
    }
  }, [about, day]);

  /** Keeps what is not kept yet; resolves to whether all of it is. */
  const flush = useCallback((): Promise<boolean> => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const next = saving.current.then(() => {
      if (!isDirty.current) return true;
      isDirty.current = false;
      return save();
    });
    saving.current = next;
    return next;
  }, [save]);

  const onTyped = useCallback(() => {
    isDirty.current = true;
    setState('unkept');
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  }, [flush]);

  useEffect(() => {
    const onHidden = () => {
      if (document.hidden) void flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    const stop = keepBeforeLock(flush);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onHidden);
      void flush();
    };
  }, [flush]);
  return { state, onTyped, flush };
}
