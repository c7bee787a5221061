import type { Answers } from '@/domain/answers/answer';
import { answerAll } from '../support/answering';
import { expect, test } from '../support/journey';
import { bank } from '../support/published-bank';

/** Everything as close and as even as can be, or as far as can be. */
function answerAt(end: 'lowest' | 'highest'): Answers {
  return Object.fromEntries(
    bank.items.map((item) => {
      const isReversed = 'key' in item && item.key === -1;
      return [item.id, (end === 'highest') === isReversed ? 0 : 4] as const;
    }),
  );
}

// What is asked of the host must not depend on what is answered: a host sees every request.
test('T10 two opposite sets of answers ask the host for the same files', async ({
  openBrowser,
}) => {
  test.setTimeout(180_000);
  const visit = async (answers: Answers): Promise<readonly string[]> => {
    const page = await openBrowser();
    const asked: string[] = [];
    page.context().on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      asked.push(`${request.method()} ${pathname}${search}`);
    });
    await answerAll(page, 'full', answers);
    for (const summary of await page.getByRole('main').locator('summary').all()) {
      await summary.click();
    }
    await page.waitForLoadState('networkidle');
    return [...new Set(asked)].toSorted();
  };
  const [lowest, highest] = await Promise.all([
    visit(answerAt('lowest')),
    visit(answerAt('highest')),
  ]);
  expect(lowest.length).toBeGreaterThan(30);
  expect(lowest).toEqual(highest);
});
