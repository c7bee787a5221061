import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';

const NAMES = ['firefox-esr', 'firefox'];

/** An installed Firefox, or the one named by the environment. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [
    env['FIREFOX_PATH'],
    ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((file) => file !== undefined && file !== '' && existsSync(file));
}

/**
 * Starts Firefox on a profile. It writes its session files every second instead of every fifteen, and
 * files that a page makes go to a folder outside the profile.
 */
export function startFirefox(
  executablePath: string,
  profile: string,
  downloads: string,
): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    extraPrefsFirefox: {
      'browser.sessionstore.interval': 1000,
      'browser.sessionstore.resume_from_crash': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
      'places.history.enabled': true,
      'browser.privatebrowsing.autostart': false,
    },
  });
}

/** Waits until the script has taken over the prerendered page. */
export async function openAwake(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('#root[data-awake]');
}

/** Finds by the words that stand in an element, spaces aside. */
const byWords = (tag: string, words: string): string =>
  `::-p-xpath(//${tag}[starts-with(normalize-space(), "${words}")])`;

/** Clicks in the middle of the window, where no bar lies over it. */
async function click(page: Page, found: string): Promise<void> {
  const one = page.locator(found);
  const handle = await one.waitHandle();
  await handle.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await one.click();
}

export async function pressButton(page: Page, words: string): Promise<void> {
  await click(page, byWords('button', words));
}

/** Presses a button of one of the lists of places. */
export async function goToPlace(page: Page, words: string): Promise<void> {
  await click(page, byWords('nav//button', words));
}

export async function chooseLabel(page: Page, words: string): Promise<void> {
  await click(page, byWords('label', words));
}

/** Types into the field of a label, letter by letter, in place of what stands in it. */
export async function typeInto(page: Page, words: string, text: string): Promise<void> {
  await chooseLabel(page, words);
  await page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  });
  await page.keyboard.type(text);
}

/** What stands in the one field of a page that has several lines. */
export async function readLongField(page: Page): Promise<string> {
  const field = await page.locator('textarea').waitHandle();
  return field.evaluate(({ value }) => value);
}

/** Chooses files where a page asks for some. */
export async function chooseFiles(page: Page, files: readonly string[]): Promise<void> {
  const field = await page.locator('input[type="file"]').waitHandle();
  await field.uploadFile(...files);
}

export async function waitForWords(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
}

export async function waitForHeading(page: Page, words: string): Promise<void> {
  await page.locator(byWords('h1', words)).wait();
}
