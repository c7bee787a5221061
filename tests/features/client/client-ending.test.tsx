import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createHash } from 'node:crypto';
import type { ComponentType } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findArmors } from '@/domain/practice/armor-text';
import { readResponse, type Response } from '@/domain/practice/response';
import { bindClientEnding } from '@/features/client/client-ending';
import { saveFile } from '@/platform/files/save-file';
import { ResponseDesk } from '@/session/practice/response-desk';
import { armor } from 'age-encryption';
import { type MadeInvite, makePracticeInvite, openResponse } from '../../support/practice-invite';
import { bank } from '../../support/published-bank';
import { renderWithTexts } from '../../support/render-texts';
import { answeredForm, language, readRows } from '../../support/show-share';

vi.mock('@/platform/worker/seal-client', () => import('../../support/sealer-here'));
vi.mock(import('@/platform/files/save-file'), async (load) => ({
  ...(await load()),
  saveFile: vi.fn<typeof saveFile>(),
}));

const SEND = 'Sealed, for you to send';
const LAST = 'Send the last two answers too: whether things felt fine, and whether you felt lonely';
const JOINT =
  'My therapist may show my part of the couple picture to my partner, with me present. I can withdraw this until it is shown.';

/** Every kind of answer in turn: the five steps, "did not come up", and blank. */
function mixedAnswers(form: FormId): Answers {
  const kinds = [0, 1, 2, 3, 4, 'x', null] as const;
  const items = bank.forms[form].parts.flatMap(({ pages }) => pages.flatMap((page) => page.items));
  return Object.fromEntries(items.map((item, at) => [item, kinds[at % kinds.length] ?? null]));
}

beforeEach(() => vi.mocked(saveFile).mockClear());

async function show(form: FormId = 'short', made?: MadeInvite) {
  const { invite, identity } = made ?? (await makePracticeInvite());
  const calls = {
    onKept: vi.fn<() => void>(),
    onKeepFile: vi.fn<() => void>(),
    onFindHelp: vi.fn<() => void>(),
  };
  const Own: ComponentType = () => <h1>My own picture</h1>;
  const Ending = bindClientEnding({
    invite,
    inviteHash: createHash('sha256').update('bw/v1/h').update(invite.bytes).digest('hex'),
    desk: new ResponseDesk(),
    loadOwnResult: async () => Own,
    onKept: calls.onKept,
  });
  const answers = mixedAnswers(form);
  await renderWithTexts(
    <Ending
      answered={answeredForm(form, answers)}
      keptIn="tab"
      onFindHelp={calls.onFindHelp}
      onKeepFile={calls.onKeepFile}
      onStartAgain={() => undefined}
      onDrop={async () => undefined}
    />,
    'client',
    'result',
  );
  return { ...calls, identity, invite, answers };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => userEvent.click(screen.getByRole('checkbox', { name }));

async function goToList(): Promise<void> {
  await press('Look at what would be sent');
  await press('Show me exactly what would be sent');
}

const block = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The sealed answers' }).value;

/** Seals what is shown, and opens the file as the practice would. */
async function sealAndOpen(identity: string) {
  await press('Seal this');
  await screen.findByRole('heading', { name: SEND });
  await press('Save a sealed file');
  const [bytes, name] = vi.mocked(saveFile).mock.lastCall ?? [];
  if (bytes === undefined) throw new Error('nothing was saved');
  const text = await openResponse(identity, bytes);
  const read = readResponse(text);
  if (!read.ok) throw new Error(`no response: ${text}`);
  return { bytes, name, text, response: read.value };
}

/** The answers of a response as a person reads them, by the bank alone. */
function wordsOf(answers: Answers): (readonly string[])[] {
  return Object.entries(answers).map(([item, answer]) => [
    language.items[item] ?? '',
    answer === null ? 'Left blank' : language.labels[answer],
  ]);
}

function listedAnswers(form: FormId): (readonly string[])[] {
  return bank.forms[form].parts.flatMap(({ id }) => {
    const caption = language.parts[id].name;
    return screen.queryByRole('table', { name: caption }) === null ? [] : readRows(caption);
  });
}

describe('after the last question, where a practice asked', () => {
  it('two ways stand side by side, and the own picture leads back to sending', async () => {
    const { onKept } = await show();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await press('See my own picture');
    await screen.findByRole('heading', { name: 'My own picture' });
    await press('Back to sending');
    await press('Look at what would be sent');
    expect(onKept).not.toHaveBeenCalled();
  });

  it('the consent is asked word for word, beside who claims to ask and what they say', async () => {
    await show();
    await press('Look at what would be sent');
    expect(
      screen.getByText(
        'You choose whether to send this. Saying no should not change your care. It is used to talk with you, not to judge or diagnose you. It stays on your therapist’s computer, in backups too, as long as their rules say. You can ask to see or delete it. Is anyone with you now? If so, you can stop and send later.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Dr. Marta Example').closest('p')).toHaveTextContent(
      'The person who made this link claims to be:',
    );
    expect(screen.getByText(/^Your therapist says they will not tell your partner/)).toBeVisible();
    expect(screen.getByText(/^If you are afraid of how your partner may react/)).toBeVisible();
  });

  it.each(['consent', 'list'])(
    'not sending leads to the ordinary own picture and to nothing else: %s',
    async (where) => {
      const { onKept } = await show();
      await press('Look at what would be sent');
      if (where === 'list') await press('Show me exactly what would be sent');
      await press('Keep it to myself for now');
      await screen.findByRole('heading', { name: 'My own picture' });
      expect(document.body.textContent).toBe('My own picture');
      expect(onKept).toHaveBeenCalledTimes(1);
    },
  );
});

describe('what would be sent', () => {
  it.each(['short', 'full'] as const)('is listed as it stands in the file: %s', async (form) => {
    const { identity, answers } = await show(form);
    await goToList();
    const listed = listedAnswers(form);
    const { response } = await sealAndOpen(identity);
    const anchors = new Set(['A1', 'A2']);
    const expected = Object.fromEntries(Object.entries(answers).filter(([id]) => !anchors.has(id)));
    expect(response.answers).toEqual(expected);
    expect(listed).toHaveLength(form === 'short' ? 16 : 58);
    expect(listed.toSorted()).toEqual(wordsOf(response.answers).toSorted());
  });

  it('leaves out the two anchors unless they are ticked', async () => {
    const { identity, answers } = await show();
    await goToList();
    expect(screen.getByRole('checkbox', { name: LAST })).not.toBeChecked();
    expect(screen.queryByRole('table', { name: 'Overall' })).toBeNull();
    const without = await sealAndOpen(identity);
    expect(without.text).not.toMatch(/"A[12]"/);
    await press('Back');
    await tick(LAST);
    expect(readRows('Overall')).toEqual(wordsOf({ A1: answers['A1'] ?? null, A2: answers['A2'] ?? null })); // prettier-ignore
    const { response } = await sealAndOpen(identity);
    expect(response.answers).toMatchObject({ A1: answers['A1'], A2: answers['A2'] });
  });

  it('may be shown in a couple picture only if that is ticked', async () => {
    const { identity } = await show();
    await goToList();
    expect(screen.getByRole('checkbox', { name: JOINT })).not.toBeChecked();
    expect((await sealAndOpen(identity)).response.jointView).toBe(false);
    await press('Back');
    await tick(JOINT);
    const rows = readRows('So that your therapist can tell what this is');
    expect(rows).toContainEqual(['May be shown in the couple picture, with me present', 'Yes']);
    expect((await sealAndOpen(identity)).response.jointView).toBe(true);
  });

  it('holds a name that is tidied, and lists all that goes beside the answers', async () => {
    const { identity, invite } = await show();
    await goToList();
    await userEvent.type(
      screen.getByRole('textbox', { name: 'A name that your therapist knows this by' }),
      '  Ana\u202e \u200eB.  ',
    );
    const rows = new Map(
      readRows('So that your therapist can tell what this is').map(([name, value]) => [
        name,
        value,
      ]),
    );
    const { response } = await sealAndOpen(identity);
    expect(response.pseudonym).toBe('Ana B.');
    const hash = createHash('sha256').update('bw/v1/h').update(invite.bytes).digest('hex');
    expect(response).toMatchObject({ invite: hash, form: 'short', day: '2026-11-26' });
    const bare = (name: string) => rows.get(name)?.replaceAll(' ', '');
    expect(rows.get('Name')).toBe('Ana B.');
    expect(rows.get('Day you finished')).toBe('November 26, 2026');
    expect(bare('Number of the invitation it answers')).toBe(hash);
    expect(bare('Number of its own')).toBe(response.response);
    const known: (keyof Response)[] = [
      'answers',
      'bank',
      'day',
      'form',
      'invite',
      'jointView',
      'locale',
      'pseudonym',
      'response',
      'scoring',
      'translation',
      'type',
      'version',
    ];
    expect(Object.keys(response).toSorted()).toEqual(known);
    expect(rows.size).toBe(7);
  });
});

describe('the sealed answers', () => {
  it('are one age file, as a file of a neutral name and as letters to paste', async () => {
    const { identity } = await show();
    await goToList();
    const { bytes, name } = await sealAndOpen(identity);
    expect(name).toMatch(/^notes-[0-9a-v]{4}\.age$/);
    const [found] = findArmors(`Hello,\n${block()}\nbye`);
    expect(armor.decode(found ?? '')).toEqual(new Uint8Array(bytes));
    expect(screen.getByText(/^Nothing is sent by this page/)).toBeVisible();
  });

  it('stay the same bytes where nothing was changed, and are others where something was', async () => {
    const { identity } = await show();
    await goToList();
    const first = await sealAndOpen(identity);
    await press('Back');
    await tick(JOINT);
    const changed = await sealAndOpen(identity);
    await press('Back');
    await tick(JOINT);
    const again = await sealAndOpen(identity);
    expect(again.bytes).toEqual(first.bytes);
    expect(changed.response.response).not.toBe(first.response.response);
  });

  it('are copied whole, into a field that cannot be changed', async () => {
    const user = userEvent.setup();
    await show();
    await goToList();
    await press('Seal this');
    await screen.findByRole('heading', { name: SEND });
    expect(screen.getByRole('textbox', { name: 'The sealed answers' })).toHaveAttribute('readonly');
    await user.click(screen.getByRole('button', { name: 'Copy the block' }));
    expect(await navigator.clipboard.readText()).toBe(
      findArmors(await navigator.clipboard.readText())[0],
    );
    expect(await screen.findByText('Copied.')).toBeVisible();
  });

  it('leave the own picture and a file of one’s own in reach', async () => {
    const { onKept, onKeepFile } = await show();
    await goToList();
    await press('Seal this');
    await screen.findByRole('heading', { name: SEND });
    await press('Keep a file');
    expect(onKeepFile).toHaveBeenCalledTimes(1);
    await press('See my own picture');
    await screen.findByRole('heading', { name: 'My own picture' });
    expect(onKept).toHaveBeenCalledTimes(1);
    await press('Back to sending');
    expect(block()).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  });

  it('are not made for a key that nothing can be sealed for, and that is said', async () => {
    await show('short', await makePracticeInvite({ key: new Uint8Array(32) }));
    await goToList();
    await press('Seal this');
    const note = await screen.findByText(/Ask your therapist for a new link/);
    expect(note).toHaveAttribute('role', 'status');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Seal this' })).toBeEnabled());
    expect(within(document.body).queryByRole('heading', { name: SEND })).toBeNull();
  });
});
