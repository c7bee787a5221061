import type { Page } from '@playwright/test';
import { writeBackup } from '@/domain/practice/backup';
import { makeKeyPair } from '@/platform/crypto/age-box';
import { openPractice } from '../practising';
import { sealText } from '../sealed-files';
import { answersFor } from '../worked-example';
import { CLIENTS, clientOf, COUPLE, type GivenRound, joinTwo } from './joined';

export const PASSPHRASE = 'harbor lemon quiet stone';

/** A client who is never part of the couple. */
export const OTHER = clientOf('Tamsin file 19');

/** What the two call themselves; it stands on their picture. */
export const PSEUDONYMS = { a: 'Larkspur', b: 'Sorrel' } as const;

/** Whose answers the two gave the last time. */
export const LAST_TAKERS = ['holding-back', 'A'] as const;

const roundOf = (day: string, a: string, b: string): GivenRound => ({
  a: { day, answers: answersFor(a), pseudonym: PSEUDONYMS.a, sendsAnchors: true },
  b: { day, answers: answersFor(b), pseudonym: PSEUDONYMS.b, sendsAnchors: true },
});

/** Three times that two answered, more than 28 days apart; both agreed to each joint view. */
const ROUNDS = [
  roundOf('2026-07-01', 'A', 'B'),
  roundOf('2026-08-05', 'even', 'B'),
  roundOf('2026-09-09', ...LAST_TAKERS),
];

/** Whatever names or numbers somebody in a planted practice. */
export const IDENTIFYING: readonly string[] = [
  ...[CLIENTS.a, CLIENTS.b, OTHER].flatMap(({ id, name }) => [name, id.slice(0, 10)]),
  ...Object.values(PSEUDONYMS),
  COUPLE.slice(0, 10),
  PASSPHRASE,
  'AGE-SECRET-KEY',
];

/** The backup of a practice with two clients, what they answered, and one more who did not. */
async function makeBackup(areJoined: boolean): Promise<Buffer> {
  const { identity, recipient } = await makeKeyPair();
  const { index, records } = await joinTwo(recipient, ROUNDS);
  const encoded = [...records].map(
    ([record, file]) => [record, Buffer.from(file).toString('base64')] as const,
  );
  const text = writeBackup({
    type: 'both-ways/practice-backup',
    version: 2,
    day: '2026-09-10',
    identity,
    recipient,
    index: {
      ...index,
      clients: [...index.clients, OTHER],
      couples: areJoined ? index.couples : [],
    },
    records: Object.fromEntries(encoded),
  });
  return sealText(text, PASSPHRASE);
}

/** Restores such a practice, which takes less long than to ask and to answer. */
export async function plantPractice(
  page: Page,
  { areJoined }: { readonly areJoined: boolean },
): Promise<void> {
  const buffer = await makeBackup(areJoined);
  await openPractice(page);
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await page
    .getByLabel('The backup file')
    .setInputFiles({ name: 'a.age', mimeType: 'application/octet-stream', buffer });
  await page.getByLabel('Its passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: 30_000 });
}
