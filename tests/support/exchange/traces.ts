import type { Page } from '@playwright/test';
import { expect } from '../journey';

/** What a browser writes down of a visit without being asked: none of it may say anything. */
interface Trace {
  readonly address: string;
  readonly title: string;
  readonly entry: unknown;
}

/**
 * The ways in which a code could stand somewhere. A single word of it proves nothing: the list holds
 * "open", "step" and "age".
 */
function waysToWrite(code: string): readonly string[] {
  const words = code.split(' ');
  const pairs = words.slice(1).map((word, at) => [words[at] ?? '', word]);
  return pairs.flatMap((pair) => [' ', '-', '+', '_', '%20', ''].map((gap) => pair.join(gap)));
}

/** Notes all addresses, titles, entries, console lines and file names of a page. */
export class Traces {
  readonly #page: Page;
  readonly #traces: Trace[] = [];
  readonly #lines: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('console', (message) => this.#lines.push(message.text()));
    page.on('download', (download) => this.#lines.push(download.suggestedFilename()));
    page.on('framenavigated', (frame) => this.#lines.push(frame.url()));
  }

  /** Notes what stands there now. */
  async note(): Promise<void> {
    this.#traces.push(
      await this.#page.evaluate(() => ({
        address: location.href,
        title: document.title,
        entry: history.state as unknown,
      })),
    );
  }

  /** Expects nothing but steps, plain pages and neutral names, and nothing of a code or a key. */
  expectNothingOf(code: string, others: readonly string[] = []): void {
    expect(this.#traces.length).toBeGreaterThan(0);
    for (const { address, title, entry } of this.#traces) {
      expect(new URL(address).search + new URL(address).hash, address).toBe('');
      expect(title).toMatch(/^[^#]*$/);
      if (entry !== null)
        expect(Object.keys(entry as object).toSorted()).toEqual(['depth', 'step']);
    }
    // The address that a link opens with is the link itself; what was made here is never in one.
    const text = JSON.stringify([this.#traces, this.#lines]).toLowerCase();
    for (const secret of [...waysToWrite(code), ...others, 'AGE-SECRET-KEY', 'age1']) {
      expect(text, secret).not.toContain(secret.toLowerCase());
    }
  }
}

/** Expects a link to hold no six bytes in a row of a packet, and nothing of a code. */
export function expectBareLink(bytes: Uint8Array, packet: Uint8Array, code: string): void {
  const link = Buffer.from(bytes);
  for (let at = 0; at + 6 <= packet.length; at += 1) {
    const piece = Buffer.from(packet.subarray(at, at + 6));
    if (piece.some((byte) => byte > 0)) expect(link.includes(piece), `byte ${at}`).toBe(false);
  }
  for (const way of waysToWrite(code)) expect(link.toString('latin1')).not.toContain(way);
}
