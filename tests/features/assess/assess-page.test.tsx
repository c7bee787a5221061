import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { AssessPage } from '@/features/assess/assess-page';
import { createI18n } from '@/i18n/i18n';
import { type BankLoad, loadBank } from '@/platform/bank-source/load-bank';

vi.mock('@/platform/bank-source/load-bank', () => ({ loadBank: vi.fn<typeof loadBank>() }));

function start(load: BankLoad, invited: { readonly bank?: string } = {}) {
  vi.mocked(loadBank).mockReset().mockResolvedValue(load);
  const never = () => new Promise<never>(() => undefined);
  const parts = {
    ...invited,
    ending: 'picture' as const,
    loadResult: never,
    loadHelp: never,
    loadPrivacy: never,
    loadChooseCode: never,
    loadKeepFile: never,
    loadOpen: never,
    loadKeptResult: never,
  };
  render(
    <I18nextProvider i18n={createI18n()}>
      <AssessPage parts={parts} />
    </I18nextProvider>,
  );
  return userEvent.click(screen.getByRole('button', { name: 'Start' }));
}

describe('starting the questions', () => {
  beforeEach(() => {
    history.replaceState(null, '');
    // jsdom does not say how its page was reached: never by a reload.
    vi.stubGlobal('PerformanceNavigationTiming', class {});
  });

  it('refuses a version it does not have in words, and stays where it is', async () => {
    await start({ ok: false, reason: 'unknown-bank' });
    expect(await screen.findByText(/does not have that version of the questions/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Before you start' })).toBeInTheDocument();
  });

  it.each([
    ['the current version, where nobody asked for another', {}, CURRENT_BANK],
    ['the version that an invite names', { bank: '0.9.0' }, '0.9.0'],
  ])('asks %s', async (_, invited, version) => {
    await start({ ok: false, reason: 'unreachable' }, invited);
    await screen.findByText(/could not be loaded/);
    // Fetched ahead, and again at the start.
    expect(vi.mocked(loadBank).mock.calls).toEqual([[version], [version]]);
  });

  it('says so where the questions cannot be loaded', async () => {
    await start({ ok: false, reason: 'unreachable' });
    expect(await screen.findByText(/could not be loaded/)).toBeVisible();
  });
});
