import type { Language } from '@/domain/bank/language-schema';
import { findSoloPatterns, PRIVATE_SOLO_PATTERNS } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { bank, plan, readJson, rowOf } from '../published-bank';
import { answersFor } from '../worked-example';
import { PRACTICE_NAMES } from './joined';

const language = readJson('questions/1.0.0/en.json') as Language;

/**
 * Every string of the own view of two that no joint screen may hold, from the bank and not from the
 * view.
 *
 * @param takers whose answers the two gave, by the name of the set
 */
export function listOwnWords(
  takers: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const isHolding = new Set(bank.items.flatMap((i) => (i.kind === 'holding' ? [i.pair] : [])));
  const patterns = takers.flatMap((name) => {
    const row = rowOf('full', answersFor(name));
    const { headline, notes } = findSoloPatterns(plan, row, scorePerson(plan, 'full', row));
    return [headline, ...notes].filter((id) => PRIVATE_SOLO_PATTERNS.has(id));
  });
  const textOf = (id: string) => language.items[id] ?? '';
  return {
    items: bank.items.flatMap(({ id, kind }) => (kind === 'anchor' ? [] : [textOf(id)])),
    anchors: ['A1', 'A2'].map(textOf),
    holding: [...isHolding].map((pair) => language.roles[pair] ?? ''),
    'the note beside holding': [language.holdingNote],
    patterns: [...new Set(patterns)].map((id) => language.patterns.solo[id].title),
    'names of the practice': Object.values(PRACTICE_NAMES),
    'not for the joint room': ['Not for the joint room'],
  };
}
