import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ChooseCode } from '@/features/keeping/choose-code';
import { renderWithTexts } from '../../support/render-texts';

async function show() {
  const onCode = vi.fn<(code: string | null) => void>();
  await renderWithTexts(<ChooseCode onCode={onCode} />, 'keeping');
  const last = () => onCode.mock.lastCall?.[0];
  const readWords = () => screen.getByLabelText('Your code:').textContent;
  return { last, readWords };
}

const own = 'A code of my own';
const typeOwn = async (code: string) => {
  await userEvent.click(screen.getByRole('radio', { name: own }));
  await userEvent.type(screen.getByLabelText('Your own code'), code);
};

describe('choosing a code', () => {
  it('offers four words first, and tells the very ones that are shown', async () => {
    const { last, readWords } = await show();
    expect(readWords()).toMatch(/^[a-z]+( [a-z]+){3}$/);
    expect(last()).toBe(readWords());
  });

  it('draws others on request, and tells those', async () => {
    const { last, readWords } = await show();
    const before = readWords();
    await userEvent.click(screen.getByRole('button', { name: 'Draw other words' }));
    expect(readWords()).not.toBe(before);
    expect(last()).toBe(readWords());
  });

  it('tells none while one’s own code is shorter than 12 characters', async () => {
    const { last } = await show();
    await typeOwn('elevenchars');
    expect(last()).toBeNull();
    await userEvent.type(screen.getByLabelText('Your own code'), '!');
    expect(last()).toBe('elevenchars!');
  });

  it('counts no white space that is not part of it', async () => {
    const { last } = await show();
    await typeOwn('  elevenchars    ');
    expect(last()).toBeNull();
    await userEvent.type(screen.getByLabelText('Your own code'), 'and   more');
    expect(last()).toBe('elevenchars and more');
  });

  it('goes back to the words where one changes one’s mind', async () => {
    const { last, readWords } = await show();
    await typeOwn('short');
    await userEvent.click(screen.getByRole('radio', { name: /^Four words/ }));
    expect(last()).toBe(readWords());
  });

  it('asks in a field that browsers neither store, correct nor send away', async () => {
    await show();
    await typeOwn('a');
    const field = screen.getByLabelText('Your own code');
    for (const [name, value] of Object.entries({
      type: 'text',
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
    })) {
      expect(field, name).toHaveAttribute(name, value);
    }
  });

  it('says that nobody can open it without the code', async () => {
    await show();
    expect(screen.getByText(/Without it nobody can open this, and neither can we/)).toBeVisible();
  });
});
