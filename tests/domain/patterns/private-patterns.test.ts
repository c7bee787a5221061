import { describe, expect, it } from 'vitest';
import { PRIVATE_SOLO_PATTERNS } from '@/domain/patterns/solo-patterns';

describe('private patterns', () => {
  it('are those marked p in the instrument, section 4, and no others', () => {
    expect([...PRIVATE_SOLO_PATTERNS].sort()).toEqual([
      'both-running-low',
      'calm-outside-lonely-inside',
      'guarded-for-good-reason',
      'held-in',
      'held-in-by-partner',
      'little-room-apart',
      'more-comes-in',
      'more-goes-out',
      'stored-hurt',
    ]);
  });
});
