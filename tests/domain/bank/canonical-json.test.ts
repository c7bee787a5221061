import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, NotCanonical } from '@/domain/bank/canonical-json';
import { readJson } from '../../support/published-bank';

describe('canonical JSON', () => {
  it('sorts keys by code unit at every depth and leaves arrays and values alone', () => {
    const value = {
      b: [3, 1, { z: null, a: true }],
      a: 'é "x"\n',
      '€': -0,
      ﬁ: 1e21,
      '🙂': 0.1,
      B: {},
    };
    expect(canonicalJson(value)).toBe(
      // 🙂 begins with the surrogate D83D, which is below FB01: by code point it would be last.
      '{"B":{},"a":"é \\"x\\"\\n","b":[3,1,{"a":true,"z":null}],"€":0,"🙂":0.1,"ﬁ":1e+21}',
    );
  });

  it('is the same for files that differ in layout and in the order of keys', () => {
    const one: unknown = JSON.parse('{"a": 1,\n "b": [2, {"c": 3, "d": 4}]}');
    const other: unknown = JSON.parse('{"b":[2,{"d":4,"c":3}],"a":1}');
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it.each([
    ['undefined', { a: undefined }],
    ['a hole', Array<number>(1)],
    ['NaN', [Number.NaN]],
    ['infinity', Infinity],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a bigint', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it('gives bank 1.0.0 the id that a second, independent way of writing it gives', () => {
    const bank = readJson('questions/1.0.0/bank.json');
    // Every key of the bank is plain ASCII, so a list of all keys makes JSON.stringify sort them.
    const keys = new Set<string>();
    JSON.stringify(bank, (key, value: unknown) => (keys.add(key), value));
    const text = JSON.stringify(bank, [...keys].sort());
    expect(canonicalJson(bank)).toBe(text);
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '34d358696ccdfb1d6ebbf75992463f27eca65716da47f53a2b38285cc6d221da',
    );
  });
});
