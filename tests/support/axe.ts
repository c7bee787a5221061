import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** What it evaluates to is of no use, and would be sent over. */
const axeScript = `${readFileSync(axeFile, 'utf8')};void 0`;

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Axe would fetch the styles again, which the policy refuses.
  preload: false,
};

/**
 * Runs axe on what the page shows now, and returns its findings as short sentences. A document gets
 * axe when it is first looked at: scripts of a test are beyond the policy.
 */
export async function findAxeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const results = await page.evaluate(async (runOptions): Promise<AxeResults> => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: RunOptions) => Promise<AxeResults> };
    };
    return axe.run(document, runOptions);
  }, options);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}
