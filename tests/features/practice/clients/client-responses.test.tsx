import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { unlockPractice } from '@/session/practice/open-practice';
import { readRecord } from '@/session/practice/read-records';
import {
  clientWith,
  type Given,
  lendBrowser,
  PASSPHRASE,
  practiceOf,
  recordOf,
  showClient,
} from '../../../support/practice/client-desk';
import { listDatabases, breakSlot } from '../../../support/draft-browser';
import { client, hexOf } from '../../../support/practice/responses';
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

const given: readonly Given[] = [
  { day: '2026-06-01', answers: answersFor('A'), jointView: true },
  { day: '2026-08-01', answers: answersFor('B') },
];
const [first, second] = [recordOf('2026-06-01'), recordOf('2026-08-01')];
const other = clientWith({ id: hexOf('Marlene', 32), name: 'Marlene' });

beforeEach(() => {
  lendBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 9, 10) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(index: Partial<PracticeIndex> = {}) {
  const practice = await practiceOf(given, index);
  return { practice, ...(await showClient(practice)) };
}
const heading = () => screen.getByRole('heading', { name: 'Responses' });
const lines = () =>
  within(screen.getByRole('region', { name: 'Responses' })).getAllByRole('listitem');
const press = (name: string | RegExp, at = 0) =>
  userEvent.click(within(lines()[at] as HTMLElement).getByRole('button', { name }));
const openChoices = (at = 0) =>
  userEvent.click(
    within(lines()[at] as HTMLElement).getByText(/^Change something about the answers/),
  );

describe('the responses of a client', () => {
  it('stand with the latest first, each with its consent to a joint view', async () => {
    await show();
    expect(lines()[0]).toHaveTextContent(/August 1, 2026.*Did not agree to a joint view/);
    expect(lines()[1]).toHaveTextContent(/June 1, 2026.*Agreed to a joint view/);
  });

  it('are opened by their day', async () => {
    const { on } = await show();
    await press('Open the answers of June 1, 2026', 1);
    expect(on.showResponse.mock.calls).toEqual([[first]]);
  });

  it('lose their consent only after it was asked about once, and keep the day', async () => {
    const { indexNow } = await show();
    await openChoices(1);
    await press('Note that the client took back this consent', 1);
    expect(screen.getByText(/^Note that your client no longer agrees/)).toBeVisible();
    expect(indexNow().responses[0]?.jointWithdrawn).toBeNull();
    await press('Note it', 1);
    await vi.waitFor(() => expect(heading()).toHaveFocus(), SLOW);
    expect(indexNow().responses[0]?.jointWithdrawn).toBe('2026-10-10');
    expect(lines()[1]).toHaveTextContent('Took back the joint view on October 10, 2026');
    expect(screen.getByText(/^Noted\. The couple picture/)).toBeVisible();
  });

  it('have no consent to take back where none was given', async () => {
    await show();
    await openChoices(0);
    const line = within(lines()[0] as HTMLElement);
    expect(line.getByRole('button', { name: 'Delete this response' })).toBeVisible();
    expect(line.queryByRole('button', { name: /took back/ })).toBeNull();
  });

  it('are moved to another client who is found by name', async () => {
    const { indexNow } = await show({ clients: [client, other] });
    await openChoices(0);
    await press('This is somebody else’s');
    await userEvent.type(screen.getByLabelText('Find the other client by name'), 'marl');
    await press('Marlene');
    await vi.waitFor(() => expect(heading()).toHaveFocus(), SLOW);
    expect(indexNow().responses.map(({ record, client: of }) => [record, of])).toEqual([
      [first, client.id],
      [second, other.id],
    ]);
    expect(lines()).toHaveLength(1);
  });

  it('are not offered to the one whose they are', async () => {
    await show();
    await openChoices(0);
    await press('This is somebody else’s');
    expect(screen.getByText('There is no other client yet.')).toHaveFocus();
  });

  it('are kept where deleting is not confirmed, and the focus stays with them', async () => {
    const { indexNow } = await show();
    await openChoices(0);
    await press('Delete this response');
    await press('Keep it');
    expect(screen.getByText('Change something about the answers of August 1, 2026')).toHaveFocus();
    expect(indexNow().responses).toHaveLength(2);
  });

  it('are gone with their file and from the save before, once deleted', async () => {
    const { practice, indexNow } = await show();
    await openChoices(0);
    await press('Delete this response');
    expect(screen.getByText(/Backups that you made before may still hold it/)).toBeVisible();
    await press('Delete it');
    await vi.waitFor(() => expect(heading()).toHaveFocus(), SLOW);
    expect(indexNow().responses.map(({ record }) => record)).toEqual([first]);
    expect(await readRecord(practice, second)).toBeNull();
    expect(await readRecord(practice, first)).not.toBeNull();
    // Where the newest save cannot be read, the one before is opened: it does not hold it either.
    const [name = ''] = await listDatabases();
    await breakSlot(name, practice.revision + 2);
    const unlocked = await unlockPractice(PASSPHRASE);
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    expect(unlocked.practice.index.responses.map(({ record }) => record)).toEqual([first]);
  });

  it('are marked where they came before the client withdrew', async () => {
    await show({ clients: [clientWith({ withdrawn: '2026-07-01' })] });
    expect(lines()[0]).not.toHaveTextContent('no longer used');
    expect(lines()[1]).toHaveTextContent('Came before this client withdrew');
  });
});
