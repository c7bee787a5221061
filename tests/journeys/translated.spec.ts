import { answerAll } from '../support/answering';
import { expect, test } from '../support/journey';
import { translatePages } from '../support/page-translator';
import { expectWorkedExample } from '../support/result-figures';
import { askAClient, passOneDevice, writeToEachOther } from '../support/whole-flows';
import { answersFor } from '../support/worked-example';

test.describe('T12 though a page translator rewrites every text,', () => {
  test.setTimeout(120_000);

  test('the full form leads to its result', async ({ page }) => {
    await translatePages(page);
    await answerAll(page, 'full', answersFor('A'));
    await expectWorkedExample(page, 'A');
    expect(await page.locator('main font').count(), 'texts rewritten').toBeGreaterThan(100);
  });

  test('two people pass one device and see their picture', async ({ page }) => {
    await translatePages(page);
    await passOneDevice(page);
  });

  test('two people send each other links and see their picture', async ({ page, otherPage }) => {
    await translatePages(page);
    await translatePages(otherPage);
    await writeToEachOther(page, otherPage);
  });

  test('a practice asks a client and opens what they send', async ({ page, otherPage }) => {
    await translatePages(page);
    await translatePages(otherPage);
    await askAClient(page, otherPage);
  });
});
