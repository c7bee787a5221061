import type { Page } from '@playwright/test';

/** Goes on with Tab alone until something with this name is in focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const tried: string[] = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
      const label = isField ? element.labels?.[0] : element;
      return label?.textContent.trim() ?? '';
    });
    if (focused.startsWith(name)) return;
    tried.push(focused);
  }
  throw new Error(`Tab never came to “${name}”, but to: ${tried.join(' | ')}`);
}

/** Goes to a button or a link, and presses it. */
export async function pressByKeyboard(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types into it. */
export async function typeByKeyboard(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
