import { findAxeFaults } from '../support/axe';
import { expect, test } from '../support/journey';

/** Two targets of a page, the first of which begins 20 px above a bar that stays in place. */
const pageOf = (style: string): string => `<!doctype html>
  <html lang="en"><head><title>Targets</title></head><body style="margin: 0"><main>
  <h1 style="margin: 0; block-size: 40px">Targets</h1>
  <p style="margin: 0; block-size: 580px">Text</p>
  <p style="margin: 0; display: grid"><button style="${style}">One</button><button style="${style}">Two</button></p>
  <p style="block-size: 900px">Text</p></main>
  <div role="region" aria-label="Bar" style="position: sticky; inset-block-end: 0; block-size: 60px; background: white">
  <button style="block-size: 60px; inline-size: 100%">Lock</button></div></body></html>`;

test('a target is measured where one can scroll it to, and a small one is found all the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const look = async (style: string) => {
    await page.setContent(pageOf(style));
    const faults = await findAxeFaults(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    return faults.map((fault) => fault.slice(0, 11));
  };
  expect(await look('block-size: 48px')).toEqual([]);
  expect(await look('block-size: 12px; font-size: 8px')).toEqual(['target-size', 'target-size']);
});
