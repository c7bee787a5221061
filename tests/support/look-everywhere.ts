import type { Page } from '@playwright/test';
import { checkAxe, expect } from './journey';

/** Axe, narrow and wide, light and dark, and nothing to scroll sideways at 320 px. */
export async function lookEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await checkAxe(page);
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  // Charts follow the width of the page a moment later.
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBe(0);
}

/** Expects that one has come to a new place, and that the focus stands at its beginning. */
export const expectHeading = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name })).toBeFocused({ timeout: 30_000 });
