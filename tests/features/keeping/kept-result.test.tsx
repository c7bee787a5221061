import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { KeptResult } from '@/domain/keeping/kept';
import { KeptResultView } from '@/features/keeping/kept-result';
import { readToday } from '@/platform/page/today';
import { keptResult } from '../../support/kept-files';
import { renderWithTexts } from '../../support/render-texts';

vi.mock('@/platform/page/today', () => ({ readToday: vi.fn<typeof readToday>() }));

type Fault = 'unknown-bank' | 'unreachable' | null;

/** A result of 1 October 2026, met on another day. */
async function show(today: string, change: Partial<KeptResult> = {}, fault: Fault = null) {
  vi.mocked(readToday).mockReturnValue(today);
  const onShow = vi.fn<() => void>();
  const onTakeAgain = vi.fn<() => Promise<Fault>>().mockResolvedValue(fault);
  const kept = { ...keptResult, ...change };
  const view = <KeptResultView {...{ kept, onShow, onTakeAgain }} ending="picture" />;
  const { container } = await renderWithTexts(view, 'keeping');
  return { container, onShow, onTakeAgain };
}

const again = () => screen.queryByRole('button', { name: 'Take it again' });

describe('what was kept, met again', () => {
  it('begins with its day and one’s own sentence, and shows no figure', async () => {
    const { container } = await show('2026-11-26');
    expect(screen.getByRole('heading', { name: 'What you kept' })).toHaveFocus();
    expect(screen.getByText('You finished this on October 1, 2026.')).toBeVisible();
    expect(screen.getByText('Ask before guessing.').tagName).toBe('BLOCKQUOTE');
    expect(container.textContent.replace('October 1, 2026', '')).not.toMatch(/\d/);
  });

  it('shows a sentence as text, whatever stands in it', async () => {
    await show('2026-11-26', { remember: '<img src=x onerror=alert(1)>' });
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });

  it('says nothing of a sentence where there is none', async () => {
    await show('2026-11-26', { remember: '' });
    expect(screen.queryByText('You wanted to remember:')).toBeNull();
  });

  it.each([
    ['on the same day', '2026-10-01'],
    ['after 27 days', '2026-10-28'],
    ['by a clock that went back', '2025-01-01'],
  ])('can be looked at %s, and names the day four weeks after', async (_, today) => {
    const { onShow } = await show(today);
    expect(again()).toBeNull();
    expect(screen.getByText(/answer again on October 29, 2026 or later/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show that picture' }));
    expect(onShow).toHaveBeenCalledTimes(1);
  });

  it('can be taken again after 28 days', async () => {
    const { onTakeAgain } = await show('2026-10-29');
    await userEvent.click(again() as HTMLElement);
    expect(onTakeAgain).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  });

  it.each<[Exclude<Fault, null>, RegExp]>([
    ['unreachable', /could not be loaded/],
    ['unknown-bank', /does not have, so it will not guess/],
  ])('says why it cannot be taken again: %s', async (fault, words) => {
    await show('2026-10-29', {}, fault);
    await userEvent.click(again() as HTMLElement);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(words);
  });
});
