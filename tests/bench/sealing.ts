import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { browserArgs, findBrowser } from '../../tools/find-browser';
import { listen } from '../../tools/listen';
import { createStaticServer } from '../../tools/static-server';
import { answerRest, waitUntilAwake, waitUntilSaved } from '../support/answering';
import { answersFor } from '../support/worked-example';

/** How much slower than this machine the phone is that is imagined here. */
const SLOWER = 4;
const PAINTS = 9;
const CODE = 'a code for the bench alone';

interface LongTasks {
  readonly longestMs: number;
  readonly over50: number;
  readonly over100: number;
}

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(window, '__tasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The tasks over 50 ms since this was asked last; shorter ones the browser does not report. */
async function takeTasks(page: Page): Promise<LongTasks> {
  const tasks = await page.evaluate(() => (Reflect.get(window, '__tasks') as number[]).splice(0));
  return {
    longestMs: Math.max(0, ...tasks),
    over50: tasks.length,
    over100: tasks.filter((duration) => duration > 100).length,
  };
}

function report(name: string, { longestMs, over50, over100 }: LongTasks, lastedMs: number): void {
  const longest = over50 === 0 ? 'under 50' : longestMs.toFixed(0);
  const share = over50 === 0 ? '-' : (lastedMs / longestMs).toFixed(1);
  console.log(
    `  ${name.padEnd(34)}${lastedMs.toFixed(0).padStart(8)}${longest.padStart(12)}` +
      `${String(over100).padStart(10)}${share.padStart(10)}`,
  );
}

async function timed(task: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await task();
  return performance.now() - startMs;
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

const server = createStaticServer({ dir: path.resolve('dist'), base: '/' });
const origin = `http://127.0.0.1:${await listen(server, 0)}`;
const executablePath = findBrowser();
const browser = await chromium.launch({
  args: browserArgs,
  ...(executablePath === undefined ? {} : { executablePath }),
});
try {
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
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
