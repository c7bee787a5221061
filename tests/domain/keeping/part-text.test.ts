import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPart, writeEmptyPart, writePart } from '@/domain/keeping/part-text';
import { answersArb, formArb, PATIENT } from '../../support/answer-arbitraries';
import { packetOf } from '../../support/comparing';
import { readJson } from '../../support/published-bank';
import { answersFor, workedExample } from '../../support/worked-example';

/** The packet of A as it went into the first links, in hexadecimal. */
const { packet: hex } = (
  readJson('tests/fixtures/golden/couple-exchange-1.json') as { inviter: { packet: string } }
).inviter;
const packetBytes = [...Buffer.from(hex, 'hex')];

/** A's part as the first version wrote it, put together from those bytes by other means. */
const golden = readFileSync(
  resolve(import.meta.dirname, '../../fixtures/golden/part-1.json'),
  'utf8',
);
const DAY = '2026-10-01';
const packetA = packetOf({ form: 'full', answers: answersFor('A'), sharesHolding: true });

const packetArb = fc
  .record({ form: formArb, answers: answersArb, sharesHolding: fc.boolean() })
  .map(packetOf);
const dayArb = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const faultOf = (value: unknown): unknown => {
  const read = readPart(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? 'accepted' : read.fault;
};

describe('the part of one of two people', () => {
  it('is written byte for byte as the first version wrote it, and read', () => {
    expect(writePart(packetA, DAY)).toBe(golden);
    expect(readPart(golden)).toEqual({ ok: true, part: { day: DAY, packet: packetBytes } });
  });

  it('is read as it was written', PATIENT, () => {
    fc.assert(
      fc.property(packetArb, dayArb, (packet, day) => {
        const text = writePart(packet, day);
        const read = readPart(text);
        if (!read.ok) throw new Error(read.fault);
        expect(read.part.day).toBe(day);
        expect(Buffer.from(read.part.packet).toString('base64url')).toBe(JSON.parse(text).packet);
      }),
      { numRuns: 300 },
    );
  });

  it('is as long for everyone, and so is what holds none', PATIENT, () => {
    fc.assert(
      fc.property(packetArb, dayArb, (packet, day) => {
        expect(writePart(packet, day)).toHaveLength(golden.length);
        expect(writeEmptyPart(packet, day)).toHaveLength(golden.length);
      }),
      { numRuns: 300 },
    );
  });

  it('names no item and no answer', () => {
    const { answers } = workedExample;
    for (const name of Object.keys(answers)) {
      const text = writePart(
        packetOf({ form: 'full', answers: answersFor(name), sharesHolding: false }),
        DAY,
      );
      expect(Object.keys(JSON.parse(text))).toEqual(['day', 'packet', 'type', 'version']);
    }
  });

  it('is none where nothing is shared', () => {
    expect(faultOf(writeEmptyPart(packetA, DAY))).toBe('not-ours');
  });
});

const part = JSON.parse(golden) as Record<string, unknown>;

describe('a text that is no part', () => {
  it.each([
    ['of a later version', { ...part, version: 2 }, 'newer'],
    ['of a later version with more in it', { ...part, version: 3, hint: 'x' }, 'newer'],
    ['with a day that is none', { ...part, day: '2026-02-30' }, 'damaged'],
    ['with a version of no kind', { ...part, version: 0 }, 'damaged'],
    ['with a letter that no packet has', { ...part, packet: 'AQ=A' }, 'damaged'],
    ['with a packet cut inside a byte', { ...part, packet: 'AQABA' }, 'damaged'],
    ['with a packet longer than any', { ...part, packet: 'A'.repeat(404) }, 'damaged'],
    ['without a packet', { type: part['type'], version: 1, day: DAY }, 'damaged'],
    ['with something beside it', { ...part, note: 'hello' }, 'damaged'],
    ['that is a kept result', { ...part, type: 'both-ways/result' }, 'not-ours'],
    ['that is a list', [part], 'not-ours'],
    ['that is null', null, 'not-ours'],
    ['that is cut', golden.slice(0, -1), 'not-ours'],
    ['that is empty', '', 'not-ours'],
  ])('is refused by name: one %s', (_, value, fault) => {
    expect(faultOf(value)).toBe(fault);
  });

  it('never throws, whatever it is', PATIENT, () => {
    const nearly = fc
      .tuple(fc.nat(golden.length), fc.nat(9), fc.string({ unit: 'binary', maxLength: 9 }))
      .map(([at, cut, text]) => golden.slice(0, at) + text + golden.slice(at + cut));
    const altered = fc
      .tuple(fc.constantFrom(...Object.keys(part)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...part, [key]: value }));
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), nearly, altered);
    const results = ['accepted', 'not-ours', 'newer', 'damaged'];
    fc.assert(
      fc.property(any, (text) => {
        expect(results).toContain(faultOf(text));
      }),
      { numRuns: 3000 },
    );
  });
});
