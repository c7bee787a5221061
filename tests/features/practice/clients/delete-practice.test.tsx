import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BackupView } from '@/features/practice/backup/backup-view';
import { unlockPractice } from '@/session/practice/open-practice';
import { WaysOutProvider } from '@/ui/layout/ways-out';
import { lendBrowser, PASSPHRASE, practiceOf } from '../../../support/practice/client-desk';
import { renderWithTexts } from '../../../support/render-texts';

const SLOW = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });
vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));

beforeEach(lendBrowser);
afterEach(() => vi.unstubAllGlobals());

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function show() {
  const practice = await practiceOf([]);
  const passOn = vi.fn<() => void>();
  const ways = {
    leave: () => undefined,
    deleteEverything: () => Promise.resolve([]),
    passOn,
    missPart: () => undefined,
  };
  await renderWithTexts(
    <WaysOutProvider value={ways}>
      <BackupView practice={practice} onPractice={() => undefined} />
    </WaysOutProvider>,
    'practice',
    'clients',
  );
  await press('Delete this practice');
  return passOn;
}

it('deletes a practice only where its tick says that this is known', async () => {
  const passOn = await show();
  await press('Delete the practice');
  expect(screen.getByText('Please tick the line first.')).toBeVisible();
  expect(passOn).not.toHaveBeenCalled();
  expect(await unlockPractice(PASSPHRASE)).toMatchObject({ kind: 'open' });
});

it('deletes it whole, and then empties the page as locking does', async () => {
  const passOn = await show();
  await userEvent.click(
    screen.getByRole('checkbox', { name: /^I know that this cannot be undone/ }),
  );
  await press('Delete the practice');
  await vi.waitFor(() => expect(passOn).toHaveBeenCalledTimes(1), SLOW);
  expect(await indexedDB.databases()).toEqual([]);
});

it('keeps it where the other button is pressed, and leads the focus back', async () => {
  const passOn = await show();
  await press('Keep it');
  expect(screen.getByRole('heading', { name: /^Delete this practice/ })).toHaveFocus();
  expect(passOn).not.toHaveBeenCalled();
  expect(await unlockPractice(PASSPHRASE)).toMatchObject({ kind: 'open' });
});
