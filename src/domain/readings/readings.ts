import type { AreaId } from '@/domain/bank/bank-schema';
import type { MethodSection } from '@/domain/method/method-sections';
import type { CouplePatternId } from '@/domain/patterns/couple-patterns';
import type { SoloPatternId } from '@/domain/patterns/solo-patterns';
import type { ReadingId } from './reading-ids';

/** An area's reading has its name. */
export const readingOfArea = (area: AreaId): ReadingId => area;

/** What to read beside a pattern of one person. */
export const readingOfSolo: Readonly<Record<SoloPatternId, ReadingId>> = {
  'i-carry-more': 'uneven',
  'my-partner-carries-more': 'uneven',
  'held-in': 'guard',
  'held-in-by-partner': 'guard',
  'more-goes-out': 'two-things',
  'more-comes-in': 'two-things',
  'calm-outside-lonely-inside': 'uneven',
  'shared-weight': 'healthy',
  'efficient-but-distant': 'room',
  'both-running-low': 'full-life',
  'repair-rests-on-one': 'repair',
  'guarded-for-good-reason': 'hard',
  'little-room-apart': 'space',
  'stored-hurt': 'renewal',
  'quiet-season': 'rebuilding',
  'nothing-stands-out': 'sustaining',
  'too-few-answers': 'two-things',
};

/** What to read beside a pattern of two people. */
export const readingOfCouple: Readonly<Record<CouplePatternId, ReadingId>> = {
  'shared-weight': 'healthy',
  'close-in-both-eyes': 'healthy',
  'one-carries-both-see': 'uneven',
  'both-feel-they-carry': 'center',
  'each-credits-the-other': 'center',
  'one-sees-a-tilt': 'uneven',
  'mostly-fine-and-not-quite': 'uneven',
  'efficient-but-distant': 'room',
  'both-running-low': 'full-life',
  'repair-rests-on-one': 'repair',
  'quiet-season': 'rebuilding',
  'nothing-stands-out': 'sustaining',
  'too-few-answers': 'two-things',
};

/** What to read beside a formula. */
export const readingOfMethod: Readonly<Record<MethodSection, ReadingId>> = {
  missing: 'two-things',
  area: 'two-things',
  composite: 'healthy',
  tending: 'center',
  holding: 'guard',
  effort: 'full-life',
  flow: 'two-things',
  calls: 'uneven',
  levels: 'healthy',
  patterns: 'uneven',
  change: 'rebuilding',
  quality: 'hard',
  packet: 'two-things',
  'area-difference': 'two-things',
  'composite-difference': 'healthy',
  'joint-balance': 'uneven',
  gap: 'center',
  views: 'healthy',
  roles: 'center',
};

/** Where a reading leads: that of an area to what frames it, the others to the areas they concern. */
export const relatedReadings: Readonly<Record<ReadingId, readonly ReadingId[]>> = {
  'two-things': ['reach', 'center'],
  reach: ['two-things'],
  met: ['two-things', 'healthy'],
  'full-life': ['room', 'renewal'],
  room: ['full-life'],
  uneven: ['center', 'repair'],
  center: ['uneven'],
  repair: ['uneven', 'rebuilding'],
  healthy: ['space', 'met'],
  space: ['healthy'],
  hard: ['guard', 'met'],
  guard: ['hard'],
  rebuilding: ['repair', 'renewal'],
  renewal: ['rebuilding', 'sustaining'],
  sustaining: ['renewal', 'center'],
};
