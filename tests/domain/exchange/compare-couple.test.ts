import { describe, expect, it } from 'vitest';
import { compareCouple } from '@/domain/exchange/compare-couple';
import { packetBytes, readPacket } from '@/domain/exchange/share-packets';
import { compareTakers, packetOf } from '../../support/comparing';
import { findPlan, packets } from '../../support/exchange/exchange-tools';
import { PAYLOADS } from '../../support/exchange/attacks/script-payloads';
import { withChanges } from '../../support/instrument-table';
import { partnersOf, workedExample } from '../../support/worked-example';

describe('a couple is compared from the bytes of two packets', () => {
  it.each(Object.keys(workedExample.couples))('%s', (name) => {
    const expected = workedExample.couples[name];
    const { a, b } = partnersOf(name);
    const sharesHolding = expected?.holdingShared ?? false;
    const bytesOf = (taker: typeof a) => packetBytes(packetOf({ ...taker, sharesHolding }));
    const compared = compareCouple({ inviter: bytesOf(a), replier: bytesOf(b) }, findPlan);
    const comparison = compareTakers({ ...a, sharesHolding }, { ...b, sharesHolding });
    expect(compared).toEqual({ ok: true, comparison });
    const joint = compared.ok ? compared.comparison.joint?.value : NaN;
    expect(joint?.toFixed(9)).toBe(expected?.jointBalance?.value.toFixed(9));
  });

  it('is told, and does not crash, where this copy of the site is older than the packet', () => {
    const good = packetBytes(packetOf(partnersOf('A, B').a));
    const later = Uint8Array.from(good);
    later[0] = 2;
    const reason = 'unreadable-packet';
    expect(compareCouple({ inviter: later, replier: good }, findPlan)).toEqual({ ok: false, reason }); // prettier-ignore
    expect(compareCouple({ inviter: good, replier: later }, findPlan)).toEqual({ ok: false, reason }); // prettier-ignore
  });
});

describe('the bytes of a packet', () => {
  const { a } = partnersOf('A, B');
  const whole = packetBytes(packetOf(a));

  it('are 48, and are read as the packet they were made of', () => {
    expect(packets.length).toBe(48);
    expect(whole).toHaveLength(48);
    expect(packets.isFormed(whole)).toBe(true);
    expect(readPacket(whole, findPlan)).toMatchObject({ ok: true, packet: packetOf(a) });
  });

  it('do not change with what is private: I3', () => {
    const { answers } = a;
    const others = withChanges(answers, {
      A1: 0,
      A2: null,
      ML1m: 0,
      ML1p: 4,
      UL2m: 'x',
      PL1m: 1,
      SL1p: null,
      GL1m: 4,
    });
    expect(packetBytes(packetOf({ ...a, answers: others }))).toEqual(whole);
  });

  it('T11 let no payload in by their one text, the language', () => {
    for (const payload of PAYLOADS) {
      const bytes = Uint8Array.from(whole);
      const letters = new Uint8Array(Buffer.from(payload, 'latin1')).subarray(0, 11);
      bytes.set(letters, 5);
      expect(packets.isFormed(bytes), payload).toBe(false);
    }
  });

  it.each([0, 1, 47, 49])('are refused if they are %i', (length) => {
    expect(packets.isFormed(Uint8Array.from({ length }, (_, at) => whole[at] ?? 0))).toBe(false);
  });
});
