import { describe, expect, it } from 'vitest';
import { findSharedChanges, pickSheetRows } from '@/domain/practice/clients/sheet';
import type { RoleViews } from '@/domain/comparison/compare-packets';
import { scorePacket } from '@/domain/comparison/score-packet';
import { packetOf } from '../../../support/comparing';
import { plan } from '../../../support/published-bank';
import { answersFor } from '../../../support/worked-example';

const role = (id: string, a: number | null, b: number | null, meeting: RoleViews['meeting']) => ({
  id,
  a,
  b,
  meeting,
});

describe('the rows of a session sheet', () => {
  it('are the two seen most alike and the one seen most unlike', () => {
    const roles = [
      role('RL1', 100, -25, 'each-self'),
      role('CL1', 25, 50, 'alike'),
      role('UL1', 0, 0, 'alike'),
      role('UL3', 100, 90, 'alike'),
      role('UL4', 100, -100, 'each-self'),
      role('PL2', null, 50, null),
    ];
    const { alike, apart } = pickSheetRows({ roles });
    expect(alike.map(({ id }) => id)).toEqual(['UL1', 'UL3']);
    expect(apart?.id).toBe('UL4');
  });

  it('are fewer where fewer are there, and none is made up', () => {
    expect(pickSheetRows({ roles: [role('PL2', null, null, null)] })).toEqual({
      alike: [],
      apart: null,
    });
    const alike = role('CL1', 25, 0, 'alike');
    expect(pickSheetRows({ roles: [alike] })).toEqual({ alike: [alike], apart: null });
  });
});

describe('what changed, as far as a partner may know it', () => {
  it('never holds holding, however much it moved', () => {
    const score = (name: string) =>
      scorePacket(
        plan,
        packetOf({ form: 'full', answers: answersFor(name), sharesHolding: true }),
        'full',
      );
    const changes = findSharedChanges(score('even'), score('holding-back'));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.map(({ figure }) => figure)).not.toContain('holding');
    expect(changes.every(({ isReliable }) => isReliable)).toBe(true);
  });
});
