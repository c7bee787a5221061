import { filedWith } from '../../../support/practice/desk';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { readRecord } from '@/session/practice/read-records';
import {
  clientWith,
  lendBrowser,
  practiceOf,
  recordOf,
  showClient,
} from '../../../support/practice/client-desk';
import { client, hexOf, issued } from '../../../support/practice/responses';
import { answersFor } from '../../../support/worked-example';

// Real age files, on a machine that has other things to do.
const SLOW = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });
vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));

// Charts have tests of their own, and take long.
vi.mock('@/features/practice/clients/timeline/timeline-figures', () => ({
  TimelineFigures: () => 'figures',
}));

const partner = clientWith({ id: hexOf('Marlene', 32), name: 'Marlene' });
const couple = {
  id: hexOf('a couple', 32),
  a: client.id,
  b: partner.id,
  joined: '2026-09-20',
  shown: [],
};
const noteOn = (about: string, word: string) => ({
  record: hexOf(word, 32),
  hash: hexOf(word, 64),
  about,
  day: '2026-09-21',
});

beforeEach(() => {
  lendBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 9, 10) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(index: Partial<PracticeIndex> = {}) {
  const answers = answersFor('A');
  const practice = await practiceOf([{ day: '2026-10-01', answers }], index);
  return { practice, ...(await showClient(practice)) };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const name = () => screen.getByLabelText('What you call this client');
const until = () => screen.getByLabelText('Keep until');

describe('the head of a client', () => {
  it('is their name and the code by which exports call them', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1, name: 'R.' })).toHaveFocus();
    expect(screen.getByText(/^Code in exports:/)).toHaveTextContent(
      `Code in exports: c${client.id.slice(0, 10)}`,
    );
  });

  it('leads on to asking, notes, joining and couples', async () => {
    const { on } = await show({
      clients: [client, partner],
      couples: [couple],
      notes: [noteOn(client.id, 'one'), noteOn(client.id, 'two'), noteOn(partner.id, 'other')],
    });
    await press('Ask again');
    await press('Notes (2)');
    await press('Join with a partner');
    await press('With Marlene');
    expect(on.askAgain).toHaveBeenCalledTimes(1);
    expect(on.notes).toHaveBeenCalledTimes(1);
    expect(on.join).toHaveBeenCalledTimes(1);
    expect(on.couple.mock.calls).toEqual([[couple.id]]);
  });

  // 28 days after 1 October 2026.
  it('says how long to leave between two times, and when four weeks are over', async () => {
    await show();
    expect(
      screen.getByText(/^Leave 8–12 weeks between two times, never under 28 days/),
    ).toHaveTextContent(
      'The latest answers are from October 1, 2026. Four weeks are over on October 29, 2026.',
    );
  });
});

describe('what is kept of a client', () => {
  it('is a name and a date, which are saved together', async () => {
    const { indexNow } = await show();
    await userEvent.clear(name());
    await userEvent.type(name(), '  Robin B. ');
    await userEvent.type(until(), '2027-01-31');
    await press('Save');
    expect(await screen.findByText('Saved.', {}, SLOW)).toBeVisible();
    expect(indexNow().clients).toEqual([{ ...client, name: 'Robin B.', keepUntil: '2027-01-31' }]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Robin B.');
  });

  it('has a date no more once it is emptied', async () => {
    const { indexNow } = await show({ clients: [clientWith({ keepUntil: '2027-01-31' })] });
    expect(until()).toHaveValue('2027-01-31');
    await userEvent.clear(until());
    await press('Save');
    expect(await screen.findByText('Saved.', {}, SLOW)).toBeVisible();
    expect(indexNow().clients[0]?.keepUntil).toBeNull();
  });

  it('keeps its date where the one that was typed is not whole', async () => {
    const { indexNow } = await show({ clients: [clientWith({ keepUntil: '2027-01-31' })] });
    // So a browser says it: the value is empty, and the field is not valid.
    await userEvent.clear(until());
    Object.defineProperty(until(), 'validity', { value: { valid: false } });
    await press('Save');
    expect(screen.getByText(/^This date is not whole/)).toBeVisible();
    expect(until()).toHaveFocus();
    expect(indexNow().clients[0]?.keepUntil).toBe('2027-01-31');
  });

  it('says kindly that its date has passed, and deletes nothing', async () => {
    await show({ clients: [clientWith({ keepUntil: '2026-10-09' })] });
    expect(screen.getByText(/^You meant to keep this until October 9, 2026/)).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Open the answers of October 1, 2026' }),
    ).toBeVisible();
  });
});

describe('a client who withdraws', () => {
  it('is noted with the day, after asking once, and the figures are gone', async () => {
    const { indexNow } = await show();
    expect(await screen.findByText('figures', {}, SLOW)).toBeVisible();
    await press('The client withdrew');
    expect(screen.getByText(/because your rules may ask you to keep them/)).toBeVisible();
    expect(indexNow().clients[0]?.withdrawn).toBeNull();
    await press('Note it');
    expect(await screen.findByText(/^Noted\. Their answers/, {}, SLOW)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'If the client withdraws' })).toHaveFocus();
    expect(indexNow().clients[0]?.withdrawn).toBe('2026-10-10');
    expect(screen.getByRole('region', { name: 'Over time' })).toHaveTextContent('no figures');
    expect(screen.queryByText('figures')).toBeNull();
  });

  it('is as before where this was noted by mistake', async () => {
    const { indexNow } = await show({ clients: [clientWith({ withdrawn: '2026-10-05' })] });
    await press('I noted this by mistake');
    expect(screen.getByText(/Do this only if the client did not withdraw/)).toBeVisible();
    expect(indexNow().clients[0]?.withdrawn).toBe('2026-10-05');
    await press('Take the note back');
    expect(await screen.findByText(/^The note is taken back/, {}, SLOW)).toBeVisible();
    expect(indexNow().clients).toEqual([client]);
  });

  it('can withdraw again what they answered since', async () => {
    const again = filedWith('again', { day: '2026-10-08', received: '2026-10-08' });
    const { indexNow } = await show({
      clients: [clientWith({ withdrawn: '2026-10-05' })],
      responses: [again],
    });
    await press('The client withdrew again');
    await press('Note it');
    expect(await screen.findByText(/^Noted\. Their answers/, {}, SLOW)).toBeVisible();
    expect(indexNow().clients[0]?.withdrawn).toBe('2026-10-10');
    expect(screen.queryByRole('button', { name: 'The client withdrew again' })).toBeNull();
  });
});

describe('deleting a client', () => {
  const all: Partial<PracticeIndex> = {
    clients: [client, partner],
    invites: [issued],
    couples: [couple],
    notes: [noteOn(client.id, 'one'), noteOn(couple.id, 'on the two')],
  };

  it('says first what goes, and that backups may hold it', async () => {
    const { indexNow } = await show(all);
    await press('Delete this client');
    const part = within(screen.getByRole('region', { name: 'Delete this client' }));
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'the name, and what you noted of them',
      '1 response',
      '2 notes',
      '1 invitation',
      '1 couple; the other partner stays',
    ]);
    expect(part.getByText('Backups that you made before may still hold it all.')).toBeVisible();
    await userEvent.click(part.getByRole('button', { name: 'Keep it' }));
    expect(screen.getByRole('heading', { name: 'Delete this client' })).toHaveFocus();
    expect(indexNow().clients).toHaveLength(2);
  });

  it('takes all of it out, with the files, and goes on', async () => {
    const { practice, on, indexNow } = await show(all);
    await press('Delete this client');
    await press('Delete it all');
    await vi.waitFor(() => expect(on.gone).toHaveBeenCalledTimes(1), SLOW);
    const { clients, responses, invites, couples, notes } = indexNow();
    expect(clients).toEqual([partner]);
    expect([responses, invites, couples, notes]).toEqual([[], [], [], []]);
    expect(await readRecord(practice, recordOf('2026-10-01'))).toBeNull();
  });
});
