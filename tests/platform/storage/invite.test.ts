import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropInvite, readInvite, writeInvite } from '@/platform/storage/invite';

const LINK = 'https://both-ways.example/open/#QlcBZ';

beforeEach(() => dropInvite());
afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

describe('the invite that is being answered in this tab', () => {
  it('is there until it is dropped, and nowhere else', () => {
    expect(readInvite()).toBeNull();
    writeInvite(LINK);
    expect(readInvite()).toBe(LINK);
    expect({ ...sessionStorage }).toEqual({ invite: LINK });
    expect({ ...localStorage }).toEqual({});
    dropInvite();
    expect(readInvite()).toBeNull();
    expect({ ...sessionStorage }).toEqual({});
  });

  it('lasts as long as the page where the browser stores nothing', () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    writeInvite(LINK);
    expect(readInvite()).toBe(LINK);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect(readInvite()).toBe(LINK);
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    dropInvite();
    expect(readInvite()).toBeNull();
  });

  it('is the last one that was chosen', () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    writeInvite('an earlier one');
    refused.mockRestore();
    writeInvite(LINK);
    expect(readInvite()).toBe(LINK);
    sessionStorage.clear();
    expect(readInvite()).toBeNull();
  });
});
