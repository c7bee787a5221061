import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { missingCommands } from '../support/age-command';
import { waitUntilAwake } from '../support/answering';
import { type LargePractice, makeLargePractice } from './support/large-practice';
import { type LongTasks, takeTasks, timed, watchTasks } from './support/long-tasks';
import { withBuiltSite } from './support/built-site';

const SIZES = (process.env['BOTH_WAYS_SIZES'] ?? '1000,10000').split(',').map(Number);
const PASSPHRASE = 'harbor lemon quiet stone';
const MINUTES = 60_000;
const MIB = 1024 * 1024;
const SETTLE_MS = 5000;

const line = (name: string, ...figures: readonly string[]) =>
  console.log(`  ${name.padEnd(40)}${figures.map((figure) => figure.padStart(14)).join('')}`);
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const longest = ({ longestMs, over50 }: LongTasks) =>
  over50 === 0 ? 'none over 50' : `${longestMs.toFixed(0)} ms`;

/**
 * What the page and its workers hold after a collection of garbage, by the system's own count of the
 * largest renderer: its own pages, as a browser's task manager counts them, and with them those of
 * the browser's program, which all its processes share.
 */
async function readMemory(browser: Browser, page: Page): Promise<string> {
  const own = await page.context().newCDPSession(page);
  await own.send('HeapProfiler.collectGarbage');
  await own.detach();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const texts = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'));
  const most = (name: string) => {
    const held = texts.map((text) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(text)?.[1]));
    return ((Math.max(...held) * 1024) / MIB).toFixed(0);
  };
  return `${most('RssAnon')} MiB, with the shared ${most('VmRSS')}`;
}

async function restore(page: Page, backup: string): Promise<void> {
  await page.goto('/practice/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await page.getByLabel('The backup file').setInputFiles(backup);
  await page.getByLabel('Its passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'See what is in it' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click({ timeout: MINUTES });
  await page.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: MINUTES });
}

async function importFiles(page: Page, files: readonly string[]): Promise<number> {
  await page.getByLabel('Files from your clients').setInputFiles([...files]);
  await page.getByText(`${files.length} files are chosen.`).waitFor({ timeout: MINUTES });
  await takeTasks(page);
  return timed(async () => {
    await page.getByRole('button', { name: 'Open them' }).click();
    const filed = `${files.length} responses were filed.`;
    await page.getByText(filed).waitFor({ timeout: 20 * MINUTES });
  });
}

/** @param stepPx how far in each frame: a wheel turns some 120 px, a dragged bar whole screens */
async function scrollThrough(page: Page, stepPx: number): Promise<void> {
  await page.evaluate(async (step) => {
    for (let at = 0; at <= 300; at += 1) {
      window.scrollTo(0, at * step);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    window.scrollTo(0, 0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }, stepPx);
}

async function search(page: Page, words: string): Promise<void> {
  const field = page.getByRole('searchbox').first();
  await field.pressSequentially(words, { delay: 30 });
  await page.getByText('1 found').waitFor();
  for (const _ of words) await field.press('Backspace');
}

async function measureLists(browser: Browser, page: Page, size: number): Promise<void> {
  await page.getByRole('button', { name: 'Clients', exact: true }).click();
  await page.getByRole('heading', { name: 'Clients' }).waitFor();
  await takeTasks(page);
  await scrollThrough(page, 120);
  line(`scrolling ${size / 2} clients, 120 px a frame`, longest(await takeTasks(page)));
  await scrollThrough(page, 1200);
  line(`the same, 1,200 px a frame`, longest(await takeTasks(page)));
  await search(page, `client ${String(size >> 2).padStart(5, '0')}`);
  line('searching them, letter by letter', longest(await takeTasks(page)));
  await page.getByRole('button', { name: 'Inbox', exact: true }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await takeTasks(page);
  await scrollThrough(page, 120);
  line(`scrolling ${size} responses, 120 px a frame`, longest(await takeTasks(page)));
  await scrollThrough(page, 1200);
  line(`the same, 1,200 px a frame`, longest(await takeTasks(page)));
  line('memory, all of it shown', await readMemory(browser, page));
}

/** The same files by the stock command, as many at once as the page has workers here. */
function openByAge({ identity, files }: LargePractice, folder: string, count: number): number {
  const key = path.join(folder, 'key.txt');
  writeFileSync(key, `${identity}\n`, { mode: 0o600 });
  const startMs = performance.now();
  const input = files.slice(0, count).join('\n');
  const command = `xargs -P 2 -I{} age -d -i '${key}' -o /dev/null {}`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`age failed: ${stderr}`);
  return performance.now() - startMs;
}

const folder = mkdtempSync(path.join(tmpdir(), 'both-ways-bench-'));
try {
  const today = Math.floor(Date.now() / 86_400_000);
  const most = Math.max(...SIZES);
  console.log(`A practice on the built site: ${most} sealed responses are made first …`);
  const large = await makeLargePractice(most, { folder, passphrase: PASSPHRASE, today });
  await withBuiltSite(async (browser, origin) => {
    const each: number[] = [];
    for (const size of SIZES) {
      const context = await browser.newContext({ baseURL: origin });
      const page = await context.newPage();
      await watchTasks(page);
      const backup = await large.writeBackupOf(size);
      line(`restoring ${size} invitations`, seconds(await timed(() => restore(page, backup))));
      line('memory before', await readMemory(browser, page));
      const lasted = await importFiles(page, large.files.slice(0, size));
      each.push(lasted / size);
      const figures = [seconds(lasted), `${(lasted / size).toFixed(2)} ms each`];
      line(`opening and filing ${size} files`, ...figures, longest(await takeTasks(page)));
      line('memory after it', await readMemory(browser, page));
      // A browser gives back what a page let go of some moments later.
      await page.waitForTimeout(SETTLE_MS);
      line('five seconds later', await readMemory(browser, page));
      if (size === most) await measureLists(browser, page, size);
      await context.close();
    }
    const [first = NaN, last = NaN] = [each[0], each.at(-1)];
    line('per file, ten times as many to fewer', `x${(last / first).toFixed(2)}`);
    if (missingCommands().length > 0) {
      line('the age command is not here', 'skipped');
      return;
    }
    const count = SIZES[0] ?? 0;
    const byAge = openByAge(large, folder, count) / count;
    line(`age -d, ${count} of the files`, `${byAge.toFixed(2)} ms each`);
    line('the page to the age command, per file', `x${(last / byAge).toFixed(2)}`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
