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
 * axe when it is first looked at: scripts of a test are beyond the policy. A target that lies half
 * under a bar which stays in place is measured again where one can scroll it to.
 */
export async function findAxeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const violations = await page.evaluate(async (runOptions): Promise<AxeResults['violations']> => {
    type Run = (root: Document | Element, options: RunOptions) => Promise<AxeResults>;
    const { axe } = window as unknown as { axe: { run: Run } };
    const isSmall = async (selector: string): Promise<boolean> => {
      const target = document.querySelector(selector);
      if (target === null) return true;
      target.scrollIntoView({ block: 'center' });
      const again = await axe.run(target, { ...runOptions, runOnly: ['target-size'] });
      return again.violations.length > 0;
    };
    const found = (await axe.run(document, runOptions)).violations;
    const { scrollX, scrollY } = window;
    for (const violation of found) {
      if (violation.id !== 'target-size') continue;
      const small: typeof violation.nodes = [];
      for (const node of violation.nodes) {
        if (await isSmall(String(node.target[0]))) small.push(node);
      }
      violation.nodes = small;
    }
    window.scrollTo(scrollX, scrollY);
    return found;
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html}`),
  );
}
