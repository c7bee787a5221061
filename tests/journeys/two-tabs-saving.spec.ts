import type { Page } from '@playwright/test';
import { COUNTS, tell } from '../support/counts';
import { expect, type HarnessWindow, test } from '../support/harness/harness-test';
import type { Acknowledged } from '../support/harness/save-many';

const SAVES = COUNTS.saves;
const SAVES_WITHOUT_COMPARING = 200;

interface Saved {
  readonly acknowledged: readonly Acknowledged[];
  readonly stored: readonly Acknowledged[];
}

/** Lets two pages save into one draft at the same time; returns what each was told, and the end. */
async function saveFromTwo(
  pages: readonly [Page, Page],
  count: number,
  isComparing: boolean,
): Promise<Saved> {
  const id = isComparing ? 'compared' : 'overwritten';
  const [first] = pages;
  await first.evaluate((name) => (window as unknown as HarnessWindow).harness.makeDraft(name), id);
  const told = await Promise.all(
    pages.map((page, index) =>
      page.evaluate(
        ([name, tab, saves, compares]) =>
          (window as unknown as HarnessWindow).harness.saveMany(name, tab, saves, compares),
        [id, `tab ${index}`, count / 2, isComparing] as const,
      ),
    ),
  );
  const stored = await first.evaluate(
    (name) => (window as unknown as HarnessWindow).harness.readNewest(name),
    id,
  );
  return { acknowledged: told.flat().toSorted((a, b) => a.revision - b.revision), stored };
}

test.describe('T5, two tabs saving', () => {
  test.setTimeout(60_000 + SAVES * 50);

  test(`of ${SAVES} saves from two tabs none that was acknowledged is lost`, async ({
    context,
    openHarness,
  }) => {
    const pages = [await context.newPage(), await context.newPage()] as const;
    for (const page of pages) await openHarness(page);
    const { acknowledged, stored } = await saveFromTwo([...pages], SAVES, true);

    const revisions = acknowledged.map(({ revision }) => revision);
    expect(revisions, 'a revision for each save, without a gap').toEqual(
      Array.from({ length: SAVES }, (_, index) => index + 1),
    );
    expect(stored, 'the last two saves').toEqual(acknowledged.slice(-2).toReversed());
    const turns = acknowledged.filter(
      ({ text }, index) => text.slice(0, 5) !== acknowledged[index - 1]?.text.slice(0, 5),
    );
    expect(turns.length, 'how often the tabs took turns').toBeGreaterThan(SAVES / 100);
    tell('T5', SAVES);
  });

  test('without the comparison two tabs are told of saves that are lost', async ({
    context,
    openHarness,
  }) => {
    const pages = [await context.newPage(), await context.newPage()] as const;
    for (const page of pages) await openHarness(page);
    const { acknowledged } = await saveFromTwo([...pages], SAVES_WITHOUT_COMPARING, false);
    const revisions = new Set(acknowledged.map(({ revision }) => revision));
    expect(acknowledged).toHaveLength(SAVES_WITHOUT_COMPARING);
    expect(revisions.size, 'saves with a revision of their own').toBeLessThan(
      SAVES_WITHOUT_COMPARING,
    );
  });
});
