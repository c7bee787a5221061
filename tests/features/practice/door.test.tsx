import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Door } from '@/features/practice/entry/door';
import { openWith } from '../../support/practice/desk';
import { renderWithTexts } from '../../support/render-texts';

const unlock = vi.hoisted(() => vi.fn<(typed: string) => Promise<unknown>>());
vi.mock('@/session/practice/open-practice', () => ({ unlockPractice: unlock }));

beforeEach(() => void unlock.mockReset());
afterEach(() => void vi.unstubAllGlobals());

async function show() {
  const onOpen = vi.fn<() => void>();
  const nothing = () => undefined;
  await renderWithTexts(
    <Door isReturn={false} onOpen={onOpen} onSetUp={nothing} onRestore={nothing} />,
    'practice',
  );
  return onOpen;
}

async function open(passphrase: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('Your passphrase'), passphrase);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
}

it('the door asks nothing of the browser before somebody opens, and names both other ways in', async () => {
  await show();
  expect(unlock).not.toHaveBeenCalled();
  expect(screen.getByText(/because this browser may delete this\./)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Set up a practice' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Restore from a backup' })).toBeEnabled();
});

it('a passphrase that opens nothing is told plainly, and what was typed stays', async () => {
  unlock.mockResolvedValue({ kind: 'nothing' });
  const onOpen = await show();
  await open('three wrong words');
  expect(await screen.findByText(/opens no practice in this browser/)).toBeVisible();
  expect(screen.getByLabelText('Your passphrase')).toHaveValue('three wrong words');
  expect(onOpen).not.toHaveBeenCalled();
});

it('the right passphrase opens the practice', async () => {
  const practice = openWith();
  unlock.mockResolvedValue({ kind: 'open', practice });
  const onOpen = await show();
  await open('four right words here');
  await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith(practice));
});

it('a browser that seals nothing is refused, with no way around it', async () => {
  vi.stubGlobal('crypto', {});
  await show();
  expect(screen.getByRole('alert')).toHaveTextContent('does not let this page seal anything');
  for (const name of ['Open', 'Set up a practice', 'Restore from a backup']) {
    expect(screen.getByRole('button', { name })).toBeDisabled();
  }
});
