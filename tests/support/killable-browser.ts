import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../tools/find-browser';

/** A browser of its own process group and profile, which can be killed like by a power cut. */
export interface KillableBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Connects once more, as after a tab crashed and its page object with it. */
  readonly connectAgain: () => Promise<Browser>;
  /** Ends it in the ordinary way, so that it writes what it writes at its end. */
  readonly quit: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

async function readAddress(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of child.stderr ?? []) {
    said += String(chunk);
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`The browser ended before it listened: ${said}`);
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly address: string;
  readonly browser: Browser;
}

const TRIES = 4;
const CONNECT_MS = 15_000;

async function start(executable: string, args: readonly string[], tries: number): Promise<Started> {
  const child = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const address = await readAddress(child);
  child.stderr?.resume();
  try {
    const browser = await chromium.connectOverCDP(address, { timeout: CONNECT_MS });
    return { child, ended, address, browser };
  } catch (error) {
    // Connecting while the browser still opens its own windows can hang; it has shown no page yet.
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    if (tries <= 1) throw error;
    return start(executable, args, tries - 1);
  }
}

/** Starts a browser on a profile folder, which stays when the browser is gone. */
export async function startKillableBrowser(
  profile: string,
  extraArgs: readonly string[] = [],
): Promise<KillableBrowser> {
  const executable = findBrowser();
  if (executable === undefined) throw new Error('There is no browser to start.');
  const args = [
    ...browserArgs,
    '--headless=new',
    '--remote-debugging-port=0',
    '--no-default-browser-check',
    `--user-data-dir=${profile}`,
    ...extraArgs,
  ];
  const { child, ended, address, browser } = await start(executable, args, TRIES);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no context.');
  return {
    browser,
    context,
    connectAgain: () => chromium.connectOverCDP(address),
    quit: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await ended;
    },
    kill: async () => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await ended;
    },
  };
}
