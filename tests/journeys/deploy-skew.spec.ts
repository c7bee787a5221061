import {
  answerPage,
  answerToReview,
  goNext,
  pagesOf,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import {
  countLoads,
  emptyOwnCache,
  expect,
  forgiveMissingStyles,
  type Host,
  test,
  waitUntilCopied,
} from '../support/deploying';
import { deploy } from '../support/deploys';
import { openByCode, OWN_CODE } from '../support/faults/fault-steps';
import { openOnlyDraft } from '../support/stored-draft';
import { answersFor } from '../support/worked-example';

const pages = pagesOf('short');
const picture = 'Your picture';
const given = Object.fromEntries(pages.flat().map((item) => [item, answersFor('A')[item]]));

/** What the host does while somebody answers with the build that was there before. */
const skews: readonly (readonly [string, (host: Host) => void])[] = [
  ['has the next build', ({ dir }) => deploy(dir, 1)],
  [
    'has the pages of the next build, and still the old scripts',
    ({ dir }) => deploy(dir, 1, 'pages first'),
  ],
  [
    'has the next build and answers for missing files with a page',
    (host) => {
      deploy(host.dir, 1);
      host.answersMissing = true;
    },
  ],
];

for (const hasWorker of [true, false]) {
  test.describe(hasWorker ? 'with a copy of the site' : 'without any copy', () => {
    test.use({
      // The old scripts are gone from the host: that is what is tried here.
      allowed: ['/a/', '/w/'],
      serviceWorkers: hasWorker ? 'allow' : 'block',
    });

    for (const [skew, apply] of skews) {
      for (const keptIn of ['tab', 'code'] as const) {
        test(`T15 the host ${skew}; kept ${keptIn === 'tab' ? 'in the tab' : 'under a code'}: one finishes with every answer`, async ({
          page,
          host,
          watch,
        }) => {
          await startAnswering(page, 'short', keptIn === 'tab' ? 'tab' : { code: OWN_CODE });
          await answerPage(page, pages[0] ?? [], answersFor('A'));
          await waitUntilSaved(page);
          if (hasWorker) {
            await waitUntilCopied(page);
            await emptyOwnCache(page);
          }
          const loads = countLoads(page);
          apply(host);
          await goNext(page);
          await answerToReview(page, 'short', answersFor('A'), 1);
          await page.getByRole('button', { name: 'Show my picture' }).click();

          const shown = page.getByRole('heading', { name: picture });
          const before = page.getByRole('heading', { name: 'Before you start' });
          if (keptIn === 'code') {
            await shown.or(before).first().waitFor();
            // If the page was loaded anew, what lies under a code is opened by it.
            if (await before.isVisible()) {
              await waitUntilAwake(page);
              await openByCode(page);
            }
          }
          await shown.waitFor();
          expect(loads()).toBeLessThanOrEqual(1);
          if (hasWorker) expect(loads()).toBe(0);
          if (keptIn === 'tab') {
            await page.goBack();
            await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
          } else {
            expect((await openOnlyDraft(page, OWN_CODE)).answers).toEqual(given);
          }
          await forgiveMissingStyles(watch, host);
        });
      }
    }
  });
}

test.describe('without any copy, and with answers that are kept nowhere', () => {
  test.use({ allowed: ['/a/', '/w/'], serviceWorkers: 'block' });

  test('the page is not loaded anew: it says what is missing and offers a file', async ({
    page,
    host,
    watch,
  }) => {
    await startAnswering(page, 'short', 'nowhere');
    const loads = countLoads(page);
    deploy(host.dir, 1);
    await answerToReview(page, 'short', answersFor('A'));
    await page.getByRole('button', { name: 'Show my picture' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Your answers are still here.' });
    await expect(notice).toBeVisible();
    await expect(notice.getByRole('button', { name: 'Save a sealed file' })).toBeVisible();
    expect(loads()).toBe(0);
    await page.goBack();
    await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
    await forgiveMissingStyles(watch, host);
  });
});
