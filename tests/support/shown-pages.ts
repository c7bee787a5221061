import type { Page } from '@playwright/test';
import { checkAxe, expect } from './journey';

/** The pages that are looked at in every build; one reading stands for all of them. */
export const shownPages = [
  { address: '/', status: 200 },
  { address: '/take/', status: 200 },
  { address: '/practice/', status: 200 },
  { address: '/learn/', status: 200 },
  { address: '/learn/guard/', status: 200 },
  { address: '/method/', status: 200 },
  { address: '/privacy/', status: 200 },
  { address: '/help/', status: 200 },
  { address: '/nowhere/', status: 404 },
];

const WIDTHS = [360, 1280];

/** Expects axe to find nothing on a page, narrow and wide. */
export async function checkAxeAtWidths(
  page: Page,
  address: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.goto(address);
  await expect(page.locator('#root')).toHaveAttribute('data-awake', '');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await checkAxe(page);
  }
}
