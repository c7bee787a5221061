import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** The file to add to a browser context as an init script: scripts of a test are beyond the policy. */
export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  // Axe would fetch the styles again, which the policy refuses.
  preload: false,
};

/** Runs axe on what the page shows now, and returns its findings as short sentences. */
export async function findAxeFaults(page: Page): Promise<string[]> {
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
