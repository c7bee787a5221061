import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { InviteForm } from '@/features/practice/invites/invite-form';
import { openWith } from '../../support/practice/desk';
import { renderWithTexts } from '../../support/render-texts';
import { client, hexOf, issued } from '../../support/practice/responses';

const issue = vi.hoisted(() => vi.fn<(practice: unknown, wish: unknown) => Promise<unknown>>());
vi.mock('@/session/practice/issue-invites', () => ({
  issueInvites: issue,
  tidyLabel: (typed: string) => typed.trim(),
}));

beforeEach(() => {
  issue.mockReset();
  issue.mockResolvedValue({ practice: openWith(), invites: [issued] });
});

async function show(riskNote: string | null = null) {
  const onMade = vi.fn<() => void>();
  await renderWithTexts(
    <InviteForm
      practice={openWith({ riskNote, label: 'Dr. Ana Ruiz' })}
      onPractice={() => undefined}
      onMade={onMade}
      asked={[]}
    />,
    'practice',
  );
  return onMade;
}

const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it.each([
  'Your therapist says they will not tell your partner what you answered unless you agree. The law or someone’s safety may require it.',
  'Your therapist may talk about your answers with both of you. Do not send what you are not ready to have spoken about.',
  'Ask which limits apply where you live. This page cannot check who your therapist is.',
])('shows word for word what the client reads: %s', async (text) => {
  await show();
  expect(document.body).toHaveTextContent(text);
});

it('makes an invitation for one person without any note for pairs', async () => {
  const onMade = await show();
  await press('Make the invitation');
  expect(screen.getByText('Please choose what you promise about the answers.')).toBeVisible();
  await choose(/^Kept from the partner/);
  await press('Make the invitation');
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledWith(issued));
  expect(issue.mock.calls[0]?.[1]).toMatchObject({
    label: 'Dr. Ana Ruiz',
    form: 'full',
    policy: 'kept',
    days: 14,
    people: [{ name: '', client: null }],
  });
});

it('asks for the note to be read before the first pair, and lets nothing out without it', async () => {
  const onMade = await show();
  await choose(/^A couple/);
  await choose(/^May be discussed together/);
  expect(
    screen.getByText(
      'Not a screen for violence or control. A calm or even picture does not mean safe: fear can look like closeness. See each partner alone, with your usual screening, before you invite a pair and again before you show a joint picture. If one is afraid of the other, do not show it; work by your protocol and a specialist service.',
    ),
  ).toBeVisible();
  await press('Make both invitations');
  expect(screen.getByText(/Please read the note for pairs first/)).toBeVisible();
  expect(issue).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('checkbox', { name: 'I have read this' }));
  await userEvent.type(screen.getByLabelText(/for whom is the first/), 'Kim');
  await userEvent.type(screen.getByLabelText(/for whom is the second/), 'Noor');
  await press('Make both invitations');
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledTimes(1));
  expect(issue.mock.calls[0]?.[1]).toMatchObject({
    people: [
      { name: 'Kim', client: null },
      { name: 'Noor', client: null },
    ],
    policy: 'together',
  });
});

it('shows the note folded, with nothing to tick, once it was read', async () => {
  await show('2026-10-01');
  await choose(/^A couple/);
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText(/the note you have read/)).toBeVisible();
});

it('asks a client of the practice again under their number, with no field for a name', async () => {
  const known = { ...client, id: hexOf('known', 32), name: 'Kim' };
  const card = { client: known, name: 'Kim', pseudonyms: [], responses: [] };
  const onMade = vi.fn<() => void>();
  await renderWithTexts(
    <InviteForm
      practice={openWith({ label: 'Dr. Ana Ruiz', clients: [known] })}
      onPractice={() => undefined}
      onMade={onMade}
      asked={[card]}
    />,
    'practice',
  );
  expect(screen.queryByLabelText(/for whom/)).toBeNull();
  expect(screen.getByText('Kim')).toBeInTheDocument();
  await choose(/^Kept from the partner/);
  await press('Make the invitation');
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledTimes(1));
  expect(issue.mock.calls[0]?.[1]).toMatchObject({ people: [{ name: 'Kim', client: known.id }] });
});
