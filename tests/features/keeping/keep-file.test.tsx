import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '@/domain/keeping/kept';
import { KeepFile } from '@/features/keeping/keep-file';
import { saveFile } from '@/platform/files/save-file';
import { sealer } from '@/platform/worker/seal-client';
import { openFile } from '@/session/draft/sealed-file';
import { draft, keptResult } from '../../support/kept-files';
import { renderWithTexts } from '../../support/render-texts';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock(import('@/platform/files/save-file'), async (original) => ({
  ...(await original()),
  saveFile: vi.fn<typeof saveFile>(),
}));

beforeEach(() => vi.mocked(saveFile).mockClear());
afterEach(() => vi.restoreAllMocks());

async function show(isDraft = false) {
  const makeKept = vi.fn<(remember: string) => Kept>((remember) =>
    isDraft ? draft : { ...keptResult, remember },
  );
  await renderWithTexts(<KeepFile isDraft={isDraft} makeKept={makeKept} />, 'keeping');
  return makeKept;
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Make the file' }));
const made = /^Your browser has the file now/;

/** What the browser was given, opened with the code that stood on the screen. */
async function openSaved() {
  const [bytes, name] = vi.mocked(saveFile).mock.lastCall ?? [];
  const code = screen.getByLabelText('Your code:').textContent;
  return { name, opened: await openFile(new Blob([bytes ?? '']), code) };
}

describe('keeping a file', () => {
  it('gives the browser a file that the code on the screen opens, and says its name', async () => {
    await show();
    await userEvent.type(
      screen.getByLabelText('What I want to remember'),
      '  Ask\u202E before guessing.  ',
    );
    await press();
    const note = await screen.findByText(made);
    const { name, opened } = await openSaved();
    expect(opened).toEqual({
      ok: true,
      kept: { ...keptResult, remember: 'Ask before guessing.' },
    });
    expect(name).toMatch(/^notes-[0-9a-v]{4}\.age$/);
    expect(note).toHaveTextContent(name ?? '');
  });

  it('needs no sentence', async () => {
    await show();
    await press();
    await screen.findByText(made);
    expect((await openSaved()).opened).toMatchObject({ kept: { remember: '' } });
  });

  it('takes no sentence longer than 280 characters', async () => {
    await show();
    expect(screen.getByLabelText('What I want to remember')).toHaveAttribute('maxlength', '280');
  });

  it('holds answers that are not finished, and asks for no sentence then', async () => {
    await show(true);
    expect(screen.queryByLabelText('What I want to remember')).toBeNull();
    await press();
    await screen.findByText(made);
    expect((await openSaved()).opened).toEqual({ ok: true, kept: draft });
  });

  it('is not made without a code that will do', async () => {
    const makeKept = await show();
    await userEvent.click(screen.getByRole('radio', { name: 'A code of my own' }));
    await userEvent.type(screen.getByLabelText('Your own code'), 'too short');
    await press();
    expect(screen.getByRole('status')).toHaveTextContent(/needs at least 12 characters/);
    expect(makeKept).not.toHaveBeenCalled();
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('is given to nobody where its code was not proven to open it; trying again works', async () => {
    await show();
    vi.spyOn(sealer, 'sealUnderCode').mockRejectedValueOnce(new Error('not proven'));
    await press();
    expect(await screen.findByText(/could not be made on this device/)).toBeVisible();
    expect(saveFile).not.toHaveBeenCalled();
    await press();
    await screen.findByText(made);
    expect((await openSaved()).opened).toMatchObject({ ok: true });
  });

  it('cannot be asked for twice at once', async () => {
    await show();
    const seal = vi
      .spyOn(sealer, 'sealUnderCode')
      .mockReturnValue(new Promise<never>(() => undefined));
    await press();
    expect(screen.getByRole('button', { name: 'Make the file' })).toBeDisabled();
    expect(screen.getByRole('status')).toHaveTextContent(/^One moment/);
    await press();
    expect(seal).toHaveBeenCalledTimes(1);
  });

  it('warns that others on this device may find it', async () => {
    await show();
    expect(screen.getByText(/Anyone who uses it may find it/)).toBeVisible();
  });
});
