import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SendStep } from '@/features/together/far/send-step';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { saveFile } from '@/platform/files/save-file';
import type { OpenSession } from '@/domain/exchange/sessions/session-text';
import { sealSession } from '@/session/together/held-session';
import { golden, goldenDraft, readGolden } from '../../support/exchange/golden-couple';

vi.mock('@/session/together/held-session', () => ({
  sealSession: vi.fn<typeof sealSession>(),
}));
vi.mock(import('@/platform/files/save-file'), async (load) => ({
  ...(await load()),
  saveFile: vi.fn<typeof saveFile>(),
}));

const texts = createI18n();
const SITE = 'https://both-ways.example/';
const LINK = `${SITE}open/#${golden.links.invite}`;

const invited = await readGolden('invited');
const revealing = await readGolden('reveal-made');

beforeAll(() => loadNamespaces(texts, ['together']));
beforeEach(() => {
  vi.mocked(saveFile).mockClear();
  vi.mocked(sealSession).mockReset();
});

function show(state: OpenSession, more: { onOwn?: () => void; onLook?: () => void } = {}) {
  const held = { id: 'x', recipient: 'age1', revision: 1, state };
  return render(
    <I18nextProvider i18n={texts}>
      <SendStep held={held} code="walnut umbrella" site={SITE} {...more} />
    </I18nextProvider>,
  );
}

const words = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'A message to go with it' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('a link to be sent', () => {
  it('stands in a message that holds it whole, once, and no code', () => {
    show(invited);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(words().value.split(LINK)).toHaveLength(2);
    expect(words().value).not.toMatch(/walnut/);
    expect(screen.queryByText(/walnut/)).toBeNull();
  });

  it('is copied alone, or with the words as they were changed', async () => {
    const user = userEvent.setup();
    show(invited);
    await user.click(screen.getByRole('button', { name: 'Copy the link alone' }));
    expect(await navigator.clipboard.readText()).toBe(LINK);
    await user.type(words(), ' Love, Ana');
    await user.click(screen.getByRole('button', { name: 'Copy the message' }));
    expect(await navigator.clipboard.readText()).toBe(words().value);
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('says so where the browser does not let it be copied', async () => {
    const user = userEvent.setup();
    show(invited);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'x'));
    await user.click(screen.getByRole('button', { name: 'Copy the link alone' }));
    expect(await screen.findByText(/does not let us copy/)).toBeVisible();
  });

  it('is saved in a file of a neutral name that holds the link and nothing else', async () => {
    show(invited);
    await press('Save as a file');
    const [[bytes, name] = []] = vi.mocked(saveFile).mock.calls;
    expect(new TextDecoder().decode(bytes)).toBe(LINK);
    expect(name).toMatch(/^notes-[0-9a-v]{4}\.txt$/);
  });

  it('is offered to other apps only where there is a way', () => {
    show(invited);
    expect(screen.queryByRole('button', { name: 'Send with an app' })).toBeNull();
  });

  it('of a reveal holds the reveal, and only then can one look', async () => {
    const onLook = vi.fn<() => void>();
    const first = show(invited);
    expect(screen.queryByRole('button', { name: 'Look at our picture' })).toBeNull();
    first.unmount();
    show(revealing, { onLook });
    expect(words().value).toContain(golden.links.reveal);
    await press('Look at our picture');
    expect(onLook).toHaveBeenCalledTimes(1);
  });

  it('has nothing to show where there is no message', () => {
    const { container } = show(goldenDraft);
    expect(container).toBeEmptyDOMElement();
  });
});

describe('a file of the exchange', () => {
  it('is sealed under the code of the exchange, and saved under a neutral name', async () => {
    const sealed = Uint8Array.of(1, 2, 3);
    vi.mocked(sealSession).mockResolvedValue(sealed);
    show(invited);
    await press('Make the file');
    expect(await screen.findByText(/Your code opens it/)).toBeVisible();
    expect(vi.mocked(sealSession).mock.calls).toEqual([[invited, 'walnut umbrella']]);
    expect(vi.mocked(saveFile).mock.calls).toEqual([
      [sealed, expect.stringMatching(/^notes-[0-9a-v]{4}\.age$/)],
    ]);
  });

  it('says where it could not be made, and saves nothing', async () => {
    vi.mocked(sealSession).mockRejectedValue(new Error('seal-failed'));
    show(invited);
    await press('Make the file');
    expect(await screen.findByText(/could not be made just now/)).toBeVisible();
    expect(saveFile).not.toHaveBeenCalled();
  });
});

describe('the numbers to compare', () => {
  it('are those of the invite, in groups of four', async () => {
    show(invited);
    const number = golden.numbers.ofInvite.replace(/(.{4})(?=.)/g, '$1 ');
    expect(await screen.findByText(number)).toBeInTheDocument();
  });
});
