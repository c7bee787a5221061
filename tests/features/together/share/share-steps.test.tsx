import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { goToPreview, press, showShare, tickHolding } from '../../../support/show-share';
import { answersFor } from '../../../support/worked-example';

const FIXED =
  'If you are afraid of how your partner may react, you do not have to share this, and it may be safer not to. Fear is not something to sort out with a questionnaire, or as a couple. You know best what is safe for you today. Someone you trust or a specialist helpline can help you think it through.';

async function expectFixedLine(onFindHelp: { readonly mock: { readonly calls: unknown[] } }) {
  const line = screen.getByText(
    (_, element) => element?.tagName === 'P' && element.textContent.startsWith(FIXED),
  );
  expect(line).toHaveTextContent('In danger now? Call your local emergency number.');
  const before = onFindHelp.mock.calls.length;
  await userEvent.click(within(line).getByRole('button', { name: 'Find help' }));
  expect(onFindHelp.mock.calls).toHaveLength(before + 1);
}

const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('the private stop', () => {
  it('begins with its heading in focus, and says its words', async () => {
    await showShare('full', answersFor('A'));
    expect(screen.getByRole('heading', { name: 'Before you go on' })).toHaveFocus();
    for (const words of [
      'Imagine your partner reading this tonight. Would that feel safe, and is sharing it your own choice?',
      'Not sure? Keep it. Your choice here is not saved or sent. If someone asks, you can say that you have not finished.',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
  });

  it('offers keeping it first, and neither as the one to press', async () => {
    await showShare('full', answersFor('A'));
    const [keep, goOn] = screen.getAllByRole('button');
    expect([keep?.textContent, goOn?.textContent]).toEqual([
      'Keep it to myself for now',
      'Yes, show me what would be shared',
    ]);
    expect(keep?.className).toBe(goOn?.className);
  });

  it.each(['A', 'B', 'even', 'holding-back', 'sparse'])(
    'has the fixed line for %s, and so has the preview',
    async (name) => {
      const { onFindHelp } = await showShare('full', answersFor(name));
      await expectFixedLine(onFindHelp);
      goToPreview();
      await expectFixedLine(onFindHelp);
    },
  );

  it('looks the same for everyone', async () => {
    const texts: string[] = [];
    for (const name of ['A', 'holding-back', 'sparse']) {
      const { container, unmount } = await showShare('full', answersFor(name));
      texts.push(container.innerHTML);
      unmount();
    }
    expect(new Set(texts).size).toBe(1);
  });

  it('shows no figure before it is asked to', async () => {
    await showShare('full', answersFor('A'));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Before you go on').parentElement?.textContent).not.toMatch(/\d/);
  });

  it('lets it be kept before anything was looked at', async () => {
    const { onKeep, onShare } = await showShare('full', answersFor('A'));
    press('Keep it to myself for now');
    expect([onKeep.mock.calls.length, onShare.mock.calls.length]).toEqual([1, 0]);
  });

  it('offers a file of one’s own, and not where there are no answers to make one of', async () => {
    const { onKeepFile, unmount } = await showShare('full', answersFor('A'));
    press('Keep a file');
    expect(onKeepFile).toHaveBeenCalledTimes(1);
    unmount();
    await showShare('full', answersFor('A'), { canKeepFile: false });
    expect(buttons()).not.toContain('Keep a file');
  });
});

describe('the preview', () => {
  it('has its heading in focus, and keeping before sharing', async () => {
    await showShare('full', answersFor('A'));
    goToPreview();
    expect(
      screen.getByRole('heading', { name: 'This is what your partner would see' }),
    ).toHaveFocus();
    expect(buttons().slice(-2)).toEqual(['Keep it to myself for now', 'Share these figures']);
  });

  it('lets it be kept after looking, and then hands holding over to nobody', async () => {
    const { onKeep, onShare } = await showShare('full', answersFor('A'));
    goToPreview();
    tickHolding();
    press('Keep it to myself for now');
    expect(onShare).not.toHaveBeenCalled();
    expect(onKeep.mock.calls.map(([{ holding }]) => holding)).toEqual([{ sum: 0, count: 0 }]);
  });

  it('says what can be guessed, what never goes, and that it cannot be taken back', async () => {
    await showShare('full', answersFor('A'));
    goToPreview();
    for (const words of [
      /your partner can guess some single answers/,
      /Your single answers, your last two answers, what you give and receive, and your own notes never go\./,
      'What you share cannot be taken back.',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
  });

  it('shares nothing where an answer cannot be read', async () => {
    await showShare('full', { ...answersFor('A'), R1m: 5 as never });
    expect(screen.getByRole('alert')).toHaveTextContent('nothing can be shared');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
