import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { ChooseCodeProps } from '@/features/assess/keep-choice';
import { KeepStep } from '@/features/assess/keep-step';
import type { KeepMode } from '@/features/assess/use-visit';
import { renderWithTexts } from '../../support/render-texts';

const CODE = 'seven small boats at dusk';

/** Stands in for the choice of a code, which another feature lends. */
const codeChooser = (code: string | null) => {
  function Chooser({ onCode }: ChooseCodeProps) {
    useEffect(() => onCode(code), [onCode]);
    return <p>the choice of a code</p>;
  }
  return async () => Chooser;
};

async function show(mode: KeepMode, code: string | null = CODE) {
  let finish: () => void = () => undefined;
  const onChoose = vi.fn<(mode: KeepMode, code: string | null) => Promise<void>>(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const onBack = vi.fn<() => void>();
  const loadChooseCode = codeChooser(code);
  const step = <KeepStep {...{ mode, onBack, onChoose, loadChooseCode }} />;
  await renderWithTexts(step);
  return { onChoose, onBack, finish: () => finish() };
}

const next = () => screen.getByRole('button', { name: 'Next' });
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));

describe('the choice of what this device may keep', () => {
  it.each<[KeepMode, RegExp]>([
    ['tab', /^in this tab/],
    ['locked', /^under a code/],
    ['none', /^nowhere/],
  ])('begins with what is so now: %s', async (mode, name) => {
    await show(mode);
    expect(screen.getByRole('radio', { checked: true })).toBe(screen.getByRole('radio', { name }));
  });

  it('keeps answers in the tab where nothing else is chosen, and asks for no code', async () => {
    const { onChoose } = await show('tab');
    await userEvent.click(next());
    expect(onChoose.mock.calls).toEqual([['tab', null]]);
    expect(screen.queryByText('the choice of a code')).toBeNull();
  });

  it('keeps answers nowhere where that is chosen', async () => {
    const { onChoose } = await show('tab');
    await choose(/^nowhere/);
    await userEvent.click(next());
    expect(onChoose.mock.calls).toEqual([['none', null]]);
  });

  it('asks for a code where answers are kept under one', async () => {
    const { onChoose } = await show('tab');
    await choose(/^under a code/);
    await screen.findByText('the choice of a code');
    await userEvent.click(next());
    expect(onChoose.mock.calls).toEqual([['locked', CODE]]);
  });

  it('does not go on without a code that will do, and says why', async () => {
    const { onChoose } = await show('tab', null);
    await choose(/^under a code/);
    await screen.findByText('the choice of a code');
    await userEvent.click(next());
    expect(screen.getByRole('status')).toHaveTextContent(/needs at least 12 characters/);
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('makes one place at a time, and says that it works', async () => {
    const { finish } = await show('tab');
    await userEvent.click(next());
    expect(next()).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent('One moment …');
    finish();
    await waitFor(() => expect(next()).toBeEnabled());
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('can be gone back from', async () => {
    const { onBack, onChoose } = await show('tab');
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledTimes(1);
    expect(onChoose).not.toHaveBeenCalled();
  });

  // trust, 2: also said, of tab drafts; and of what a short code protects.
  it('says of each place what it does not keep from others', async () => {
    await show('tab');
    expect(screen.getByRole('radio', { name: /^in this tab/ })).toHaveAccessibleName(
      /Until this browser is closed and opened again, someone with this device may be able to bring it back\./,
    );
    expect(screen.getByRole('radio', { name: /^under a code/ })).toHaveAccessibleName(
      /Someone who knows computers can read what a short code protects\. Four random words make that much harder, unless someone sees you type them or makes you tell\./,
    );
    expect(screen.getByRole('radio', { name: /^nowhere/ })).toHaveAccessibleName(
      /If it reloads, crashes or closes, they are gone\./,
    );
  });
});
