import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenKept } from '@/features/keeping/open-kept';
import { saveFile } from '@/platform/files/save-file';
import type { DraftKeeper } from '@/session/draft/draft-keeper';
import { type Resumed, resumeLockedDraft } from '@/session/draft/resume-draft';
import { type OpenedFile, openFile } from '@/session/draft/sealed-file';
import { draft, keptResult } from '../../support/kept-files';
import { renderWithTexts } from '../../support/render-texts';

vi.mock('@/session/draft/resume-draft', () => ({
  resumeLockedDraft: vi.fn<typeof resumeLockedDraft>(),
}));
vi.mock('@/session/draft/sealed-file', () => ({ openFile: vi.fn<typeof openFile>() }));
vi.mock(import('@/platform/files/save-file'), async (original) => ({
  ...(await original()),
  saveFile: vi.fn<typeof saveFile>(),
}));

const CODE = 'seven small boats at dusk';
const keeper = {} as DraftKeeper;
const slot = (revision: number) => ({ revision, sealed: Uint8Array.of(revision) });
const file = new File(['sealed'], 'notes-0000.age');

type Fault = 'unknown-bank' | 'unreachable' | null;

async function show(fault: Fault = null) {
  const onDraft = vi.fn<(found: unknown) => Promise<Fault>>().mockResolvedValue(fault);
  const onResult = vi.fn<(kept: unknown) => Promise<Fault>>().mockResolvedValue(fault);
  const onBack = vi.fn<() => void>();
  const page = <OpenKept onDraft={onDraft} onResult={onResult} onBack={onBack} />;
  await renderWithTexts(page, 'keeping');
  return { onDraft, onResult, onBack };
}

const field = () => screen.getByLabelText('Your code');
const chooser = () => screen.getByLabelText('A file, if you kept one');
const openButton = () => screen.getByRole('button', { name: 'Open' });
const status = () => screen.getByRole('status');
async function open(code = CODE): Promise<void> {
  await userEvent.type(field(), code);
  await userEvent.click(openButton());
}

beforeEach(() => {
  vi.mocked(resumeLockedDraft).mockReset().mockResolvedValue({ kind: 'nothing' });
  vi.mocked(openFile).mockReset();
  vi.mocked(saveFile).mockReset();
});

describe('opening what was kept in this browser', () => {
  it('looks the same to everyone and begins with its heading', async () => {
    const { onBack } = await show();
    expect(screen.getByRole('heading', { name: 'Open what you kept' })).toHaveFocus();
    expect(status()).toBeEmptyDOMElement();
    expect(resumeLockedDraft).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  it('hands on the draft that the code opens', async () => {
    const found: Resumed = { kind: 'draft', draft, keeper, broken: [slot(2)] };
    vi.mocked(resumeLockedDraft).mockResolvedValue(found);
    const { onDraft } = await show();
    await open();
    expect(resumeLockedDraft).toHaveBeenCalledExactlyOnceWith(CODE);
    expect(onDraft.mock.calls).toMatchObject([[{ draft, keeper, broken: [slot(2)] }]]);
  });

  it.each(['', '   '])('asks for a code first ("%s")', async (code) => {
    await show();
    if (code !== '') await userEvent.type(field(), code);
    await userEvent.click(openButton());
    expect(status()).toHaveTextContent('Please type your code first.');
    expect(resumeLockedDraft).not.toHaveBeenCalled();
  });

  it('says that a code opens nothing, and keeps what was typed', async () => {
    await show();
    await open();
    expect(status()).toHaveTextContent(/^This code opens nothing in this browser\./);
    expect(field()).toHaveValue(CODE);
  });

  it('waits for one opening at a time', async () => {
    vi.mocked(resumeLockedDraft).mockReturnValue(new Promise(() => undefined));
    await show();
    await open();
    expect(status()).toHaveTextContent(/^One moment/);
    expect(openButton()).toBeDisabled();
  });

  it('lends a hand where the code is right and no save can be read', async () => {
    const broken = [slot(2), slot(1)];
    vi.mocked(resumeLockedDraft).mockResolvedValue({ kind: 'broken', broken });
    await show();
    await open();
    expect(status()).toHaveTextContent(/Nothing was deleted/);
    await userEvent.click(screen.getByRole('button', { name: 'Save the sealed copies' }));
    expect(vi.mocked(saveFile).mock.calls.map(([bytes]) => bytes)).toEqual(
      broken.map(({ sealed }) => sealed),
    );
  });

  it('says so where the browser gives nothing, and can be tried again', async () => {
    vi.mocked(resumeLockedDraft).mockRejectedValueOnce(new Error('no storage'));
    await show();
    await open();
    expect(status()).toHaveTextContent(/What you typed is still here/);
    await userEvent.click(openButton());
    expect(status()).toHaveTextContent(/^This code opens nothing/);
  });

  it.each<[Exclude<Fault, null>, RegExp]>([
    ['unknown-bank', /does not have, so it will not guess/],
    ['unreachable', /could not be loaded/],
  ])('says why a draft cannot be shown: %s', async (fault, words) => {
    vi.mocked(resumeLockedDraft).mockResolvedValue({ kind: 'draft', draft, keeper, broken: [] });
    await show(fault);
    await open();
    expect(status()).toHaveTextContent(words);
  });
});

describe('opening a file', () => {
  it('hands on a result, and does not look for a draft', async () => {
    vi.mocked(openFile).mockResolvedValue({ ok: true, kept: keptResult });
    const { onResult, onDraft } = await show();
    await userEvent.upload(chooser(), file);
    expect(screen.getByText('Chosen: notes-0000.age')).toBeVisible();
    await open();
    expect(openFile).toHaveBeenCalledExactlyOnceWith(file, CODE);
    expect(onResult.mock.calls).toEqual([[keptResult]]);
    expect(onDraft).not.toHaveBeenCalled();
    expect(resumeLockedDraft).not.toHaveBeenCalled();
  });

  it('hands on a draft that nothing keeps yet', async () => {
    vi.mocked(openFile).mockResolvedValue({ ok: true, kept: draft });
    const { onDraft } = await show();
    await userEvent.upload(chooser(), file);
    await open();
    expect(onDraft.mock.calls).toEqual([[{ draft, keeper: null, broken: [] }]]);
  });

  it('takes one that is dropped', async () => {
    vi.mocked(openFile).mockResolvedValue({ ok: false, fault: 'wrong-key' });
    await show();
    fireEvent.drop(chooser(), { dataTransfer: { files: [file] } });
    await open();
    expect(openFile).toHaveBeenCalledExactlyOnceWith(file, CODE);
  });

  it('goes on without it once it was taken away', async () => {
    await show();
    await userEvent.upload(chooser(), file);
    await userEvent.click(screen.getByRole('button', { name: 'Go on without a file' }));
    expect(chooser()).toHaveProperty('files.length', 0);
    await open();
    expect(openFile).not.toHaveBeenCalled();
    expect(resumeLockedDraft).toHaveBeenCalledTimes(1);
  });

  it.each<[Extract<OpenedFile, { ok: false }>['fault'], RegExp]>([
    ['wrong-key', /^This code does not open this file\./],
    ['not-age', /^This is not a sealed file of ours/],
    ['too-much-work', /^This file asks for more work than is safe/],
    ['damaged', /^This file is damaged/],
    ['too-large', /^This file is too large/],
    ['not-ours', /holds nothing that this page can show/],
    ['newer', /made by a newer version of this page/],
  ])('says in words why it does not open, and keeps code and file: %s', async (fault, words) => {
    vi.mocked(openFile).mockResolvedValue({ ok: false, fault });
    const { onDraft, onResult } = await show();
    await userEvent.upload(chooser(), file);
    await open();
    expect(status()).toHaveTextContent(words);
    expect(field()).toHaveValue(CODE);
    expect(screen.getByText('Chosen: notes-0000.age')).toBeVisible();
    expect([...onDraft.mock.calls, ...onResult.mock.calls]).toEqual([]);
  });
});
