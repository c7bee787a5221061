import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { HandOver } from '@/features/together/device/hand-over';
import { StopStep } from '@/features/together/device/stop-step';
import { renderWithTexts } from '../../../support/render-texts';

const links = () =>
  screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

describe('between two turns', () => {
  it('lets the other begin, now or another time', async () => {
    const onBegin = vi.fn<() => void>();
    await renderWithTexts(<HandOver turn="second" onBegin={onBegin} />, 'together');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('This turn is done');
    expect(links()).toEqual([['Another time', '/']]);
    await userEvent.click(screen.getByRole('button', { name: 'Begin my turn' }));
    expect(onBegin).toHaveBeenCalledTimes(1);
  });

  it('offers Later before Open now once both turns are done, and Later is the one to press', async () => {
    await renderWithTexts(<HandOver turn="both" onBegin={() => undefined} />, 'together');
    expect(links()).toEqual([
      ['Later', '/'],
      ['Open now', '/together/look/'],
    ]);
    expect(screen.getByText(/Many couples look on another day\./)).toBeVisible();
    const [later, now] = screen.getAllByRole('link');
    expect(later?.className).toMatch(/primary/);
    expect(now?.className).not.toMatch(/primary/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('stopping for today', () => {
  const remove = () => userEvent.click(screen.getByRole('button', { name: 'Delete both parts' }));

  it('keeps both parts until they are deleted by a press', async () => {
    const onDelete = vi.fn<() => Promise<void>>(async () => undefined);
    await renderWithTexts(<StopStep onDelete={onDelete} />, 'together');
    expect(screen.getByRole('heading', { name: 'You stopped here' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(/still sealed on this device/);
    expect(onDelete).not.toHaveBeenCalled();
    await remove();
    expect(await screen.findByText('Both parts are deleted from this browser.')).toBeVisible();
    expect(onDelete).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('button')).toBeNull();
    expect(links()).toEqual([['To the start', '/']]);
  });

  it('says so where they could not be deleted, and can be asked again', async () => {
    const onDelete = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('planted'));
    await renderWithTexts(<StopStep onDelete={onDelete} />, 'together');
    await remove();
    expect(await screen.findByText(/Not everything could be deleted just now\./)).toBeVisible();
    onDelete.mockResolvedValueOnce(undefined);
    await remove();
    expect(await screen.findByText('Both parts are deleted from this browser.')).toBeVisible();
  });
});
