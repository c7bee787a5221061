import type { CDPSession, Page } from '@playwright/test';
import { answerRest, waitUntilAwake, waitUntilSaved } from '../support/answering';
import { answersFor } from '../support/worked-example';
import { type LongTasks, takeTasks, timed, watchTasks } from './support/long-tasks';
import { withBuiltSite } from './support/built-site';

/** How much slower than this machine the phone is that is imagined here. */
const SLOWER = 4;
const PAINTS = 9;
const CODE = 'a code for the bench alone';

function report(name: string, { longestMs, over50, over100 }: LongTasks, lastedMs: number): void {
  const longest = over50 === 0 ? 'under 50' : longestMs.toFixed(0);
  const share = over50 === 0 ? '-' : (lastedMs / longestMs).toFixed(1);
  console.log(
    `  ${name.padEnd(34)}${lastedMs.toFixed(0).padStart(8)}${longest.padStart(12)}` +
      `${String(over100).padStart(10)}${share.padStart(10)}`,
  );
}

async function chooseLocked(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /A first look/ }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: /^under a code/ }).check();
  await page.getByRole('radio', { name: 'A code of my own' }).check();
  await page.getByLabel('Your own code').fill(CODE);
}

async function measurePaint(page: Page, session: CDPSession, address: string): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const paints: number[] = [];
  for (let count = 0; count < PAINTS; count += 1) {
    await page.goto(address);
    await waitUntilAwake(page);
    paints.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ),
    );
  }
  return paints.toSorted((a, b) => a - b)[Math.floor(PAINTS / 2)] ?? NaN;
}

await withBuiltSite(async (browser, origin) => {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await watchTasks(page);
  const session = await context.newCDPSession(page);

  console.log(`The built site, a processor ${SLOWER} times slower, times in ms`);
  for (const address of ['/', '/take/']) {
    const paint = await measurePaint(page, session, `${origin}${address}`);
    console.log(`  first paint of ${address.padEnd(19)}${paint.toFixed(0).padStart(8)}`);
  }

  console.log(
    `  ${''.padEnd(34)}${'lasted'.padStart(8)}${'longest'.padStart(12)}` +
      `${'over 100'.padStart(10)}${'ratio'.padStart(10)}`,
  );
  await chooseLocked(page);
  await takeTasks(page);
  const locking = await timed(async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('heading', { name: 'A few words first' }).waitFor({ timeout: 60_000 });
  });
  report('making a locked draft', await takeTasks(page), locking);
  await page.getByRole('button', { name: 'To the first questions' }).click();

  const radios = page.locator('fieldset[id] input');
  await radios.first().waitFor();
  await takeTasks(page);
  const saving = await timed(async () => {
    for (let count = 0; count < 20; count += 1) {
      await radios.nth(count % (await radios.count())).check();
      await waitUntilSaved(page);
    }
  });
  report('twenty answers, each saved', await takeTasks(page), saving);

  await answerRest(page, 'short', answersFor('A'));
  await page.getByRole('button', { name: 'Keep a file' }).click();
  await page.getByRole('radio', { name: 'A code of my own' }).check();
  await page.getByLabel('Your own code').fill(CODE);
  await takeTasks(page);
  const sealing = await timed(async () => {
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByText('Your browser has the file now').waitFor({ timeout: 60_000 });
  });
  report('making a file', await takeTasks(page), sealing);
  console.log('  ratio: how long it lasted, beside the longest task on the main thread');
});
