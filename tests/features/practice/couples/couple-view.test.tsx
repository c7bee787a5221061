import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withdrawJoint } from '@/domain/practice/clients/couples';
import { CoupleView } from '@/features/practice/couples/couple-view';
import { changePractice, openIndex, type OpenPractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases } from '../../../support/draft-browser';
import { CLIENTS, COUPLE, type GivenRound, PRACTICE_NAMES } from '../../../support/practice/joined';
import { hexOf } from '../../../support/practice/responses';
import {
  cardsOf,
  practiceOfTwo,
  prepareCouples,
  show,
} from '../../../support/practice/show-couples';
import { readJson } from '../../../support/published-bank';
import { answersFor } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-20' }));

const { risk } = readJson('src/i18n/locales/en/practice.json') as { risk: { text: string } };
const a = { answers: answersFor('A') };
const b = { answers: answersFor('B') };
const SHOW = { name: 'Show the joint picture' };
const AGAIN = { name: 'Show it again' };
const SHEET = { name: 'Session sheet' };
const OWN = { name: 'Own view, not for the joint room' };

// The first sealing of a run is slow where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(prepareCouples);
beforeEach(lendEmptyDatabases);
afterEach(() => vi.restoreAllMocks());

/** Shows the couple as the workspace does: with the practice as it was last handed on. */
function showView(given: OpenPractice) {
  const calls = {
    onShowClient: vi.fn<(client: string) => void>(),
    onSession: vi.fn<(chosen: unknown) => void>(),
    onSheet: vi.fn<(chosen: unknown) => void>(),
    onOwn: vi.fn<(chosen: unknown) => void>(),
    onAskAgain: vi.fn<() => void>(),
    onNotes: vi.fn<() => void>(),
    onGone: vi.fn<() => void>(),
  };
  const state = { practice: given, isThere: true };
  const part = () =>
    state.isThere ? (
      <CoupleView
        practice={state.practice}
        cards={cardsOf(state.practice)}
        onPractice={onPractice}
        {...calls}
      />
    ) : (
      <p />
    );
  const onPractice = (next: OpenPractice) => {
    state.practice = next;
    state.isThere = next.index.couples.length > 0;
    view.again(part());
  };
  const view = show(part());
  return { ...view, ...calls, state };
}

const press = (name: { readonly name: string }) =>
  userEvent.click(screen.getByRole('button', name));
const tick = () => userEvent.click(screen.getByRole('checkbox', { name: 'I have read this' }));

describe('a joint picture', () => {
  it.each([
    ['the first', false, true],
    ['the second', true, false],
    ['both', false, false],
  ])('is locked where %s did not agree, and it is not said who', async (_, first, second) => {
    const practice = await practiceOfTwo({
      a: { ...a, jointView: first },
      b: { ...b, jointView: second },
    });
    const { container } = showView(practice);
    expect(
      screen.getByText(
        'Both have to agree to a joint view. As of now that is not so. Each response says what its client has chosen.',
      ),
    ).toBeVisible();
    for (const name of [SHOW, AGAIN, SHEET]) {
      expect(screen.queryByRole('button', name)).toBeNull();
    }
    expect(screen.queryByRole('textbox')).toBeNull();
    // Whoever it is, the page is the same to the letter.
    expect(container.innerHTML.replaceAll(/:r\w+:|_r_\w+_/g, '')).toBe(
      await htmlOfLocked({ a: { ...a, jointView: false }, b: { ...b, jointView: false } }),
    );
  });

  it('is locked again once a consent is taken back', async () => {
    const practice = await practiceOfTwo({ a, b });
    const { index } = practice;
    showView({ ...practice, index: withdrawJoint(index, hexOf('b of round 0', 32), '2026-10-19') });
    expect(screen.getByText(/^Both have to agree to a joint view\./)).toBeVisible();
    expect(screen.queryByRole('button', SHOW)).toBeNull();
  });

  it('comes after the risk note, word for word, was read and ticked', async () => {
    const { onSession, state } = showView(await practiceOfTwo({ a, b }));
    expect(screen.getByText(risk.text)).toBeVisible();
    expect(screen.queryByRole('button', SHEET)).toBeNull();
    await press(SHOW);
    expect(screen.getByText(/^Please read the note first/)).toBeVisible();
    expect(onSession).not.toHaveBeenCalled();
    expect(state.practice.index.couples[0]?.shown).toEqual([]);
    await tick();
    await press(SHOW);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(1));
    const shown = { a: hexOf('a of round 0', 32), b: hexOf('b of round 0', 32), day: '2026-10-20' };
    expect(state.practice.index.couples[0]?.shown).toEqual([shown]);
    expect(state.practice.index.riskNote).toBe('2026-10-20');
  });

  it('needs the note once: after that it is shown again, and its sheet', async () => {
    const { onSession, onSheet } = showView(await practiceOfTwo({ a, b }));
    await tick();
    await press(SHOW);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(1));
    expect(screen.queryByText(risk.text)).toBeNull();
    await press(AGAIN);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(2));
    await press(SHEET);
    await vi.waitFor(() => expect(onSheet).toHaveBeenCalledTimes(1));
  });

  it('needs the note for each picture by itself', async () => {
    const earlier = { a: { ...a, day: '2026-07-01' }, b: { ...b, day: '2026-07-02' } };
    const { onSession } = showView(await practiceOfTwo(earlier, { a, b }));
    expect(screen.getAllByText(risk.text)).toHaveLength(2);
    await userEvent.click(
      screen.getAllByRole('checkbox', { name: 'I have read this' })[0] as Element,
    );
    await userEvent.click(screen.getAllByRole('button', SHOW)[0] as Element);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(1));
    expect(screen.getAllByText(risk.text)).toHaveLength(1);
  });

  it('is not opened where a consent was taken back in another tab a moment ago', async () => {
    const practice = await practiceOfTwo({ a, b });
    const { onSession, state } = showView(practice);
    await tick();
    await press(SHOW);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(1));
    await changePractice(state.practice, (index) =>
      withdrawJoint(index, hexOf('a of round 0', 32), '2026-10-20'),
    );
    await press(AGAIN);
    expect(await screen.findByText(/^Both have to agree to a joint view\./)).toBeVisible();
    expect(onSession).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/^Both answered on/)).toHaveFocus();
  });
});

/** What stands there where neither agreed. */
async function htmlOfLocked(round: GivenRound): Promise<string> {
  const { container } = showView(await practiceOfTwo(round));
  return container.innerHTML.replaceAll(/:r\w+:|_r_\w+_/g, '');
}

describe('the names on the picture', () => {
  const fields = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

  it('are those that the clients gave, never those of the practice, and can be changed', async () => {
    const given = { ...b, pseudonym: '' };
    const { onSession } = showView(
      await practiceOfTwo({ a: { ...a, pseudonym: 'Ana' }, b: given }),
    );
    expect(fields()).toEqual(['Ana', '']);
    expect(screen.getByText(/^Both partners will see these names\./)).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: /diamond/ }), ' Benno ');
    await tick();
    await press(SHOW);
    await vi.waitFor(() => expect(onSession).toHaveBeenCalledTimes(1));
    expect(onSession.mock.calls[0]?.[0]).toMatchObject({ names: { a: 'Ana', b: 'Benno' } });
  });
});

describe('the rounds', () => {
  it('are told by their days, and how far apart they lie where that is more than a week', async () => {
    const near = { a: { ...a, day: '2026-07-01' }, b: { ...b, day: '2026-07-08' } };
    const far = { a: { ...a, day: '2026-10-01' }, b: { ...b, day: '2026-10-09' } };
    const { container } = showView(await practiceOfTwo(near, far));
    expect(container).toHaveTextContent('They answered on October 1, 2026 and on October 9, 2026.');
    expect(screen.getByText(/8 days lie between the two/)).toBeVisible();
    expect(container).not.toHaveTextContent('7 days lie');
    const text = container.textContent;
    expect(text.indexOf('October 9')).toBeLessThan(text.indexOf('July 8'));
  });

  it.each([
    ['one part is missing', [{ a, b }], 'Both parts are needed. One is not here yet.'],
    ['no two are near', [{ a: { ...a, day: '2026-01-01' }, b }], /within four weeks of each other/],
  ] as const)('are none where %s, and it is said why', async (_, rounds, text) => {
    const practice = await practiceOfTwo(...rounds);
    const isMissing = typeof text === 'string';
    const { responses } = practice.index;
    const left = isMissing ? responses.slice(0, 1) : responses;
    showView({ ...practice, index: { ...practice.index, responses: left } });
    expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByRole('button', OWN)).toBeNull();
  });

  it('lead to the own view whatever was agreed to', async () => {
    const { onOwn } = showView(await practiceOfTwo({ a: { ...a, jointView: false }, b }));
    await press(OWN);
    expect(onOwn).toHaveBeenCalledTimes(1);
  });
});

describe('a couple', () => {
  it('leads to each client, to asking both again and to the notes, with their count', async () => {
    const practice = await practiceOfTwo({ a, b });
    const note = { record: hexOf('note', 32), hash: hexOf('note', 64), day: '2026-10-02' };
    const notes = [
      { ...note, about: COUPLE },
      { ...note, about: CLIENTS.a.id },
    ];
    const view = showView({ ...practice, index: { ...practice.index, notes } });
    await press({ name: `To ${PRACTICE_NAMES.b}` });
    expect(view.onShowClient).toHaveBeenCalledWith(CLIENTS.b.id);
    expect(screen.getByText(/^Ask again 8–12 weeks apart, never under 28 days\./)).toBeVisible();
    await press({ name: 'Ask both again' });
    expect(view.onAskAgain).toHaveBeenCalledTimes(1);
    await press({ name: 'Notes: 1' });
    expect(view.onNotes).toHaveBeenCalledTimes(1);
  });

  it('is taken apart only after it was asked: both clients stay, the notes on the two go', async () => {
    const practice = await practiceOfTwo({ a, b });
    const note = { record: hexOf('note', 32), hash: hexOf('note', 64), day: '2026-10-02' };
    const noted = await changePractice(practice, (index) => ({
      ...index,
      notes: [{ ...note, about: COUPLE }],
    }));
    const { onGone, state } = showView(noted);
    await press({ name: 'Take these two apart' });
    expect(screen.getByText(/^Take them apart now\?/)).toHaveFocus();
    expect(screen.getByText(/Both clients stay.*Backups that you made before/)).toBeVisible();
    await press({ name: 'Leave them joined' });
    expect(screen.getByRole('button', { name: 'Take these two apart' })).toHaveFocus();
    await press({ name: 'Take these two apart' });
    await press({ name: 'Yes, take them apart' });
    await vi.waitFor(() => expect(onGone).toHaveBeenCalledTimes(1));
    const { id, recipient, identity } = state.practice;
    const kept = await openIndex(id, recipient, identity);
    expect(kept?.index).toMatchObject({ couples: [], notes: [] });
    expect(kept?.index.clients).toHaveLength(2);
    expect(kept?.index.responses).toHaveLength(2);
  });
});
