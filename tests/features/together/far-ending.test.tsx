import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentType, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Language } from '@/domain/bank/language-schema';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { bindFarEnding } from '@/features/together/far/far-ending';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import type { HeldSession } from '@/session/together/held-session';
import { packetOf } from '../../support/comparing';
import { golden, readGolden } from '../../support/exchange/golden-couple';
import { bank, readJson } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const texts = createI18n();
const language = readJson('questions/1.0.0/en.json') as Language;
const answers = answersFor('A');
const CODE = 'walnut umbrella in the attic';

beforeAll(() => loadNamespaces(texts, ['together', 'result']));

function ChooseCode({ onCode }: { readonly onCode: (code: string | null) => void }) {
  useEffect(() => onCode(CODE), [onCode]);
  return null;
}

function show(kind: 'invite' | 'reply') {
  const begin = vi.fn<(packet: SharePacket, code: string) => Promise<HeldSession>>();
  const onKept = vi.fn<() => void>();
  const Own: ComponentType = () => <h1>My own picture</h1>;
  const Ending = bindFarEnding({
    kind,
    telling: language,
    loadChooseCode: async () => ChooseCode,
    loadOwnResult: async () => Own,
    begin,
    onKept,
    site: 'https://both-ways.example/',
  });
  const answered = {
    form: 'full' as const,
    bank,
    language,
    answers,
    pageTimes: [],
    day: '2026-11-26',
    earlier: null,
    remember: '',
  };
  render(
    <I18nextProvider i18n={texts}>
      <Ending
        answered={answered}
        keptIn="tab"
        onFindHelp={() => undefined}
        onKeepFile={() => undefined}
        onStartAgain={() => undefined}
        onDrop={async () => undefined}
      />
    </I18nextProvider>,
  );
  return { begin, onKept };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function goToCode(): Promise<void> {
  await press('Yes, show me what would be shared');
  await press('Share these figures');
  await screen.findByRole('heading', { name: 'Keep this exchange under a code' });
}

describe('what comes after the last question, where two are apart', () => {
  it('is the private stop, and keeping it leads to the own picture and to nothing else', async () => {
    const { begin, onKept } = show('reply');
    expect(screen.getByRole('heading', { level: 1, name: 'Before you go on' })).toHaveFocus();
    await press('Keep it to myself for now');
    await screen.findByRole('heading', { name: 'My own picture' });
    expect(document.body.textContent).toBe('My own picture');
    expect(onKept).toHaveBeenCalledTimes(1);
    expect(begin).not.toHaveBeenCalled();
  });

  it('can be kept also after what would be shared was seen', async () => {
    const { begin, onKept } = show('invite');
    await press('Yes, show me what would be shared');
    await press('Keep it to myself for now');
    await screen.findByRole('heading', { name: 'My own picture' });
    expect(onKept).toHaveBeenCalledTimes(1);
    expect(begin).not.toHaveBeenCalled();
  });

  it('tells the one who replies first that theirs is seen first', async () => {
    show('reply');
    await press('Yes, show me what would be shared');
    const [first] = [...document.querySelectorAll('p')];
    expect(first).toHaveTextContent(
      'Your partner will see yours before you see theirs, and may never send theirs.',
    );
  });

  it('shares the packet that was shown, under the code, and shows the link', async () => {
    const { begin, onKept } = show('invite');
    const state = await readGolden('invited');
    begin.mockResolvedValue({ id: 'x', recipient: 'age1', revision: 2, state });
    await goToCode();
    await press('Make the invitation');
    await screen.findByRole('heading', { name: 'Your invitation is ready' });
    expect(begin.mock.calls).toEqual([
      [packetOf({ form: 'full', answers, sharesHolding: false }), CODE],
    ]);
    const words = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(words.value).toContain(`https://both-ways.example/open/#${golden.links.invite}`);
    expect(onKept).not.toHaveBeenCalled();
  });

  it('keeps everything where making it fails, and can be tried again', async () => {
    const { begin } = show('reply');
    begin.mockRejectedValue(new Error('quota'));
    await goToCode();
    await press('Make my answer');
    expect(await screen.findByText(/Your answers are still here/)).toBeVisible();
    await press('Make my answer');
    expect(begin).toHaveBeenCalledTimes(2);
  });
});
