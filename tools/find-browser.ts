import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Chromium needs to run the same way on a desk, in a container and as root. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What Playwright turns off in Chromium; a second list on the command line replaces the first. */
const offInPlaywright = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'AimEnabled',
];

/**
 * Spares each window the two pages that Chromium loads behind its address bar, which no test sees
 * and which take longer than the page under test.
 */
export const bareWindows = `--disable-features=${[
  ...offInPlaywright,
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
].join(',')}`;

/** Finds a Chromium: the one named by the environment, an installed one, or Playwright's own. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return [
    env['CHROMIUM'],
    env['CHROME_PATH'],
    ...folders.flatMap((folder) => commands.map((command) => path.join(folder, command))),
    ...installed,
    chromium.executablePath(),
  ].find((file) => file !== undefined && file !== '' && existsSync(file));
}
