import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportView } from '@/features/practice/exports/export-view';
import type { MadeExport, makeExport } from '@/session/practice/make-export';
import { openWith } from '../../support/practice/desk';
import { renderWithTexts } from '../../support/render-texts';

const make = vi.hoisted(() => vi.fn<typeof makeExport>());
const save = vi.hoisted(() => vi.fn<(bytes: Uint8Array, name: string) => void>());
vi.mock('@/session/practice/make-export', () => ({ makeExport: make }));
vi.mock('@/platform/files/save-file', () => ({ saveFile: save }));

const FILE: MadeExport = { files: [{ name: 'figures-1.0.0.csv', text: 'person\n' }], left: 0 };

beforeEach(() => {
  make.mockReset();
  make.mockResolvedValue(FILE);
  save.mockReset();
});

async function show() {
  await renderWithTexts(<ExportView practice={openWith()} />, 'desk');
}
const read = () =>
  userEvent.click(screen.getByRole('checkbox', { name: /^I know that this file is not sealed/ }));
const press = () => userEvent.click(screen.getByRole('button', { name: 'Make the file' }));

describe('an export', () => {
  it('is not made before it was said that it is not sealed', async () => {
    await show();
    await press();
    expect(screen.getByText('Please tick the line above first.')).toBeInTheDocument();
    expect(make).not.toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
  });

  it('is handed over as a file, and its name is said', async () => {
    await show();
    await read();
    await press();
    expect(await screen.findByText(/figures-1\.0\.0\.csv/)).toBeInTheDocument();
    expect(new TextDecoder().decode(save.mock.calls[0]?.[0])).toBe('person\n');
    expect(make.mock.calls[0]?.[1]).toEqual({ kind: 'figures', hasNotes: false, of: null });
  });

  it('takes notes only where JSON is chosen and they are asked for', async () => {
    await show();
    expect(screen.queryByRole('checkbox', { name: /my notes/ })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /^Everything, as JSON/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /my notes/ }));
    await read();
    await press();
    await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(1));
    expect(make.mock.calls[0]?.[1]).toMatchObject({ kind: 'json', hasNotes: true });
    await userEvent.click(screen.getByRole('radio', { name: /^Answers, as a table/ }));
    await press();
    await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(2));
    expect(make.mock.calls[1]?.[1]).toMatchObject({ kind: 'answers', hasNotes: false });
  });

  it.each([
    ['nothing to export', { files: [], left: 0 }, /There is nothing to put into such a file/],
    ['some that could not be read', { ...FILE, left: 2 }, /2 responses or notes could not be read/],
  ])('says so of %s', async (_, made, words) => {
    make.mockResolvedValue(made);
    await show();
    await read();
    await press();
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('says that it failed, and can be stopped', async () => {
    make.mockRejectedValueOnce(new Error('planted'));
    await show();
    await read();
    await press();
    expect(await screen.findByText(/could not be made just now/)).toBeInTheDocument();
    make.mockImplementation(
      (_practice, _wish, { signal }) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(FILE))),
    );
    await press();
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('You stopped. No file was made.')).toBeInTheDocument();
    expect(save).not.toHaveBeenCalled();
  });
});
