import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  draftDatabase,
  dropTabDraft,
  dropTabKey,
  readTabDraft,
  writeTabDraft,
} from '@/platform/storage/tab-draft';

const DRAFT = { id: '00ff', identity: 'AGE-SECRET-KEY-1', recipient: 'age1' };
const deleted = vi.fn<(name: string) => void>();

/** A browser that refuses its storage, as some do where cookies are blocked. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
}

beforeEach(() => {
  sessionStorage.clear();
  deleted.mockReset();
  vi.stubGlobal('indexedDB', { deleteDatabase: deleted });
});
afterEach(() => vi.unstubAllGlobals());

describe('the draft of this tab', () => {
  it('is read as it was written, and lies in one entry with a name that says little', () => {
    writeTabDraft(DRAFT);
    expect(readTabDraft()).toEqual(DRAFT);
    expect(Object.keys(sessionStorage)).toEqual(['draft']);
    // Firefox writes up to so many letters into its session files.
    expect(sessionStorage.getItem('draft')?.length).toBeGreaterThan(2048);
  });

  it('is none where nothing was written', () => {
    expect(readTabDraft()).toBeNull();
  });

  it.each([
    'no JSON',
    '',
    'null',
    '3',
    '"text"',
    '[]',
    '{}',
    '{"id":"00ff","identity":"AGE-SECRET-KEY-1"}',
    '{"id":"00ff","identity":"AGE-SECRET-KEY-1","recipient":null}',
    '{"id":7,"identity":"AGE-SECRET-KEY-1","recipient":"age1"}',
  ])('is none where something else lies there: %s', (rubbish) => {
    sessionStorage.setItem('draft', rubbish);
    expect(readTabDraft()).toBeNull();
  });

  it('loses its key and keeps its database when only the key is to go', () => {
    writeTabDraft(DRAFT);
    dropTabKey();
    expect(readTabDraft()).toBeNull();
    expect(deleted).not.toHaveBeenCalled();
  });

  it('is deleted with its key, its own database and no other', () => {
    writeTabDraft(DRAFT);
    dropTabDraft();
    expect(sessionStorage).toHaveLength(0);
    expect(deleted.mock.calls).toEqual([['draft-00ff']]);
    expect(draftDatabase('00ff')).toBe('draft-00ff');
  });

  it('leaves every database alone where there is no draft, and takes rubbish away', () => {
    sessionStorage.setItem('draft', '{"id":');
    dropTabDraft();
    expect(deleted).not.toHaveBeenCalled();
    expect(sessionStorage).toHaveLength(0);
  });

  it('loses its key even where the database cannot be deleted', () => {
    writeTabDraft(DRAFT);
    deleted.mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(() => dropTabDraft()).not.toThrow();
    expect(readTabDraft()).toBeNull();
  });
});

describe('where the browser refuses its storage', () => {
  it('there is no draft, and dropping one throws nothing', () => {
    refuseStorage();
    expect(readTabDraft()).toBeNull();
    expect(() => dropTabKey()).not.toThrow();
    expect(() => dropTabDraft()).not.toThrow();
  });

  it('writing says so, so that nobody believes it was kept', () => {
    refuseStorage();
    expect(() => writeTabDraft(DRAFT)).toThrow(DOMException);
  });

  it('the same holds where even asking for it is refused', () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(readTabDraft()).toBeNull();
    expect(() => dropTabDraft()).not.toThrow();
    vi.restoreAllMocks();
  });
});
