import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDraftId } from '@/platform/crypto/draft-id';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the name of a new draft', () => {
  it('is eight random bytes and nothing else', () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
      (array as Uint8Array).set([0, 1, 15, 16, 127, 128, 254, 255]);
      return array;
    });
    expect(makeDraftId()).toBe('00010f107f80feff');
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 200 }, makeDraftId)).size).toBe(200);
  });
});
