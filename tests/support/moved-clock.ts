import type { BrowserContext } from '@playwright/test';

/** Runs inside a page: the date stands still at a moment, and every timer goes on. */
function standStill(at: number): void {
  const clock = window as unknown as { stoodStillAt?: number };
  const isFirst = clock.stoodStillAt === undefined;
  clock.stoodStillAt = at;
  if (!isFirst) return;
  const now = () => clock.stoodStillAt ?? 0;
  window.Date = new Proxy(Date, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args) as Date,
    apply: (target) => new target(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}

/**
 * Moves the clock of every open page and of those to come. Playwright's own clock takes the timing
 * of the navigation with it, by which the page knows a reload.
 */
export async function setClock(context: BrowserContext, at: Date): Promise<void> {
  await context.addInitScript(standStill, at.getTime());
  for (const page of context.pages()) await page.evaluate(standStill, at.getTime());
}
