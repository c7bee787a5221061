import { createHash } from 'node:crypto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvitationView } from '@/features/client/invitation-view';
import { lookUpNumber, rememberNumber } from '@/platform/storage/known-numbers';
import { PAYLOADS } from '../../support/exchange/attacks/script-payloads';
import { type MadeInvite, makePracticeInvite } from '../../support/practice-invite';
import { renderWithTexts } from '../../support/render-texts';

const SAME = 'I compared it with my therapist, and it is the same';
const DIFFERENT = 'It is not the same';
const LATER = 'I can’t compare now';
const ANSWER = 'Answer the questions';
const REMEMBER = 'Remember this number in this browser';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

async function show({ invite }: Pick<MadeInvite, 'invite'>) {
  const onAlone = vi.fn<() => void>();
  const onAnswer = vi.fn<() => void>();
  const view = await renderWithTexts(
    <InvitationView invite={invite} onAlone={onAlone} onAnswer={onAnswer} />,
    'client',
  );
  await screen.findByRole('button', { name: 'Do it for myself alone' });
  return { ...view, onAlone, onAnswer };
}

const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const ready = () => screen.findByRole('group', { name: 'Did you compare it?' });

/** The number of a key as trust 3.4 describes it: 66 bits as 20 digits. */
function digitsOf(key: Uint8Array): string {
  const hash = createHash('sha256').update('bw/v1/practice').update(key).digest('hex');
  const bits = BigInt(`0x${hash}`).toString(2).padStart(256, '0').slice(0, 66);
  return BigInt(`0b${bits}`).toString().padStart(20, '0');
}

describe('an invitation of a practice', () => {
  it('names its maker only as a claim, as words of a stranger', async () => {
    await show(await makePracticeInvite({ label: 'Dr. Marta Example' }));
    const name = screen.getByText('Dr. Marta Example');
    expect(name.tagName).toBe('BDI');
    expect(name.closest('q')).not.toBeNull();
    expect(name.closest('p')).toHaveTextContent(
      'The person who made this link claims to be: Dr. Marta Example',
    );
    expect(document.body.textContent.split('Dr. Marta Example')).toHaveLength(2);
    expect(
      screen.getByText(
        'Anyone can make an invitation. Compare the number with your therapist before you answer.',
      ),
    ).toBeVisible();
  });

  it('T11 shows whatever its maker wrote as text', async () => {
    for (const payload of PAYLOADS.slice(0, 25)) {
      const label = [...payload.normalize('NFC').replaceAll(/[\p{C}\p{Z}]/gu, ' ')]
        .slice(0, 60)
        .join('');
      const view = await show(await makePracticeInvite({ label }));
      expect(view.container.querySelector('bdi')?.textContent).toBe(label);
      expect(view.container.querySelectorAll('script, img, svg, iframe, [onerror]')).toHaveLength(
        0,
      );
      view.unmount();
    }
  });

  it.each([
    [
      'kept',
      'Your therapist says they will not tell your partner what you answered unless you agree. The law or someone’s safety may require it.',
    ],
    [
      'together',
      'Your therapist may talk about your answers with both of you. Do not send what you are not ready to have spoken about.',
    ],
  ] as const)('says its policy word for word: %s', async (policy, says) => {
    await show(await makePracticeInvite({ policy }));
    expect(screen.getByText(says)).toBeVisible();
    expect(
      screen.getByText(
        'Ask which limits apply where you live. This page cannot check who your therapist is.',
      ),
    ).toBeVisible();
  });

  it('says that it may be left, and what it asks for', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 13, 23) });
    await show(await makePracticeInvite({ form: 'full' }));
    expect(
      screen.getByText(
        'You may close this page, do it for yourself alone, or do it and send. The person who invited you is not told which. They may notice that nothing came.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/^All sixty questions, which takes about ten minutes/)).toBeVisible();
    expect(screen.getByText('The last day for it is December 13, 2026.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Find help' })).toHaveAttribute('href', '/help/');
    expect(screen.getByRole('link', { name: 'Close this' })).toHaveAttribute('href', '/');
  });

  it('says so after its last day, and can still be answered', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 14, 1) });
    const { onAnswer } = await show(await makePracticeInvite());
    expect(screen.getByText(/^The last day for it was December 13, 2026/)).toHaveTextContent(
      'Your therapist may not get to your answers any more. You can still send them.',
    );
    await choose(LATER);
    await press(ANSWER);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
  });

  it('shows the number of its key, in groups of four', async () => {
    const made = await makePracticeInvite();
    await show(made);
    await ready();
    const digits = digitsOf(made.invite.key);
    const groups = [0, 4, 8, 12, 16].map((at) => digits.slice(at, at + 4)).join(' ');
    expect(screen.getByText(groups)).toBeVisible();
  });

  it('cannot be answered where its questions are not here', async () => {
    const { onAlone } = await show(await makePracticeInvite({ bank: new Uint8Array(16) }));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'a version of the questions that this page does not have',
    );
    expect(screen.queryByRole('button', { name: ANSWER })).toBeNull();
    await press('Do it for myself alone');
    expect(onAlone).toHaveBeenCalledTimes(1);
  });
});

describe('comparing the number', () => {
  it('is asked with nothing chosen, and answering waits for it', async () => {
    await show(await makePracticeInvite());
    await ready();
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    const answer = screen.getByRole('button', { name: ANSWER });
    expect(answer).toBeDisabled();
    expect(answer).toHaveAccessibleDescription('To go on, first choose one of these three lines.');
  });

  it.each([SAME, LATER])('lets go on after: %s', async (choice) => {
    const { onAnswer } = await show(await makePracticeInvite());
    await ready();
    await choose(choice);
    await press(ANSWER);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
    expect(localStorage).toHaveLength(0);
  });

  it('warns where it is not the same, and leaves only ways that send nothing', async () => {
    await show(await makePracticeInvite());
    await ready();
    await choose(DIFFERENT);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Do not send anything with this link. Ask your therapist in another way',
    );
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Do it for myself alone',
    ]);
    expect(screen.getByRole('link', { name: 'Close this' })).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a number that is to be remembered', () => {
  it('is remembered only if it was the same, the tick was set, and the person goes on', async () => {
    const made = await makePracticeInvite();
    const { onAnswer } = await show(made);
    await ready();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await choose(SAME);
    expect(screen.getByRole('checkbox', { name: REMEMBER })).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: REMEMBER }));
    expect(localStorage).toHaveLength(0);
    await press(ANSWER);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
    expect(await lookUpNumber(made.invite.label, made.invite.key)).toBe('same');
  });

  it('is not remembered where another line was chosen after the tick', async () => {
    const { onAnswer } = await show(await makePracticeInvite());
    await ready();
    await choose(SAME);
    await userEvent.click(screen.getByRole('checkbox', { name: REMEMBER }));
    await choose(LATER);
    await press(ANSWER);
    await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
    expect(localStorage).toHaveLength(0);
  });

  it('is known the next time, and marked as the same', async () => {
    const made = await makePracticeInvite();
    await rememberNumber(made.invite.label, made.invite.key);
    await show(made);
    await ready();
    expect(
      screen.getByText('You compared this number here before, and it is the same.'),
    ).toBeVisible();
    expect(screen.getByRole('radio', { name: SAME })).toBeChecked();
    expect(screen.getByRole('button', { name: ANSWER })).toBeEnabled();
  });

  it('warns where the same name comes with another number', async () => {
    const before = await makePracticeInvite();
    await rememberNumber(before.invite.label, before.invite.key);
    await show(await makePracticeInvite());
    await ready();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This invitation uses the same name as one you compared before, but another number.',
    );
    for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(screen.getByRole('button', { name: ANSWER })).toBeDisabled();
  });
});
