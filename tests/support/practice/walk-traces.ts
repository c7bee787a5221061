import type { Page } from '@playwright/test';
import { expect } from '../journey';

const binding = '__wroteHistory';

/** What a browser is told outside the page itself while somebody walks through it. */
export class WalkTraces {
  readonly #page: Page;
  readonly #told: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Starts listening; call it before the page is opened. */
  static async start(page: Page): Promise<WalkTraces> {
    const traces = new WalkTraces(page);
    page.on('console', (message) => traces.#told.push(`console: ${message.text()}`));
    page.on('download', (saved) => traces.#told.push(`file name: ${saved.suggestedFilename()}`));
    page.on('framenavigated', (frame) => traces.#told.push(`address: ${frame.url()}`));
    await page.exposeFunction(binding, (entry: string) => {
      traces.#told.push(`history: ${entry}`);
    });
    await page.addInitScript((name) => {
      for (const way of ['pushState', 'replaceState'] as const) {
        const write = History.prototype[way];
        History.prototype[way] = function writeAndTell(...entry) {
          const tell: unknown = Reflect.get(window, name);
          if (typeof tell === 'function') tell(JSON.stringify(entry));
          write.apply(this, entry);
        };
      }
    }, binding);
    return traces;
  }

  /** Expects that none of the words was told, by now, to the history, the title or the console. */
  async expectNone(words: readonly string[]): Promise<void> {
    const present = await this.#page.evaluate(() =>
      JSON.stringify([
        location.href,
        document.title,
        history.state,
        window.name,
        { ...localStorage },
        { ...sessionStorage },
      ]),
    );
    this.#told.push(`now: ${present}`);
    const session = await this.#page.context().newCDPSession(this.#page);
    const { entries } = await session.send('Page.getNavigationHistory');
    await session.detach();
    const past = entries.map(({ url, title }) => `entry: ${url} ${title}`);
    const found = [...this.#told, ...past].filter((one) =>
      words.some((word) => one.toLowerCase().includes(word.toLowerCase())),
    );
    expect(this.#told.some((one) => one.startsWith('history: '))).toBe(true);
    expect(found, 'what the browser was told of somebody').toEqual([]);
  }
}
