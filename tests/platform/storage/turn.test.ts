import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropTurn, readTurn, type Turn, writeTurn } from '@/platform/storage/turn';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

describe('whose turn it is', () => {
  it.each<Turn>(['second', 'both'])('is read as it was written: %s', (turn) => {
    writeTurn(turn);
    expect(readTurn()).toBe(turn);
    expect({ ...sessionStorage }).toEqual({ turn });
  });

  it('is nobody’s where nothing was written, and after it was dropped', () => {
    expect(readTurn()).toBeNull();
    writeTurn('second');
    dropTurn();
    expect(readTurn()).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('drops nothing else of this tab', () => {
    sessionStorage.setItem('draft', 'x');
    writeTurn('both');
    dropTurn();
    expect({ ...sessionStorage }).toEqual({ draft: 'x' });
  });

  it.each(['', 'first', 'SECOND', '"second"', '{}'])('is nobody’s where "%s" is stored', (odd) => {
    sessionStorage.setItem('turn', odd);
    expect(readTurn()).toBeNull();
  });

  it('is nobody’s where the browser refuses its storage, and nothing breaks', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    writeTurn('second');
    expect(readTurn()).toBeNull();
    dropTurn();
  });
});
