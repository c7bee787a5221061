import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findClient } from '@/domain/practice/clients/clients';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { CoupleList } from '@/features/practice/couples/couple-list';
import { JoinView } from '@/features/practice/couples/join-view';
import {
  changePractice,
  createPractice,
  type OpenPractice,
} from '@/session/practice/open-practice';
import { lendEmptyDatabases } from '../../../support/draft-browser';
import { filedWith } from '../../../support/practice/desk';
import { clientOf, COUPLE, PRACTICE_NAMES } from '../../../support/practice/joined';
import { hexOf, issued } from '../../../support/practice/responses';
import { practiceOfTwo, prepareCouples, show } from '../../../support/practice/show-couples';
import { answersFor } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-20' }));

vi.setConfig({ testTimeout: 30_000 });
beforeAll(prepareCouples);
beforeEach(lendEmptyDatabases);

const SCRIPT = '<img src=x onerror=alert(1)>';
const marisol = clientOf('Marisol');
const clients = [marisol, ...['Jörg', 'Øyvind', 'Tomas'].map((name) => clientOf(name))];
const idOf = (name: string): string => clientOf(name).id;

async function practiceWith(changes: Partial<PracticeIndex>): Promise<OpenPractice> {
  const made = await createPractice('harbor lemon quiet stone');
  return changePractice(made, (index) => ({ ...index, clients, ...changes }));
}

function showJoin(practice: OpenPractice) {
  const onPractice = vi.fn<(practice: OpenPractice) => void>();
  const onJoined = vi.fn<(couple: string) => void>();
  const card = findClient(practice.index, marisol.id);
  if (card === null) throw new Error('nobody to join');
  const props = { practice, card, onPractice, onJoined, onBack: () => undefined };
  return { ...show(<JoinView {...props} />), onPractice, onJoined };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('joining a client with another', () => {
  const pair = hexOf('a pair', 32);
  const invite = (name: string, of: string | null) => ({
    ...issued,
    hash: hexOf(`invite of ${name}`, 64),
    client: idOf(name),
    pair: of,
  });

  it('offers first whom they were asked with', async () => {
    const invites = [invite('Marisol', pair), invite('Øyvind', pair), invite('Jörg', null)];
    showJoin(await practiceWith({ invites }));
    const offered = screen.getByRole('region', { name: 'You asked them as a pair' });
    expect(
      within(offered)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Øyvind']);
  });

  it('finds others by their name, and by the names that they gave themselves', async () => {
    const given = { pseudonym: 'Bluebird', client: idOf('Tomas') };
    showJoin(await practiceWith({ responses: [filedWith('one', given)] }));
    const all = screen.getByRole('region', { name: 'All clients' });
    const found = () =>
      within(all)
        .getAllByRole('button')
        .map((one) => one.textContent);
    expect(found()).toEqual(['Jörg', 'Øyvind', 'Tomas']);
    const field = screen.getByRole('searchbox', { name: 'Find a client by name' });
    await userEvent.type(field, 'jorg');
    expect(found()).toEqual(['Jörg']);
    await userEvent.clear(field);
    await userEvent.type(field, 'blueb');
    expect(found()).toEqual(['Tomas']);
    expect(screen.getByText('1 client')).toBeVisible();
    await userEvent.type(field, 'x');
    expect(screen.getByText(/^Nobody is found\./)).toBeVisible();
  });

  it('says who is joined already, and offers nobody a second time', async () => {
    const joined = { joined: '2026-10-01', shown: [] };
    const couples = [
      { ...joined, id: hexOf('one', 32), a: idOf('Marisol'), b: idOf('Jörg') },
      { ...joined, id: hexOf('two', 32), a: idOf('Tomas'), b: idOf('Jörg') },
    ];
    const { container } = showJoin(await practiceWith({ couples }));
    expect(container).toHaveTextContent('Joined already with Jörg');
    expect(container).toHaveTextContent('Joined with Jörg');
    expect(screen.queryByRole('button', { name: 'Jörg' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Tomas' })).toBeVisible();
  });

  it.each([
    ['Marisol', 'Øyvind'],
    ['Øyvind', 'Marisol'],
  ])('asks who stands first, and keeps it: %s', async (first, second) => {
    const { onPractice, onJoined } = showJoin(await practiceWith({}));
    await press('Øyvind');
    expect(screen.getByRole('heading', { level: 2, name: 'Marisol · Øyvind' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'Marisol' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: first }));
    await press('Join these two');
    await vi.waitFor(() => expect(onJoined).toHaveBeenCalledTimes(1));
    const [couple] = onPractice.mock.calls[0]?.[0].index.couples ?? [];
    expect(couple).toMatchObject({ a: idOf(first), b: idOf(second), joined: '2026-10-20' });
    expect(couple?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(onJoined).toHaveBeenCalledWith(couple?.id);
  });

  it('leads to the couple that another tab has made of the two a moment ago', async () => {
    const practice = await practiceWith({});
    const { onJoined } = showJoin(practice);
    const id = hexOf('made elsewhere', 32);
    await changePractice(practice, (index) => ({
      ...index,
      couples: [{ id, a: idOf('Øyvind'), b: idOf('Marisol'), joined: '2026-10-20', shown: [] }],
    }));
    await press('Øyvind');
    await press('Join these two');
    await vi.waitFor(() => expect(onJoined).toHaveBeenCalledWith(id));
  });

  it('goes back to choosing, and the focus with it', async () => {
    const { onPractice } = showJoin(await practiceWith({}));
    await press('Tomas');
    await press('Choose someone else');
    expect(screen.getByText(/^When two are joined/)).toHaveFocus();
    expect(screen.getByRole('searchbox')).toBeVisible();
    expect(onPractice).not.toHaveBeenCalled();
  });
});

describe('the list of couples', () => {
  it('says how two are joined where none are', async () => {
    const onClients = vi.fn<() => void>();
    const { index } = await practiceWith({});
    show(<CoupleList index={index} onShow={() => undefined} onClients={onClients} />);
    expect(screen.getByText(/^Open a client and choose/)).toBeVisible();
    await press('To your clients');
    expect(onClients).toHaveBeenCalledTimes(1);
  });

  it('says both names, how many pictures could be made, and the latest day', async () => {
    const a = { answers: answersFor('A') };
    const b = { answers: answersFor('B') };
    const { index } = await practiceOfTwo(
      { a: { ...a, day: '2026-06-01' }, b: { ...b, day: '2026-06-02' } },
      { a, b: { ...b, day: '2026-10-04' } },
    );
    const onShow = vi.fn<(couple: string) => void>();
    show(<CoupleList index={index} onShow={onShow} onClients={() => undefined} />);
    const row = within(screen.getByRole('list', { name: 'Couples' })).getByRole('listitem');
    expect(row).toHaveTextContent('Enough for 2 pictures of the two');
    expect(row).toHaveTextContent('Last answered on October 4, 2026');
    await press(`${PRACTICE_NAMES.a} · ${PRACTICE_NAMES.b}`);
    expect(onShow).toHaveBeenCalledWith(COUPLE);
  });

  it('shows names as text, whoever wrote them', async () => {
    const strange = clientOf(SCRIPT);
    const couple = { id: COUPLE, a: strange.id, b: marisol.id, joined: '2026-10-01', shown: [] };
    const { index } = await practiceWith({ clients: [strange, marisol], couples: [couple] });
    const { container } = show(
      <CoupleList index={index} onShow={() => undefined} onClients={() => undefined} />,
    );
    expect(screen.getByText(SCRIPT).tagName).toBe('BDI');
    expect(container.querySelector('img')).toBeNull();
    expect(container).toHaveTextContent('No picture of the two yet');
  });
});
