import { defineConfig } from '@playwright/test';
import { bareWindows, browserArgs, findBrowser } from './tools/find-browser';
import { findFreePort } from './tools/free-port';

interface Site {
  readonly name: string;
  readonly dir: string;
  readonly portVariable: string;
  readonly tests: RegExp;
}

const everyBuild = /\/(?:pages|pseudo-language)\.spec\.ts$/;
const sites: readonly Site[] = [
  { name: 'shipped', dir: 'dist', portVariable: 'BOTH_WAYS_PORT', tests: /\.spec\.ts$/ },
  {
    name: 'accents',
    dir: 'dist-pseudo',
    portVariable: 'BOTH_WAYS_PORT_ACCENTS',
    tests: everyBuild,
  },
  { name: 'bidi', dir: 'dist-bidi', portVariable: 'BOTH_WAYS_PORT_BIDI', tests: everyBuild },
  {
    name: 'leaky',
    dir: 'dist-leaky',
    portVariable: 'BOTH_WAYS_PORT_LEAKY',
    tests: /forensics\.spec\.ts$/,
  },
];

// The workers read this file again: they must find the ports that the first reading chose.
for (const { portVariable } of sites) {
  process.env[portVariable] ??= String(await findFreePort());
}
const addressOf = ({ portVariable }: Site): string =>
  `http://127.0.0.1:${process.env[portVariable]}/`;
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    // Each test has a browser of its own, and copying the whole site into each would be most of the
    // work. `tests/support/deploying.ts` allows the worker again, and watches it as strictly.
    serviceWorkers: 'block',
    launchOptions: {
      args: [...browserArgs, bareWindows],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: sites.map((site) => ({
    name: site.name,
    testMatch: site.tests,
    metadata: { dir: site.dir },
    use: { baseURL: addressOf(site) },
  })),
  webServer: sites.map((site) => ({
    command: `npx tsx tools/serve.ts --dir ${site.dir} --port ${process.env[site.portVariable]}`,
    url: addressOf(site),
    reuseExistingServer: false,
  })),
});
