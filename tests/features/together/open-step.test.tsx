import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenStep } from '@/features/together/far/open-step';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { PAYLOADS } from '../../support/exchange/attacks/script-payloads';
import { golden } from '../../support/exchange/golden-couple';
import { inviteText, refusedLinks } from '../../support/exchange/refused-links';

const texts = createI18n();

beforeAll(() => loadNamespaces(texts, ['together']));
beforeEach(() => history.replaceState(null, '', '/open/'));

function show() {
  const onAnswer = vi.fn<(link: string) => void>();
  const onAlone = vi.fn<() => void>();
  const onSession = vi.fn<() => void>();
  const view = render(
    <I18nextProvider i18n={texts}>
      <OpenStep
        onAnswer={onAnswer}
        onAlone={onAlone}
        onSession={onSession}
        viewPractice={() => null}
      />
    </I18nextProvider>,
  );
  return { ...view, onAnswer, onAlone, onSession };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The link' });

async function paste(text: string): Promise<void> {
  await userEvent.clear(field());
  await userEvent.click(field());
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Look at it' }));
}

describe('what is refused', () => {
  it.each(Object.entries(refusedLinks))(
    'is told in a sentence of its own, and stays in the field: %s',
    async (code, { pasted, says }) => {
      show();
      await paste(pasted);
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(says);
      expect(alert).toHaveTextContent(`What you pasted is still here. (${code})`);
      const others = Object.values(refusedLinks).filter((one) => one.says !== says);
      for (const other of others) expect(alert).not.toHaveTextContent(other.says);
      expect(field()).toHaveValue(pasted);
    },
  );

  it('stays in the field also where it came by the address, which does not show it any more', async () => {
    history.replaceState(null, '', `/open/#${inviteText.slice(0, 120)}`);
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent('120 of 171 characters');
    expect(field().value).toContain(inviteText.slice(0, 120));
    expect(window.location.hash).toBe('');
  });

  it('gives way to a good link that is pasted after it', async () => {
    show();
    await paste('helloZ');
    await screen.findByRole('alert');
    await paste(golden.links.invite);
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    expect(screen.queryByText(/\(base64url\)/)).toBeNull();
  });
});

describe('what is let in', () => {
  it.each([
    ['invite', 'You have been invited'],
    ['reply', 'An answer to an invitation'],
    ['reveal', 'The other part of a picture'],
  ] as const)('is named, and nothing happens: %s', async (kind, name) => {
    const { onAnswer, onAlone, onSession } = show();
    await paste(`Here it is: ${golden.links[kind]} Take your time.`);
    await screen.findByRole('heading', { level: 1, name });
    for (const called of [onAnswer, onAlone, onSession]) expect(called).not.toHaveBeenCalled();
  });

  it('is read from a second link that is opened in the same tab', async () => {
    history.replaceState(null, '', `/open/#${golden.links.invite}`);
    show();
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    window.location.hash = golden.links.reply;
    await screen.findByRole('heading', { level: 1, name: 'An answer to an invitation' });
    expect(window.location.hash).toBe('');
  });

  it('is answered, or done alone, only by a button', async () => {
    const { onAnswer, onAlone } = show();
    await paste(golden.links.invite);
    await userEvent.click(await screen.findByRole('button', { name: 'Do it for myself alone' }));
    expect(onAlone).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Answer, and decide at the end' }));
    expect(onAnswer.mock.calls).toEqual([[golden.links.invite]]);
  });

  it('says all that the invited page has to say', async () => {
    show();
    await paste(golden.links.invite);
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    expect(screen.getByText(/^You may close this page/)).toHaveTextContent(
      'You may close this page, do it for yourself alone, or do it and share. The person who invited you is not told which. They may notice that nothing came.',
    );
    expect(
      screen.getByText(
        /your partner will see yours before you see theirs, and may never send theirs/i,
      ),
    ).toBeVisible();
  });

  it('cannot be answered where its questions are not here, and nothing is guessed', async () => {
    show();
    await paste(inviteText);
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    expect(screen.getByRole('alert')).toHaveTextContent(
      'a version of the questions that this page does not have',
    );
    expect(screen.getByRole('button', { name: 'Answer, and decide at the end' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Do it for myself alone' })).toBeEnabled();
  });

  it('is told to be old after its day, and can still be answered', async () => {
    // The golden invite is meant to be answered by day 20,800 after 1970-01-01: 2026-12-13.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 13, 23) });
    const first = show();
    await paste(golden.links.invite);
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    expect(screen.queryByText(/It was meant to be answered by/)).toBeNull();
    first.unmount();
    vi.setSystemTime(new Date(2026, 11, 14, 1));
    show();
    await paste(golden.links.invite);
    expect(await screen.findByText(/It was meant to be answered by/)).toHaveTextContent(
      'December 13, 2026',
    );
    vi.useRealTimers();
    expect(screen.getByRole('button', { name: 'Answer, and decide at the end' })).toBeEnabled();
  });
});

describe('a file that holds a link', () => {
  const give = (content: string) =>
    userEvent.upload(
      screen.getByLabelText('Or a file that holds it'),
      new File([content], 'notes.txt', { type: 'text/plain' }),
    );

  it('is read, with white space around the link', async () => {
    show();
    await give(`\r\n${golden.links.reveal}\n`);
    await screen.findByRole('heading', { level: 1, name: 'The other part of a picture' });
  });

  it('is not read where it is too large, and that is said', async () => {
    show();
    await give('x'.repeat(256 * 1024 + 1));
    expect(await screen.findByText(/This file is too large to be one of ours/)).toBeVisible();
    await give(golden.links.invite);
    await screen.findByRole('heading', { level: 1, name: 'You have been invited' });
    expect(screen.queryByText(/This file is too large/)).toBeNull();
  });
});

describe('T11 what somebody else wrote', () => {
  it('is text in the field, and nowhere else on the page', async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
    const { container } = show();
    const shape = () => [...container.querySelectorAll('*')].map(({ tagName }) => tagName).join();
    await paste('');
    await screen.findByRole('alert');
    const plain = shape();
    const look = screen.getByRole('button', { name: 'Look at it' });
    const words = field();
    for (const payload of PAYLOADS) {
      fireEvent.change(words, { target: { value: payload } });
      await act(async () => fireEvent.click(look));
      const alert = container.querySelector('[role="alert"]');
      expect(words.value).toBe(payload);
      expect(shape(), payload).toBe(plain);
      expect(alert?.textContent, payload).not.toMatch(/alert\(1\)|evil\.example/);
    }
  }, 60_000);
});
