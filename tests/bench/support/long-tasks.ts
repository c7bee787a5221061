import type { Page } from '@playwright/test';

export interface LongTasks {
  readonly longestMs: number;
  readonly over50: number;
  readonly over100: number;
}

export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Reflect.set(window, '__tasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The tasks over 50 ms since this was asked last; shorter ones the browser does not report. */
export async function takeTasks(page: Page): Promise<LongTasks> {
  const tasks = await page.evaluate(() => (Reflect.get(window, '__tasks') as number[]).splice(0));
  return {
    longestMs: Math.max(0, ...tasks),
    over50: tasks.length,
    over100: tasks.filter((duration) => duration > 100).length,
  };
}

export async function timed(task: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await task();
  return performance.now() - startMs;
}
