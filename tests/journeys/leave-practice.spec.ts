import { writeLink } from '@/domain/exchange/envelope/link-text';
import { waitUntilAwake } from '../support/answering';
import { expect, test } from '../support/journey';
import { elsewhere, leaveAndReturn } from '../support/leaving';
import { openClient, openCouple } from '../support/practice/desk-journey';
import { PRACTICE_NAMES } from '../support/practice/joined';
import { PASSPHRASE, plantPractice, PSEUDONYMS } from '../support/practice/planted';
import { sealForInvite } from '../support/practice/sent-answers';
import { makePracticeInvite } from '../support/practice-invite';
import {
  answerPractice,
  goToPlace,
  makeOneInvite,
  openPractice,
  setUpPractice,
} from '../support/practising';
import { answersFor } from '../support/worked-example';

test.use({ allowed: [elsewhere] });
test.setTimeout(120_000);

/** What must not be met again: a name, an answer, a link, a list, what would be sent. */
const left = {
  sensitive:
    /Quokka|R\. 4711|Marta|This is what the client sees|exactly what would be sent|Your picture|Inbox|What they say about|QlcB|AGE-SECRET/,
  addresses: ['/practice/', '/practice/respond/', '/open/'],
};

test('T9 leaving an open practice shows nothing of it again, and keeps it under its passphrase', async ({
  page,
}) => {
  await page.goto('/');
  await openPractice(page);
  await setUpPractice(page, PASSPHRASE);
  const link = await makeOneInvite(page, { label: 'Dr. Ana Ruiz', note: 'R. 4711' });
  const sealed = await sealForInvite(link, { pseudonym: 'Quokka', answers: answersFor('A') });
  await goToPlace(page, 'Inbox');
  await page
    .getByLabel('Files from your clients')
    .setInputFiles({ name: 'a.age', mimeType: 'text/plain', buffer: Buffer.from(sealed) });
  await page.getByRole('button', { name: 'Open them' }).click();
  await page.getByRole('button', { name: /Quokka/ }).click({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
  await leaveAndReturn(page, 'the button', left);
  await openPractice(page);
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('button', { name: /Quokka/ })).toBeVisible({ timeout: 30_000 });
  await leaveAndReturn(page, 'Shift three times', { ...left, before: '/open/' });
});

test('T9 leaving while looking at what would be sent shows nothing of it again', async ({
  page,
}) => {
  const { invite } = await makePracticeInvite();
  await page.goto('/');
  await page.goto(writeLink('/', invite.bytes));
  await waitUntilAwake(page);
  await answerPractice(page, { form: 'short', answers: answersFor('A'), name: 'Quokka' });
  await leaveAndReturn(page, 'Shift three times', left);
});

/** Both by what the practice calls them and by what stands on their picture. */
const ofTwo = {
  sensitive: new RegExp(
    [
      ...Object.values(PRACTICE_NAMES),
      ...Object.values(PSEUDONYMS),
      'Over time|Our picture|Session view|Inbox|Couples|AGE-SECRET',
    ].join('|'),
  ),
  addresses: ['/practice/'],
};

test('T9 leaving from a client and from the picture of two shows nothing of them again', async ({
  page,
}) => {
  const { a: first, b: second } = PRACTICE_NAMES;
  await page.goto('/');
  await plantPractice(page, { areJoined: true });
  await openClient(page, first);
  await page.getByRole('img', { name: /^Closeness over time/ }).waitFor();
  await expect(page.locator('body')).toContainText(ofTwo.sensitive);
  await leaveAndReturn(page, 'Shift three times', ofTwo);

  await openPractice(page);
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: 30_000 });
  await openCouple(page, new RegExp(second));
  await page.getByRole('checkbox', { name: 'I have read this' }).first().check();
  await page.getByRole('button', { name: 'Show the joint picture' }).first().click();
  await page.getByText(/^Session view\./).waitFor();
  await page.getByRole('heading', { name: 'Our picture' }).waitFor();
  await expect(page.locator('body')).toContainText(ofTwo.sensitive);
  await leaveAndReturn(page, 'the button', ofTwo);
});
