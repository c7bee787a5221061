import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lookUpNumber, rememberNumber } from '@/platform/storage/known-numbers';

const KEY = new Uint8Array(32).fill(1);
const OTHER = new Uint8Array(32).fill(2);
const LABEL = 'Dr. Zoë Example';

const stored = () => localStorage.getItem('numbers') ?? '';
const hex = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('numbers that were compared in this browser', () => {
  it('are unknown at first, and looking leaves nothing', async () => {
    expect(await lookUpNumber(LABEL, KEY)).toBe('unknown');
    expect(localStorage).toHaveLength(0);
  });

  it('are known again by name and number together', async () => {
    await rememberNumber(LABEL, KEY);
    expect(await lookUpNumber(LABEL, KEY)).toBe('same');
    expect(await lookUpNumber(LABEL, OTHER)).toBe('changed');
    expect(await lookUpNumber('Somebody else', KEY)).toBe('unknown');
  });

  it('are known however the same name is written', async () => {
    await rememberNumber(LABEL, KEY);
    expect(await lookUpNumber('DR. ZOE\u0308 EXAMPLE', KEY)).toBe('same');
  });

  it('are kept as hashes and a salt, and hold neither name nor key', async () => {
    await rememberNumber(LABEL, KEY);
    const [mark] = JSON.parse(stored()) as [{ label: string; salt: string; key: string }];
    expect(Object.keys(mark).toSorted()).toEqual(['key', 'label', 'salt']);
    expect(mark.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(mark.label).toBe(hex(Buffer.from(mark.salt, 'hex'), 'dr. zoë example'));
    expect(mark.key).toBe(hex('bw/v1/known', KEY));
    expect(stored()).not.toMatch(/zo|example/i);
    expect(stored()).not.toContain('01'.repeat(32));
  });

  it('have a salt of their own each, so that equal names do not show', async () => {
    await rememberNumber(LABEL, KEY);
    await rememberNumber(LABEL, OTHER);
    const marks = JSON.parse(stored()) as { label: string }[];
    expect(new Set(marks.map(({ label }) => label)).size).toBe(2);
    expect(await lookUpNumber(LABEL, KEY)).toBe('same');
    expect(await lookUpNumber(LABEL, OTHER)).toBe('same');
  });

  it('are kept once, and fifty at most, the newest', async () => {
    await rememberNumber(LABEL, KEY);
    await rememberNumber(LABEL, KEY);
    expect(JSON.parse(stored())).toHaveLength(1);
    for (let at = 0; at < 50; at += 1) await rememberNumber(`practice ${at}`, KEY);
    expect(JSON.parse(stored())).toHaveLength(50);
    expect(await lookUpNumber(LABEL, KEY)).toBe('unknown');
    expect(await lookUpNumber('practice 49', KEY)).toBe('same');
  });

  it.each(['', '{', 'null', '{"label":"x"}', '[null,1,{"label":"x","salt":"y","key":"z"}]'])(
    'are none where something else lies there: %s',
    async (text) => {
      localStorage.setItem('numbers', text);
      expect(await lookUpNumber(LABEL, KEY)).toBe('unknown');
      await rememberNumber(LABEL, KEY);
      expect(await lookUpNumber(LABEL, KEY)).toBe('same');
    },
  );

  it('are none where the browser refuses, and nothing fails', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    await rememberNumber(LABEL, KEY);
    expect(localStorage).toHaveLength(0);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect(await lookUpNumber(LABEL, KEY)).toBe('unknown');
  });
});
