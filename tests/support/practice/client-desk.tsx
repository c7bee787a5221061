import { useState } from 'react';
import { vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findClient } from '@/domain/practice/clients/clients';
import {
  type Client,
  EMPTY_INDEX,
  type FiledResponse,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import { ClientView } from '@/features/practice/clients/client-view';
import { createPractice, type OpenPractice, writePractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases } from '../draft-browser';
import { renderWithTexts } from '../render-texts';
import { filedWith } from './desk';
import { client, hexOf, sealedResponse } from './responses';

export const PASSPHRASE = 'harbor lemon quiet stone';

/** What jsdom has not, and charts and databases need. */
export function lendBrowser(): void {
  lendEmptyDatabases();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === 'print',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
}

/** One time that a client answered. */
export interface Given extends Partial<Pick<FiledResponse, 'jointView' | 'received' | 'client'>> {
  readonly day: string;
  readonly answers: Answers;
  readonly form?: FormId;
  /** Its file was damaged since. */
  readonly isBroken?: boolean;
}

/** The record of what was answered on a day. */
export const recordOf = (day: string): string => hexOf(`answered on ${day}`, 32);

/** A practice that keeps what one client gave, and whatever else is said of it. */
export async function practiceOf(
  given: readonly Given[],
  index: Partial<PracticeIndex> = {},
): Promise<OpenPractice> {
  const made = await createPractice(PASSPHRASE);
  const put = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { day, answers, form = 'full', isBroken = false } of given) {
    const sealed = await sealedResponse(made.recipient, { day, answers, form });
    put.set(recordOf(day), isBroken ? sealed.slice(0, -1) : sealed);
  }
  const responses = given.map(({ day, form = 'full', jointView = false, ...rest }) => {
    const { received = day, client: whose = client.id } = rest;
    const filed = { day, form, jointView, received, client: whose, pseudonym: 'Robin' };
    return filedWith(`answered on ${day}`, filed);
  });
  return writePractice(made, () => ({
    index: { ...EMPTY_INDEX, clients: [client], responses, ...index },
    records: { put, drop: [] },
  }));
}

/** The client of a practice on the screen; what is changed there is shown as the workspace would. */
export async function showClient(practice: OpenPractice, id: string = client.id) {
  const on = {
    showResponse: vi.fn<(record: string) => void>(),
    askAgain: vi.fn<() => void>(),
    couple: vi.fn<(couple: string) => void>(),
    join: vi.fn<() => void>(),
    notes: vi.fn<() => void>(),
    gone: vi.fn<() => void>(),
  };
  let latest = practice;
  function Desk() {
    const [open, setOpen] = useState(practice);
    const card = findClient(open.index, id);
    if (card === null) return <p>gone</p>;
    return (
      <ClientView
        practice={open}
        card={card}
        onPractice={(next) => {
          latest = next;
          setOpen(next);
        }}
        onShowResponse={on.showResponse}
        onAskAgain={on.askAgain}
        onCouple={on.couple}
        onJoin={on.join}
        onNotes={on.notes}
        onGone={on.gone}
      />
    );
  }
  const view = await renderWithTexts(<Desk />, 'clients', 'practice', 'result');
  return { ...view, on, indexNow: () => latest.index };
}

/** A client as the practice notes them. */
export const clientWith = (changes: Partial<Client>): Client => ({ ...client, ...changes });
