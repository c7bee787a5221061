import type { ClientCard } from '@/domain/practice/clients/clients';

/** One for each language: making one takes longer than ten thousand comparisons. */
const collators = new Map<string, Intl.Collator>();

function collatorOf(language: string): Intl.Collator {
  const known = collators.get(language);
  if (known !== undefined) return known;
  // "Case 9" stands before "Case 10".
  const made = new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}

/** By name as the language of the page orders names; who has none comes last. */
export function sortCards(cards: readonly ClientCard[], language: string): readonly ClientCard[] {
  const { compare } = collatorOf(language);
  const [named, nameless] = [
    cards.filter(({ name }) => name !== ''),
    cards.filter(({ name }) => name === ''),
  ];
  return [...named.sort((one, other) => compare(one.name, other.name)), ...nameless];
}

/** All that a client can be found by: the practice's name for them, and each that they gave. */
export function namesOf({ name, pseudonyms }: ClientCard): string {
  return [name, ...pseudonyms].join(' ');
}
