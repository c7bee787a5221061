import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '@/domain/practice/notes/note';
import { NotesView } from '@/features/practice/notes/notes-view';
import { settleBeforeLock } from '@/session/practice/before-lock';
import type { keepNote } from '@/session/practice/notes';
import type { OpenPractice } from '@/session/practice/open-practice';
import { openWith } from '../../support/practice/desk';
import { client, hexOf } from '../../support/practice/responses';
import { renderWithTexts } from '../../support/render-texts';

type Keep = typeof keepNote;
const session = vi.hoisted(() => ({
  keep: vi.fn<(...given: never[]) => Promise<unknown>>(),
  remove: vi.fn<(...given: never[]) => Promise<unknown>>(),
  notes: new Map<string, unknown>(),
  pause: Promise.resolve(),
}));
vi.mock('@/session/practice/notes', () => ({
  keepNote: session.keep,
  deleteNote: session.remove,
}));
vi.mock('@/session/practice/read-records', () => ({
  readNotes: async () => {
    await session.pause;
    return new Map(session.notes);
  },
}));

const SCRIPT = '<img src=x onerror=alert(1)>';

/** Keeps notes in memory, as the session does in the browser. */
const keepHere: Keep = (practice, { about, record }, note) => {
  const name = record ?? hexOf(`note ${session.notes.size}`, 32);
  session.notes.set(name, note);
  const filed = { record: name, hash: hexOf(JSON.stringify(note), 64), about, day: note.day };
  const others = practice.index.notes.filter((one) => one.record !== name);
  const index = { ...practice.index, notes: [...others, filed] };
  return Promise.resolve({ practice: { ...practice, index }, record: name, hash: filed.hash });
};

function Desk({ name }: { readonly name: string }) {
  const [practice, setPractice] = useState<OpenPractice>(openWith({ clients: [client] }));
  return (
    <NotesView
      practice={practice}
      about={client.id}
      name={name}
      onPractice={setPractice}
      onBack={() => undefined}
    />
  );
}

const show = (name = 'R.') => renderWithTexts(<Desk name={name} />, 'desk');
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const words = () => screen.getByLabelText('In your client’s words');
async function write(text: string) {
  await userEvent.click(words());
  await userEvent.paste(text);
}
const kept = () => [...session.notes.values()] as readonly Note[];

beforeEach(() => {
  session.notes.clear();
  session.keep.mockReset();
  session.keep.mockImplementation(keepHere as never);
  session.remove.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('notes', () => {
  it('are kept while they are written, without a button, and as one note', async () => {
    await show();
    expect(await screen.findByText('There are no notes yet.')).toBeInTheDocument();
    await press('New note');
    await write('It is loud at home');
    await screen.findByText('All of it is kept.', {}, { timeout: 3000 });
    expect(kept()).toMatchObject([{ words: 'It is loud at home' }]);
    await write(', she says');
    await press('Done');
    expect(await screen.findByText('It is loud at home, she says')).toBeInTheDocument();
    expect(kept()).toHaveLength(1);
  });

  it('are kept when the page is hidden, before a lock could take them', async () => {
    await show();
    await press('New note');
    await write('Half a sent');
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(kept()).toMatchObject([{ words: 'Half a sent' }]));
    vi.restoreAllMocks();
  });

  it('are kept before a lock, which waits for them', async () => {
    await show();
    await press('New note');
    await write('Half a sent');
    expect(kept()).toEqual([]);
    await settleBeforeLock();
    expect(kept()).toMatchObject([{ words: 'Half a sent' }]);
  });

  it('are not called kept where the browser did not keep them, and can be tried again', async () => {
    await show();
    await press('New note');
    session.keep.mockRejectedValueOnce(new Error('planted'));
    await write('It is loud');
    await press('Done');
    expect(await screen.findByText(/^It could not be kept just now/)).toBeInTheDocument();
    expect(words()).toHaveValue('It is loud');
    await press('Done');
    expect(await screen.findByText('It is loud')).toBeInTheDocument();
    expect(kept()).toHaveLength(1);
  });

  it('are never called unreadable while they are being read, nor changed from what they were', async () => {
    await show();
    await press('New note');
    let go = () => undefined as void;
    session.pause = new Promise((resolve) => {
      go = resolve;
    });
    await write('It is loud');
    await press('Done');
    expect(await screen.findByText('One moment …')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change this note' })).toBeNull();
    go();
    expect(await screen.findByText('It is loud')).toBeInTheDocument();
    session.pause = Promise.resolve();
  });

  it('leave nothing behind where nothing was written', async () => {
    await show();
    await press('New note');
    await press('Done');
    expect(await screen.findByText('There are no notes yet.')).toBeInTheDocument();
    expect(session.keep).not.toHaveBeenCalled();
  });

  it('are deleted only after a second word, which names backups', async () => {
    await show();
    await press('New note');
    await write('gone soon');
    await press('Done');
    await screen.findByText('gone soon');
    session.remove.mockImplementation(((practice: OpenPractice) =>
      Promise.resolve({ ...practice, index: { ...practice.index, notes: [] } })) as never);
    await press('Delete this note');
    expect(session.remove).not.toHaveBeenCalled();
    expect(screen.getByText(/Backups that you made before may still hold it/)).toBeInTheDocument();
    await press('Delete it');
    const said = await screen.findByText('The note is deleted from here.');
    expect(said).toHaveFocus();
    expect(screen.queryByText('gone soon')).toBeNull();
  });

  it('show names and words as the text they are', async () => {
    const { container } = await show(SCRIPT);
    await press('New note');
    await write(SCRIPT);
    await press('Done');
    await vi.waitFor(() => expect(screen.getAllByText(SCRIPT)).toHaveLength(2));
    expect(container.querySelector('img')).toBeNull();
  });
});
