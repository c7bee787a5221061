import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { DraftNotice } from '@/features/assess/draft-notice';
import type { KeeperState } from '@/session/draft/keeper-state';
import { renderWithTexts } from '../../support/render-texts';

async function show(state: KeeperState, brokenCount = 0) {
  let finish: () => void = () => undefined;
  const task = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  const calls = {
    onRetry: vi.fn<() => Promise<void>>(task),
    onMakeFile: vi.fn<() => void>(),
    onTakeOver: vi.fn<() => Promise<void>>(task),
    onSaveBroken: vi.fn<() => void>(),
  };
  await renderWithTexts(<DraftNotice state={state} brokenCount={brokenCount} {...calls} />);
  return { ...calls, finish: () => finish() };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => userEvent.click(button(name));

describe('the notice above the questions', () => {
  it.each<KeeperState>(['fresh', 'unsaved', 'saved'])('is not there while %s', async (state) => {
    await show(state);
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says aloud that answers are not saved and are still here, and offers a file', async () => {
    const { onMakeFile } = await show('failed');
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(/is not saving your answers right now/)).toHaveTextContent(
      /They are all still here, in this open page/,
    );
    await press('Make a sealed file');
    expect(onMakeFile).toHaveBeenCalledTimes(1);
  });

  it('tries to save again, one try at a time', async () => {
    const { onRetry, finish } = await show('failed');
    await press('Try to save again');
    expect(button('Try to save again')).toBeDisabled();
    expect(button('Make a sealed file')).toBeEnabled();
    finish();
    await waitFor(() => expect(button('Try to save again')).toBeEnabled());
    await press('Try to save again');
    expect(onRetry).toHaveBeenCalledTimes(2);
  });

  it('says that another tab has the answers open, and takes them over', async () => {
    const { onTakeOver, finish } = await show('elsewhere');
    expect(screen.getByRole('alert')).toHaveTextContent(/^These answers are open in another tab\./);
    await press('Continue here');
    expect(button('Continue here')).toBeDisabled();
    finish();
    await waitFor(() => expect(button('Continue here')).toBeEnabled());
    expect(onTakeOver).toHaveBeenCalledTimes(1);
  });

  it.each<[number, RegExp]>([
    [1, /^One earlier save could not be read/],
    [2, /^2 earlier saves could not be read/],
  ])('gives away the sealed copies of %i that could not be read', async (count, words) => {
    const { onSaveBroken } = await show('saved', count);
    expect(screen.getByText(words)).toBeVisible();
    await press('Save the sealed copies');
    expect(onSaveBroken).toHaveBeenCalledTimes(1);
  });
});
