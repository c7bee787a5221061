import { expect, type Page, test as base } from '@playwright/test';
import type { Harness } from './harness';
import { startHarness } from './harness-server';

interface HarnessFixtures {
  /** Opens the harness in a page of the test's context; an error on it fails the test. */
  readonly openHarness: (page: Page) => Promise<void>;
}

interface HarnessWorker {
  readonly harnessAddress: string;
}

/** What a harness page has on its window. */
export interface HarnessWindow {
  readonly harness: Harness;
}

/** Playwright's `test`, with the harness built and served once. */
export const test = base.extend<HarnessFixtures, HarnessWorker>({
  harnessAddress: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright asks for a pattern.
    async ({}, lend) => {
      const { address, stop } = await startHarness();
      await lend(address);
      await stop();
    },
    { scope: 'worker' },
  ],

  openHarness: async ({ harnessAddress, context }, lend) => {
    const errors: string[] = [];
    context.on('weberror', (error) => errors.push(error.error().message));
    await lend(async (page) => {
      await page.goto(harnessAddress);
      await page.locator('html[data-ready]').waitFor();
    });
    expect(errors, 'errors on the page').toEqual([]);
  },
});

export { expect };
