import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_INDEX, type IssuedInvite } from '@/domain/practice/practice-index';
import { InviteList } from '@/features/practice/invites/invite-list';
import { lendBrowser } from '../../support/practice/client-desk';
import { hexOf, issued } from '../../support/practice/responses';
import { renderWithTexts } from '../../support/render-texts';

beforeEach(lendBrowser);
afterEach(() => vi.unstubAllGlobals());

const named = (name: string): IssuedInvite => ({ ...issued, name, hash: hexOf(name, 64) });

async function show(names: readonly string[]) {
  const onShow = vi.fn<(invite: IssuedInvite) => void>();
  const index = { ...EMPTY_INDEX, invites: names.map(named) };
  await renderWithTexts(
    <InviteList index={index} onNew={() => undefined} onShow={onShow} />,
    'practice',
    'clients',
  );
  return onShow;
}

it('shows the newest invitation first, and finds one by whom it was made for', async () => {
  const onShow = await show(['Émile', 'Zoé']);
  const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(shown()).toEqual([expect.stringContaining('Zoé'), expect.stringContaining('Émile')]);
  expect(screen.getByRole('status')).toHaveTextContent('2 invitations');
  await userEvent.type(screen.getByLabelText('Find by name'), 'emil');
  expect(screen.getByRole('status')).toHaveTextContent('1 found');
  await userEvent.click(screen.getByRole('button', { name: 'Émile' }));
  expect(onShow.mock.calls).toMatchObject([[{ name: 'Émile' }]]);
});

it('draws a few of ten thousand invitations, and counts them all', async () => {
  await show(Array.from({ length: 10_000 }, (_, at) => `nr ${at}`));
  expect(screen.getByRole('status')).toHaveTextContent('10,000 invitations');
  expect(screen.getAllByRole('listitem').length).toBeLessThan(100);
});
