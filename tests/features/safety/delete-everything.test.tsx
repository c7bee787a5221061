import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DeleteEverything } from '@/features/safety/delete-everything';
import { WaysOutProvider } from '@/ui/layout/ways-out';
import { renderWithTexts } from '../../support/render-texts';

async function show(deleteEverything: () => Promise<readonly string[]>) {
  const deleting = vi.fn<() => Promise<readonly string[]>>(deleteEverything);
  const ways = {
    leave: () => undefined,
    deleteEverything: deleting,
    passOn: () => undefined,
    missPart: () => undefined,
  };
  await renderWithTexts(
    <WaysOutProvider value={ways}>
      <DeleteEverything />
    </WaysOutProvider>,
    'privacy',
  );
  return deleting;
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => userEvent.click(button(name));
const status = () => screen.getByRole('status');

describe('deleting everything', () => {
  it('says what it reaches and what not, and that anyone may press it', async () => {
    await show(async () => []);
    expect(screen.getByText(/answers in any tab and under any code/)).toBeVisible();
    expect(
      screen.getByText(/does not reach files you saved, prints, or the history/),
    ).toBeVisible();
    expect(screen.getByText(/whether or not anything is kept/)).toBeVisible();
  });

  it('asks once more before it does anything', async () => {
    const deleting = await show(async () => []);
    await press('Delete everything');
    expect(status()).toHaveTextContent(/will be gone/);
    expect(deleting).not.toHaveBeenCalled();
    await press('Yes, delete it');
    expect(deleting).toHaveBeenCalledTimes(1);
  });

  it('deletes nothing where one says no', async () => {
    const deleting = await show(async () => []);
    await press('Delete everything');
    await press('No, keep it');
    expect(status()).toBeEmptyDOMElement();
    expect(button('Delete everything')).toBeEnabled();
    expect(deleting).not.toHaveBeenCalled();
  });

  it('cannot be stopped or started twice while it works', async () => {
    await show(() => new Promise(() => undefined));
    await press('Delete everything');
    await press('Yes, delete it');
    expect(status()).toHaveTextContent('One moment …');
    expect(button('Yes, delete it')).toBeDisabled();
    expect(button('No, keep it')).toBeDisabled();
  });

  it('says where something is left, never that all is gone, and can be tried again', async () => {
    const deleting = await show(async () => ['databases']);
    await press('Delete everything');
    await press('Yes, delete it');
    await waitFor(() => expect(status()).toHaveTextContent(/^Something could not be deleted\./));
    expect(status()).toHaveTextContent(/Close the other tabs/);
    await press('Yes, delete it');
    expect(deleting).toHaveBeenCalledTimes(2);
  });
});
