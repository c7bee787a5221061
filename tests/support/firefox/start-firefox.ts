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

export async function pressButton(page: Page, words: string): Promise<void> {
  await page.locator(byWords('button', words)).click();
}

export async function chooseLabel(page: Page, words: string): Promise<void> {
  await page.locator(byWords('label', words)).click();
}

/** Types into the field of a label, letter by letter. */
export async function typeInto(page: Page, words: string, text: string): Promise<void> {
  await page.locator(byWords('label', words)).click();
  await page.keyboard.type(text);
}

export async function waitForWords(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
}
