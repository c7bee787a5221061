import { statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

export interface WatchedSite {
  readonly origin: string;
  /** The built folder: a request is for a file in it, or it is a fault. */
  readonly dir: string;
  /** Beginnings of addresses that may be asked for all the same, such as where leaving leads. */
  readonly allowed: readonly string[];
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

const binding = '__reportViolation';

function isBuiltFile(site: WatchedSite, pathname: string): boolean {
  const file = path.join(
    site.dir,
    decodeURIComponent(pathname),
    pathname.endsWith('/') ? 'index.html' : '',
  );
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * Collects everything a browser context does that Both Ways never may: errors, refused scripts
 * and styles, and requests for anything but a file of the site.
 */
export class PageWatch {
  readonly problems: string[] = [];
  readonly #context: BrowserContext;
  readonly #site: WatchedSite;

  private constructor(context: BrowserContext, site: WatchedSite) {
    this.#context = context;
    this.#site = site;
  }

  /** Starts watching; call it before the first page is opened. */
  static async start(context: BrowserContext, site: WatchedSite): Promise<PageWatch> {
    const watch = new PageWatch(context, site);
    context.on('console', (message) => watch.#onConsole(message));
    context.on('weberror', (error) => watch.problems.push(`page error: ${error.error().message}`));
    context.on('request', (request) => watch.#onRequest(request));
    await context.exposeBinding(binding, (_source, violation: Violation) => {
      const { directive, blocked, sample } = violation;
      watch.problems.push(`policy violation: ${directive} (${blocked} ${sample})`);
    });
    await context.addInitScript((name) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report: unknown = Reflect.get(window, name);
        if (typeof report !== 'function') return;
        report({
          directive: event.effectiveDirective,
          blocked: event.blockedURI,
          sample: event.sample,
        });
      });
    }, binding);
    return watch;
  }

  /** Waits until everything that happened so far was reported. */
  async settle(): Promise<void> {
    for (const page of this.#context.pages()) {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 0))).catch(() => undefined);
    }
  }

  #isAllowed(address: string): boolean {
    return this.#site.allowed.some((allowed) =>
      address.startsWith(new URL(allowed, this.#site.origin).href),
    );
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' || this.#isAllowed(message.location().url)) return;
    this.problems.push(`console error: ${message.text()}`);
  }

  #onRequest(request: Request): void {
    const address = request.url();
    if (this.#isAllowed(address)) return;
    const { origin, pathname } = new URL(address);
    if (request.method() !== 'GET') {
      this.problems.push(`request with ${request.method()}: ${address}`);
    } else if (origin !== this.#site.origin) {
      this.problems.push(`request to another place: ${address}`);
    } else if (!isBuiltFile(this.#site, pathname)) {
      this.problems.push(`request for no file of the site: ${address}`);
    }
  }
}
