import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repairAddress, takeLink } from '@/platform/page/link-arrival';

const start = `${window.location.origin}/open/`;

beforeEach(() => history.replaceState(null, '', '/open/'));
afterEach(() => vi.unstubAllGlobals());

describe('a link in the address', () => {
  it.each([['#QlcBZ'], ['?x=y#QlcBZ'], ['#QlcBZ&utm_source=x'], ['?utm_source=x#a%20b']])(
    'is taken out of it whole: %s',
    (rest) => {
      history.replaceState({ depth: 3, step: 1 }, '', `/open/${rest}`);
      expect(takeLink()).toBe(`${start}${rest}`);
      expect(window.location.href).toBe(start);
      expect(history.state, 'where the entry stands').toEqual({ depth: 3, step: 1 });
    },
  );

  it('adds no entry to the history', () => {
    const before = history.length;
    history.replaceState(null, '', '/open/#QlcBZ');
    takeLink();
    expect(history.length).toBe(before);
  });

  it.each(['', '?x=y', '#'])('is none where nothing stands behind the "#": %j', (rest) => {
    history.replaceState(null, '', `/open/${rest}`);
    expect(takeLink()).toBeNull();
  });
});

describe('an address whose "#" a sender has escaped', () => {
  function repair(pathname: string, openPath = '/open/') {
    const replace = vi.fn<(address: string) => void>();
    vi.stubGlobal('location', { pathname, replace });
    return { isLoading: repairAddress(openPath), replace };
  }

  it.each([
    ['/open/%23QlcBZ', '/open/#QlcBZ'],
    ['/open/%2523QlcBZ', '/open/#QlcBZ'],
    ['/open/%252523QlcBZ&utm=1', '/open/#QlcBZ&utm=1'],
  ])('is loaded as it was meant: %s', (pathname, address) => {
    const { isLoading, replace } = repair(pathname);
    expect(isLoading).toBe(true);
    expect(replace.mock.calls).toEqual([[address]]);
  });

  it('is repaired below the address of the site', () => {
    const { replace } = repair('/both/ways/open/%23QlcBZ', '/both/ways/open/');
    expect(replace.mock.calls).toEqual([['/both/ways/open/#QlcBZ']]);
  });

  it.each([
    '/open/',
    '/open/%23',
    '/open/x%23QlcBZ',
    '/take/%23QlcBZ',
    '/x/open/%23QlcBZ',
    '/open/%24QlcBZ',
    '//evil.example/open/%23QlcBZ',
  ])('is left alone where it is another: %s', (pathname) => {
    const { isLoading, replace } = repair(pathname);
    expect(isLoading).toBe(false);
    expect(replace).not.toHaveBeenCalled();
  });
});
