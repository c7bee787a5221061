import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EMPTY_INDEX, type PracticeIndex } from '@/domain/practice/practice-index';
import { ClientList } from '@/features/practice/clients/client-list';
import { clientWith, lendBrowser } from '../../../support/practice/client-desk';
import { filedWith } from '../../../support/practice/desk';
import { hexOf } from '../../../support/practice/responses';
import { renderWithTexts } from '../../../support/render-texts';

vi.setConfig({ testTimeout: 30_000 });
vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));

const idOf = (name: string) => hexOf(name, 32);
const named = (name: string, called = name) => clientWith({ id: idOf(name), name: called });

beforeEach(() => {
  lendBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 9, 10) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(index: Partial<PracticeIndex>) {
  const onShow = vi.fn<(client: string) => void>();
  await renderWithTexts(
    <ClientList index={{ ...EMPTY_INDEX, ...index }} onShow={onShow} />,
    'clients',
  );
  return onShow;
}
const names = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const find = (typed: string) => userEvent.type(screen.getByLabelText('Find by name'), typed);

it('stands in the order of names as people sort them, and who has none comes last', async () => {
  await show({
    clients: [named('Zoé'), named('nobody', ''), named('case 10'), named('Émile'), named('Case 9')],
  });
  expect(names()).toEqual(['Case 9', 'case 10', 'Émile', 'Zoé', 'no name given']);
});

it('finds by the name that the practice gave, and says how many', async () => {
  await show({ clients: [named('Émile'), named('Emily'), named('Zoé')] });
  expect(screen.getByRole('status')).toHaveTextContent('3 clients');
  await find('EMIL');
  expect(names()).toEqual(['Émile', 'Emily']);
  expect(screen.getByRole('status')).toHaveTextContent('2 found');
});

it('finds by every name that the client gave, not only by the latest', async () => {
  const robin = { client: idOf('K. 12') };
  await show({
    clients: [named('K. 12'), named('Zoé')],
    responses: [
      filedWith('Robin', { ...robin, day: '2026-06-01' }),
      filedWith('Rob', { ...robin, day: '2026-09-01' }),
    ],
  });
  await find('robin');
  expect(names()).toEqual(['K. 12']);
});

it('says so where nobody is found', async () => {
  await show({ clients: [named('Zoé')] });
  await find('ann');
  expect(names()).toEqual([]);
  expect(screen.getByRole('status')).toHaveTextContent('Nobody by that name.');
});

it('says of each how much is here, from when the latest is, and what to look at', async () => {
  const client = idOf('K. 12');
  await show({
    clients: [{ ...named('K. 12'), keepUntil: '2026-10-09', withdrawn: '2026-10-01' }],
    responses: [
      filedWith('one', { client, day: '2026-06-01' }),
      filedWith('two', { client, day: '2026-09-01' }),
    ],
  });
  const row = within(screen.getByRole('listitem'));
  expect(row.getByText(/2 responses/)).toHaveTextContent('2 responseslatest September 1, 2026');
  expect(row.getByText('withdrawn, past its date')).toBeVisible();
});

it('is not past its date on the very day', async () => {
  await show({ clients: [{ ...named('K. 12'), keepUntil: '2026-10-10' }] });
  expect(screen.getByRole('listitem')).toHaveTextContent('no responses yet');
  expect(screen.queryByText(/past its date/)).toBeNull();
});

it('goes on to the one who is pressed', async () => {
  const onShow = await show({ clients: [named('Zoé'), named('Émile')] });
  await userEvent.click(screen.getByRole('button', { name: 'Zoé' }));
  expect(onShow.mock.calls).toEqual([[idOf('Zoé')]]);
});

it('shows a name as text, whoever wrote it', async () => {
  const script = '<img src=x onerror=alert(1)>';
  await show({ clients: [named(script)] });
  expect(screen.getByRole('button', { name: script }).querySelector('bdi')).not.toBeNull();
  expect(document.querySelector('img')).toBeNull();
});

it('finds one among ten thousand without drawing them all', async () => {
  const clients = Array.from({ length: 10_000 }, (_, at) => named(`Client ${at + 1}`));
  await show({ clients });
  expect(screen.getByRole('status')).toHaveTextContent('10,000 clients');
  expect(screen.queryAllByRole('listitem').length).toBeLessThan(100);
  await find('9876');
  expect(names()).toEqual(['Client 9876']);
});
