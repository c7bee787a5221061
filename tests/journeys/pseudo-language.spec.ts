import type { Page } from '@playwright/test';
import { pagesOf, waitUntilAwake } from '../support/answering';
import { expect, test } from '../support/journey';

const addresses = [
  '/',
  '/take/',
  '/practice/',
  '/learn/',
  '/learn/guard/',
  '/method/',
  '/privacy/',
  '/help/',
];
const languages: Readonly<Record<string, { lang: string; dir: string }>> = {
  shipped: { lang: 'en', dir: 'ltr' },
  accents: { lang: 'en-XA', dir: 'ltr' },
  bidi: { lang: 'ar-XB', dir: 'rtl' },
};

/** Texts on the page that carry no mark of the pseudo-language. */
function findPlainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = /[⟦⟧\u202e\u202c]/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      // Dates are written by the browser, and the name of a site is in no language.
      const isDate = parent?.closest('time') !== null;
      // Names that files and the command line use.
      const isCode = parent?.closest('main [translate=no]') !== null;
      const isAddress = parent?.closest('a')?.href.includes(text) === true;
      // Inside one sentence the brackets may stand further out than the words.
      const sentence = parent?.closest('p, li, h1, h2, h3, dt, dd, td, th, legend, button, a');
      const isTranslated = marks.test((sentence ?? node).textContent ?? '');
      if (/[A-Za-z]{2}/.test(text) && !isDate && !isCode && !isAddress && !isTranslated)
        found.push(text);
    }
    return found;
  });
}

for (const address of addresses) {
  test(`${address} says its language and direction`, async ({ page }, testInfo) => {
    await page.goto(address);
    const html = page.locator('html');
    const expected = languages[testInfo.project.name];
    await expect(html).toHaveAttribute('lang', expected?.lang ?? '');
    await expect(html).toHaveAttribute('dir', expected?.dir ?? '');
  });

  test(`${address} shows no text that a translator could not reach`, async ({ page }, testInfo) => {
    const isShipped = testInfo.project.name === 'shipped';
    await page.goto(address);
    await expect(page.locator('#root')).toHaveAttribute('data-awake', '');
    const plain = await findPlainTexts(page);
    if (isShipped) expect(plain).not.toEqual([]);
    else expect(plain).toEqual([]);
  });
}

for (const form of ['full', 'short'] as const) {
  test(`the ${form} form shows no text that a translator could not reach, to the result`, async ({
    page,
  }, testInfo) => {
    test.setTimeout(90_000);
    const plain = new Set<string>();
    const look = async () => {
      for (const text of await findPlainTexts(page)) plain.add(text);
    };
    const goOn = () => page.locator('main button').last().click();
    await page.goto('/take/');
    await waitUntilAwake(page);
    if (form === 'short') await page.locator('main input').last().check();
    // The last one is for who has a code already.
    await page.locator('main button').nth(-2).click();
    for (const step of ['keep', 'words']) {
      await page.locator('main h1:focus').waitFor();
      // The code comes with the choice to lock; its words are in one language for everyone.
      if (step === 'keep') {
        await page.locator('main input[value="locked"]').check();
        await page.locator('main p[lang="en"]').waitFor();
        await page.evaluate(() => document.querySelector('main p[lang="en"]')?.replaceChildren());
      }
      await look();
      if (step === 'keep') await page.locator('main input[value="tab"]').check();
      await goOn();
    }
    for (const items of pagesOf(form)) {
      const [first = '', ...others] = items;
      await page.locator(`#${first} input`).nth(2).check();
      for (const item of others) {
        await page
          .locator(`#${item} input`)
          .nth(2)
          .evaluate((input) => (input as HTMLInputElement).click());
      }
      await look();
      await goOn();
    }
    await look();
    await goOn();
    await page.locator('main figure').first().waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await look();
    if (testInfo.project.name === 'shipped') expect(plain.size).toBeGreaterThan(0);
    else expect([...plain]).toEqual([]);
  });
}
