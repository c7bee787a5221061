import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { BackupReminder } from '@/features/practice/backup/backup-reminder';
import { Inbox } from '@/features/practice/inbox/inbox';
import { TakenSummary } from '@/features/practice/inbox/taken-summary';
import type { OpenPractice } from '@/session/practice/open-practice';
import { filedWith, openWith } from '../../support/practice/desk';
import { hexOf, issued } from '../../support/practice/responses';
import { renderWithTexts } from '../../support/render-texts';

type Change = (index: PracticeIndex) => PracticeIndex;
const change = vi.hoisted(() => vi.fn<(...given: never[]) => Promise<unknown>>());
vi.mock('@/session/practice/erase', () => ({
  eraseFrom: (
    practice: OpenPractice,
    erase: (index: PracticeIndex) => { index: PracticeIndex; records: readonly string[] },
  ) =>
    (change as unknown as (...given: readonly unknown[]) => Promise<unknown>)(
      practice,
      (index: PracticeIndex) => erase(index).index,
      erase(practice.index).records,
    ),
}));
vi.mock('@/session/practice/open-practice', () => ({ changePractice: change }));
vi.mock('@/session/practice/take-responses', () => ({}));

const SCRIPT = '<img src=x onerror=alert(1)>';

beforeEach(() => {
  change.mockReset();
  change.mockImplementation(((practice: OpenPractice, make: Change) =>
    Promise.resolve({ ...practice, index: make(practice.index) })) as never);
});

async function showInbox(practice: OpenPractice) {
  const onPractice = vi.fn<(practice: OpenPractice) => void>();
  const taking = {
    progress: null,
    result: null,
    isFailed: false,
    start: () => Promise.resolve(true),
    stop: () => undefined,
  };
  const view = await renderWithTexts(
    <Inbox practice={practice} taking={taking} onPractice={onPractice} onShow={() => undefined} />,
    'practice',
    'clients',
  );
  return { ...view, onPractice };
}

describe('what came of a round', () => {
  const says = {
    'wrong-key': 'This was sealed for another practice, or for an earlier one of yours.',
    damaged: 'This is damaged or cut, so nothing in it can be trusted.',
    'not-age': 'This is no sealed file, or only a part of one.',
    'too-much-work': 'This asks for more work than is safe',
    'too-large': 'This is too large to be a response.',
    'not-ours': 'It opens, but there is no response in it.',
    newer: 'It was made by a newer version of this page.',
    failed: 'This could not be opened or kept just now.',
    empty: 'There is nothing sealed in it.',
    duplicate: 'It was here already; nothing was stored twice.',
    unknown: 'It answers no invitation of this practice as it is here.',
    expired: 'It came after the last day of its invitation.',
    altered: 'with other content.',
    second: 'Its invitation has a response already.',
  } as const;

  it.each(Object.entries(says))(
    'has a sentence of its own and the name of the file: %s',
    async (outcome, sentence) => {
      const one = { outcome: outcome as keyof typeof says, record: null, pseudonym: '' };
      const { container } = await renderWithTexts(
        <TakenSummary taken={[{ ...one, name: SCRIPT }]} isCancelled={false} />,
        'practice',
      );
      expect(container).toHaveTextContent(sentence);
      expect(screen.getByText(SCRIPT)).toBeVisible();
      const others = Object.values(says).filter((other) => other !== sentence);
      for (const other of others) expect(container).not.toHaveTextContent(other);
    },
  );
});

describe('the tray', () => {
  const first = filedWith('first');
  const second = filedWith('second', { tray: 'second' });
  const practice = openWith({ invites: [issued], responses: [first, second] });

  it('uses a second response from now on, and marks the first as replaced', async () => {
    const { onPractice } = await showInbox(practice);
    expect(screen.getByText(/^The client changed their mind/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Use this one from now on' }));
    await vi.waitFor(() => expect(onPractice).toHaveBeenCalledTimes(1));
    expect(onPractice.mock.calls[0]?.[0].index.responses).toEqual([
      { ...first, replaced: true },
      { ...second, tray: null, client: issued.client },
    ]);
  });

  it('deletes only after it has asked, and its file with it', async () => {
    const { onPractice } = await showInbox(practice);
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    expect(change).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete it' }));
    await vi.waitFor(() => expect(onPractice).toHaveBeenCalledTimes(1));
    expect(onPractice.mock.calls[0]?.[0].index.responses).toEqual([first]);
    expect((change.mock.calls[0] as unknown[])[2]).toEqual([second.record]);
  });
});

it('lists names as text, whoever wrote them, and says that nobody is proven', async () => {
  const { container } = await showInbox(openWith({ responses: [filedWith(SCRIPT)] }));
  const list = screen.getByRole('region', { name: 'Responses' });
  expect(within(list).getByRole('button', { name: SCRIPT })).toBeVisible();
  expect(within(list).getByText(/^Who wrote a response is not proven/)).toHaveTextContent(
    'Who wrote a response is not proven: a link can be passed on.',
  );
  expect(container.querySelector('img')).toBeNull();
});

it('finds responses by the name given, and by the name that the practice asked under', async () => {
  const marlene = { ...issued, hash: hexOf('another invite', 64), name: 'Marlene' };
  const responses = [
    filedWith('Robin'),
    filedWith('sun', { invite: marlene.hash, client: hexOf('Marlene', 32) }),
  ];
  await showInbox(openWith({ invites: [issued, marlene], responses }));
  const list = within(screen.getByRole('region', { name: 'Responses' }));
  const found = () => list.getAllByRole('button').map(({ textContent }) => textContent);
  expect(list.getByRole('status')).toHaveTextContent('2 responses');
  await userEvent.type(list.getByLabelText('Find by name'), 'marl');
  expect(found()).toEqual(['sun (for Marlene)']);
  expect(list.getByRole('status')).toHaveTextContent('1 found');
  await userEvent.clear(list.getByLabelText('Find by name'));
  await userEvent.type(list.getByLabelText('Find by name'), 'robin');
  expect(found()).toEqual(['Robin (for R.)']);
});

describe('the reminder of a backup', () => {
  it.each([
    [null, 0, 'There is no backup yet, and this browser may delete this at any time.'],
    [
      '2026-10-01',
      3,
      'Your last backup does not hold the last 3 changes, and this browser may delete this at any time.',
    ],
  ])('stands there as long as something is in none: %s, %d', async (backedUp, unsaved, text) => {
    const { index } = openWith({ backedUp, unsaved });
    await renderWithTexts(<BackupReminder index={index} onBackup={() => undefined} />, 'practice');
    expect(screen.getByText(text)).toBeVisible();
  });

  it('is gone once a backup holds everything', async () => {
    const { index } = openWith({ backedUp: '2026-10-01', unsaved: 0 });
    const { container } = await renderWithTexts(
      <BackupReminder index={index} onBackup={() => undefined} />,
      'practice',
    );
    expect(container).toBeEmptyDOMElement();
  });
});
