import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession, type OpenProblem } from '@/features/together/far/open-session';
import { SessionForm } from '@/features/together/far/session-form';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { passGate } from '../../support/exchange/couple';
import { golden, readGolden, sent } from '../../support/exchange/golden-couple';

vi.mock('@/features/together/far/open-session', () => ({
  openSession: vi.fn<typeof openSession>(),
}));

const texts = createI18n();
const reply = await passGate(sent(golden.links.reply), 'reply');

beforeAll(() => loadNamespaces(texts, ['together']));
beforeEach(() => {
  vi.mocked(openSession).mockReset();
});

/** How the sentence of each problem begins. */
const sentences: Readonly<Record<OpenProblem, string>> = {
  codeMissing: 'Please type your code first.',
  nothing: 'This code opens no exchange in this browser.',
  failed: 'This browser did not let us open anything just now.',
  'unknown-session': 'This was made in another browser, or the code has a slip in it.',
  'other-invite': 'This link belongs to an exchange that you hold with another invitation.',
  'not-now': 'This came before its turn.',
  refused: 'This does not fit your exchange',
  closed: 'This exchange was ended here.',
  'not-age': 'This is not a sealed file of ours',
  'too-much-work': 'This file asks for more work than is safe',
  'wrong-key': 'This code does not open this file.',
  damaged: 'This file is damaged',
  'not-ours': 'The code opens this file, but it holds no exchange.',
  newer: 'This file was made by a newer version of this page.',
  'too-large': 'This file is too large to be one of ours.',
};

function show(message: Parameters<typeof SessionForm>[0]['message'] = null) {
  const onSession = vi.fn<() => void>();
  render(
    <I18nextProvider i18n={texts}>
      <SessionForm message={message} onSession={onSession} />
    </I18nextProvider>,
  );
  return onSession;
}

const typeCode = async (code: string): Promise<void> => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Your code' }), code);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
};

describe('the code of a session', () => {
  it.each(Object.entries(sentences))(
    'stays in the field, and the reason is told: %s',
    async (problem, sentence) => {
      vi.mocked(openSession).mockResolvedValue({ ok: false, problem: problem as OpenProblem });
      const onSession = show(reply);
      await typeCode('walnut');
      expect(screen.getByRole('status').textContent).toMatch(new RegExp(`^${sentence}`));
      expect(screen.getByRole('textbox', { name: 'Your code' })).toHaveValue('walnut');
      expect(onSession).not.toHaveBeenCalled();
    },
  );

  it('is handed on with the file and the message, and what it opens is shown', async () => {
    const held = { id: 'x', recipient: 'age1', revision: 1, state: await readGolden('invited') };
    const opened = { held, code: 'walnut', outcome: null };
    vi.mocked(openSession).mockResolvedValue({ ok: true, opened });
    const onSession = show(reply);
    const file = new File(['x'], 'notes.age');
    await userEvent.upload(screen.getByLabelText('A file of the exchange, if you made one'), file);
    await typeCode('walnut');
    expect(vi.mocked(openSession).mock.calls).toEqual([['walnut', file, reply]]);
    expect(onSession.mock.calls).toEqual([[opened]]);
  });

  it('cannot be tried a second time while the first is under way', async () => {
    vi.mocked(openSession).mockReturnValue(new Promise(() => undefined));
    show(reply);
    await typeCode('walnut');
    expect(screen.getByRole('status')).toHaveTextContent('One moment');
    expect(screen.getByRole('button', { name: 'Open' })).toBeDisabled();
  });

  it('may be typed again where the browser gave no answer', async () => {
    vi.mocked(openSession).mockRejectedValue(new Error('timeout'));
    show(reply);
    await typeCode('walnut');
    expect(await screen.findByText(/did not let us open anything/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open' })).toBeEnabled();
  });

  it('is a plain field, which no browser offers to store', () => {
    show(reply);
    const field = screen.getByRole('textbox', { name: 'Your code' });
    expect(field).toHaveAttribute('type', 'text');
    expect(field).toHaveAttribute('autocomplete', 'off');
    expect(field).toHaveAttribute('spellcheck', 'false');
  });
});

describe('what came', () => {
  it('is copied as it came, without the address', async () => {
    const user = userEvent.setup();
    show(reply);
    await user.click(screen.getByRole('button', { name: 'Copy what came' }));
    expect(await navigator.clipboard.readText()).toBe(golden.links.reply);
    expect(screen.getByText(/^Was it made in another browser\?/)).toBeVisible();
  });

  it('is not offered to be copied where nothing came', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Copy what came' })).toBeNull();
  });
});
