import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenedSession } from '@/features/together/far/open-session';
import { EndedStep, SessionStep } from '@/features/together/far/session-step';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { dropSession } from '@/session/together/held-session';
import { readGolden } from '../../support/exchange/golden-couple';

vi.mock('@/session/together/held-session', () => ({
  dropSession: vi.fn<typeof dropSession>(),
}));

const texts = createI18n();

beforeAll(() => loadNamespaces(texts, ['together']));
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(dropSession).mockReset();
});

async function show(stage: string, outcome: OpenedSession['outcome'] = null) {
  const held = { id: 'x', recipient: 'age1', revision: 1, state: await readGolden(stage) };
  const onLook = vi.fn<() => void>();
  const onEnded = vi.fn<() => void>();
  const view = render(
    <I18nextProvider i18n={texts}>
      <SessionStep
        opened={{ held, code: 'walnut', outcome }}
        site="https://both-ways.example/"
        onLook={onLook}
        onEnded={onEnded}
      />
    </I18nextProvider>,
  );
  return { ...view, held, onLook, onEnded };
}

describe('a session as it stands', () => {
  it.each([
    ['invited', 'Your invitation is ready', null],
    ['replied', 'Your answer is ready', null],
    ['reveal-made', 'One more link, so that both can see', 'Look at our picture'],
    ['viewed', 'One more link, so that both can see', 'Look at our picture'],
    ['verified', 'Both parts are here', 'Open now'],
    ['mismatch', 'These two parts do not fit together', null],
  ])('%s: %s', async (stage, heading, look) => {
    const { onLook } = await show(stage);
    expect(screen.getByRole('heading', { level: 1, name: heading })).toHaveFocus();
    const button = screen.queryByRole('button', { name: /Look at our picture|Open now/ });
    expect(button?.textContent ?? null).toBe(look);
    if (button !== null) await userEvent.click(button);
    expect(onLook).toHaveBeenCalledTimes(look === null ? 0 : 1);
    expect(screen.queryByText(/walnut/)).toBeNull();
  });

  it('offers Later before looking', async () => {
    await show('verified');
    const ways = [...document.querySelectorAll('a, button')].map(({ textContent }) => textContent);
    expect(ways.indexOf('Later')).toBeLessThan(ways.indexOf('Open now'));
  });

  it('shows no figure and blames nobody where the parts do not fit', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 26) });
    const { container } = await show('mismatch');
    expect(container).not.toHaveTextContent(/\d/);
    expect(container).not.toHaveTextContent(/cheat|fraud|lie[sd]?\b|fault/i);
    expect(container).toHaveTextContent('It can be a mistake');
  });

  it.each([
    ['quarantined', 'A second, different answer came'],
    ['duplicate', 'This came before. Nothing has changed.'],
    ['settled', 'This exchange was settled before. Nothing has changed.'],
  ] as const)('says what became of a message: %s', async (outcome, says) => {
    const { container, unmount } = await show('viewed', outcome);
    expect(container).toHaveTextContent(says);
    unmount();
    const { container: other } = await show('verified', 'moved');
    expect(other).not.toHaveTextContent(says);
  });
});

describe('ending an exchange', () => {
  it('deletes it, and only when it is asked to', async () => {
    vi.mocked(dropSession).mockResolvedValue();
    const { held, onEnded } = await show('viewed');
    expect(dropSession).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'End and delete it here' }));
    expect(vi.mocked(dropSession).mock.calls).toEqual([[held]]);
    expect(onEnded).toHaveBeenCalledTimes(1);
  });

  it('says where it did not work, and can be tried again', async () => {
    vi.mocked(dropSession).mockRejectedValue(new Error('timeout'));
    const { onEnded } = await show('viewed');
    await userEvent.click(screen.getByRole('button', { name: 'End and delete it here' }));
    expect(await screen.findByText(/could not be deleted just now/)).toBeVisible();
    expect(onEnded).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'End and delete it here' })).toBeEnabled();
  });

  it('is offered after the last day, and nothing is deleted', async () => {
    // The golden exchange lasts until day 20,800 after 1970-01-01: 2026-12-13.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 13, 23) });
    const first = await show('viewed');
    expect(first.container).not.toHaveTextContent('It was meant to last until');
    first.unmount();
    vi.setSystemTime(new Date(2026, 11, 14, 1));
    const { container } = await show('viewed');
    expect(container).toHaveTextContent('It was meant to last until December 13, 2026');
    expect(container).toHaveTextContent('Nothing was deleted: you decide.');
  });

  it('leaves a page that holds nothing of it', () => {
    const { container } = render(
      <I18nextProvider i18n={texts}>
        <EndedStep />
      </I18nextProvider>,
    );
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(container.textContent).toBe('It is deleted from this browser.To the start');
  });
});
