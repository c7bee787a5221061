import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pressByKeyboard, tabTo, typeByKeyboard } from '../support/by-keyboard';
import { expect, test } from '../support/journey';
import { expectHeading, lookEverywhere } from '../support/look-everywhere';
import { CLIENTS, PRACTICE_NAMES } from '../support/practice/joined';
import { listOwnWords } from '../support/practice/own-words';
import {
  IDENTIFYING,
  LAST_TAKERS,
  OTHER,
  plantPractice,
  PSEUDONYMS,
} from '../support/practice/planted';
import { countSheets, findInRoom } from '../support/practice/room-words';
import { WalkTraces } from '../support/practice/walk-traces';

const NOTE = 'They said that mornings are easier now.';
const { a: FIRST, b: SECOND } = PRACTICE_NAMES;
const LATEST = 'September 9, 2026';

test.setTimeout(180_000);

async function pressSpaceOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Space');
}

/** Opens whatever a client's page asks before it changes or deletes something. */
async function askEverything(page: Page): Promise<void> {
  await pressByKeyboard(page, `Change something about the answers of ${LATEST}`);
  await pressByKeyboard(page, 'This is somebody else’s');
  await expect(page.getByText(/^Whose is it\?/)).toBeFocused();
  await typeByKeyboard(page, 'Find the other client by name', 'tamsin');
  await expect(page.getByRole('button', { name: OTHER.name })).toBeVisible();
  await pressByKeyboard(page, 'The client withdrew');
  await expect(page.getByText(/^Note that this client withdrew today\?/)).toBeFocused();
  await pressByKeyboard(page, 'Delete this client');
  await expect(page.getByText(/^Delete this client and all that is theirs\?/)).toBeVisible();
}

test('a client is found, read, joined, noted and exported by keyboard alone; each screen is sound, narrow enough and silent', async ({
  page,
}) => {
  const traces = await WalkTraces.start(page);
  const silent = () => traces.expectNone([...IDENTIFYING, NOTE]);
  const look = async () => {
    await lookEverywhere(page);
    await silent();
  };
  await plantPractice(page, { areJoined: false });
  await pressByKeyboard(page, 'Clients');
  await expectHeading(page, 'Clients');
  await look();
  await typeByKeyboard(page, 'Find by name', 'quill');
  await expect(page.getByRole('list', { name: 'Clients, by name' })).not.toContainText(SECOND);
  await pressByKeyboard(page, FIRST);
  await expectHeading(page, FIRST);
  await page.getByRole('img', { name: /^Closeness over time/ }).waitFor();
  await look();
  await pressByKeyboard(page, LATEST);
  await expectHeading(page, 'Your picture');
  await silent();
  await page.goBack();
  await expectHeading(page, FIRST);

  await pressByKeyboard(page, 'Notes');
  await expectHeading(page, `Notes on ${FIRST}`);
  await pressByKeyboard(page, 'New note');
  await expectHeading(page, 'New note');
  await typeByKeyboard(page, 'In your client’s words', NOTE);
  await expect(page.getByText('All of it is kept.')).toBeVisible();
  await look();
  await pressByKeyboard(page, 'Done');
  await expectHeading(page, `Notes on ${FIRST}`);
  await expect(page.getByText(NOTE)).toBeVisible();
  await look();
  await pressByKeyboard(page, 'Back');
  await expectHeading(page, FIRST);

  await askEverything(page);
  await look();
  await pressByKeyboard(page, 'Keep it');
  await expect(page.getByRole('heading', { name: 'Delete this client' })).toBeFocused();
  await pressByKeyboard(page, 'Join with a partner');
  await expectHeading(page, `Join with another client: ${FIRST}`);
  await look();
  await typeByKeyboard(page, 'Find a client by name', 'vesper');
  await pressByKeyboard(page, SECOND);
  await expect(page.getByRole('heading', { level: 2, name: SECOND })).toBeFocused();
  await look();
  await pressByKeyboard(page, 'Join these two');
  await expectHeading(page, `${FIRST} · ${SECOND}`);
  await silent();

  await pressByKeyboard(page, 'Clients');
  await pressByKeyboard(page, OTHER.name);
  await expectHeading(page, OTHER.name);
  await pressByKeyboard(page, 'Delete this client');
  await pressByKeyboard(page, 'Delete it all');
  await expectHeading(page, 'Clients');
  await expect(page.getByRole('main')).not.toContainText(OTHER.name);

  await pressByKeyboard(page, 'Exports');
  await expectHeading(page, 'Exports');
  await look();
  await tabTo(page, 'Figures, as a table');
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowDown');
  await pressSpaceOn(page, 'Put my notes in as well');
  await pressSpaceOn(page, 'I know that this file is not sealed');
  const saving = page.waitForEvent('download');
  await pressByKeyboard(page, 'Make the file');
  const exported = readFileSync(await (await saving).path(), 'utf8');
  for (const word of [FIRST, SECOND, NOTE]) expect(exported).toContain(word);
  await expect(page.getByText(/^Your browser has the file now/)).toBeVisible();
  await look();

  await pressByKeyboard(page, 'Backup');
  await expectHeading(page, 'Backup');
  await pressByKeyboard(page, 'Delete this practice');
  await expect(page.getByText(/^Delete all of it from this browser\?/)).toBeFocused();
  await look();
  await pressSpaceOn(page, 'I know that this cannot be undone here');
  await pressByKeyboard(page, 'Delete the practice');
  await page.getByRole('heading', { level: 1, name: 'For therapists' }).waitFor();
  await silent();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.goBack().catch(() => null);
  await expect(page.locator('body')).not.toContainText(new RegExp(`${FIRST}|${SECOND}`));
});

test('a picture of two is shown by keyboard alone after the risk note, and the room holds nothing of the practice', async ({
  page,
}) => {
  const traces = await WalkTraces.start(page);
  const look = async () => {
    await lookEverywhere(page);
    await traces.expectNone(IDENTIFYING);
  };
  const own = listOwnWords(LAST_TAKERS);
  const ofPractice = [...Object.values(own).flat(), OTHER.name];
  const expectRoom = async () => {
    await expect(page.getByRole('navigation', { name: 'Your practice' })).toHaveCount(0);
    expect(await findInRoom(page, Object.values(PSEUDONYMS))).toHaveLength(2);
    const codes = [CLIENTS.a, CLIENTS.b].map(({ id }) => id.slice(0, 10));
    expect(await findInRoom(page, [...ofPractice, ...codes])).toEqual([]);
  };
  await plantPractice(page, { areJoined: true });
  await pressByKeyboard(page, 'Couples');
  await expectHeading(page, 'Couples');
  await look();
  await pressByKeyboard(page, `${FIRST} · ${SECOND}`);
  await expectHeading(page, `${FIRST} · ${SECOND}`);
  for (const day of ['July 1', 'August 5']) {
    await expect(page.getByText(`Both answered on ${day}, 2026.`).first()).toBeVisible();
  }
  await look();
  await pressByKeyboard(page, 'Show the joint picture');
  await expect(page.getByText(/^Please read the note first/)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await pressByKeyboard(page, 'Show the joint picture');
  await expectHeading(page, 'Our picture');
  await page.getByText(/^Session view\./).waitFor();
  await expectRoom();
  await look();
  await pressByKeyboard(page, 'Stop for today');
  await expectHeading(page, 'Closed for now');
  await expect(page.getByRole('navigation', { name: 'Your practice' })).toHaveCount(0);
  expect(await findInRoom(page, ofPractice)).toEqual([]);
  await look();
  await pressByKeyboard(page, 'Back to the practice');
  await expectHeading(page, `${FIRST} · ${SECOND}`);

  await pressByKeyboard(page, 'Session sheet');
  await expectHeading(page, 'Session sheet');
  await expectRoom();
  await look();
  for (const format of ['A4', 'Letter'] as const) {
    expect(await countSheets(page, format), format).toBe(1);
  }
  await page.goBack();
  await expectHeading(page, `${FIRST} · ${SECOND}`);

  await pressByKeyboard(page, 'Own view, not for the joint room');
  await expectHeading(page, 'Not for the joint room');
  await page.getByRole('heading', { name: 'Every answer, by area' }).first().waitFor();
  // What the room has nothing of is found by the same search where it belongs.
  const ownWords = Object.values(own).flat();
  expect(await findInRoom(page, ownWords)).toEqual(ownWords);
  await look();
  await pressByKeyboard(page, 'Back');
  await expectHeading(page, `${FIRST} · ${SECOND}`);
});
