import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';
import { compareSums, readSums, sumOf } from '../../tools/file-sums';

export interface WatchedSite {
  readonly origin: string;
  /** The address it stands at, with both slashes. */
  readonly base: string;
  /** The built folder: a request is for a file that its `SHA256SUMS` lists, or it is a fault. */
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

const listed = new Map<string, ReadonlySet<string>>();

/** The files that a build lists; each is looked into once, so that what is served is what is listed. */
function readListed(dir: string): ReadonlySet<string> {
  const known = listed.get(dir);
  if (known !== undefined) return known;
  const sums = readSums(dir);
  const found = new Map(
    [...sums.keys()].map((file) => [file, sumOf(readFileSync(path.join(dir, file)))]),
  );
  const others = compareSums(sums, found);
  if (others.length > 0) throw new Error(`SHA256SUMS is not that of: ${others.join(', ')}`);
  const files = new Set(sums.keys());
  listed.set(dir, files);
  return files;
}

/** The listed file that an address stands for. */
export function findListedFile(
  site: Omit<WatchedSite, 'allowed'>,
  pathname: string,
): string | null {
  if (!pathname.startsWith(site.base)) return null;
  const below = decodeURIComponent(pathname.slice(site.base.length));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return readListed(site.dir).has(file) ? file : null;
}

/**
 * Collects everything a browser context does that Both Ways never may: errors, refused scripts
 * and styles, and requests for anything but a listed file of the site.
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
    } else if (findListedFile(this.#site, pathname) === null) {
      this.problems.push(`request for no file of the site: ${address}`);
    }
  }
}
