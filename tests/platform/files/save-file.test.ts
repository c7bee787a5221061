import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFileName, saveFile } from '@/platform/files/save-file';

const given: { name: string; address: string }[] = [];
const made: Blob[] = [];
const revoked = vi.fn<(address: string) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  given.length = 0;
  made.length = 0;
  revoked.mockReset();
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: revoked,
    }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    given.push({ name: this.download, address: this.getAttribute('href') ?? '' });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a file that is saved', () => {
  it('is handed to the browser once, with its bytes and its name', async () => {
    saveFile(new Uint8Array([1, 2, 250]), 'notes-abcd.age');
    expect(given).toEqual([{ name: 'notes-abcd.age', address: 'blob:1' }]);
    expect(made[0]?.type).toBe('application/octet-stream');
    expect(made[0]?.size).toBe(3);
  });

  it('is let go of after a minute, not before the browser has read it', () => {
    saveFile(new Uint8Array([1]), 'notes-abcd.age');
    vi.advanceTimersByTime(59_999);
    expect(revoked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(revoked.mock.calls).toEqual([['blob:1']]);
  });

  it('leaves no link on the page', () => {
    saveFile(new Uint8Array([1]), 'notes-abcd.age');
    expect(document.querySelector('a')).toBeNull();
  });

  it('has a name that says nothing: the same word and four drawn letters', () => {
    const names = Array.from({ length: 200 }, makeFileName);
    for (const name of names) expect(name).toMatch(/^notes-[0-9a-v]{4}\.age$/);
    expect(new Set(names).size).toBeGreaterThan(190);
  });
});
