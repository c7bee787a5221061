import type { Bank } from '@/domain/bank/bank-schema';
import type { Fault } from '@/domain/bank/bank-checks';

const ANSWERER = /^(?:i|me|my|mine|myself)$/;
const PARTNER = /^(?:partner|partner's|they|them|their|theirs|themselves)$/;
/** Words that change with the person, or come and go around "seemed". */
const BETWEEN = new Set('own to be is am are was were that when seem seems seemed'.split(' '));
const STATES = new Set(['feel', 'felt']);

/** Past forms that no rule gives back. A verb that is missing here is to be added. */
const BASE_FORMS: Readonly<Record<string, string>> = {
  able: 'can',
  could: 'can',
  became: 'become',
  began: 'begin',
  broke: 'break',
  brought: 'bring',
  came: 'come',
  chose: 'choose',
  did: 'do',
  felt: 'feel',
  forgot: 'forget',
  found: 'find',
  gave: 'give',
  got: 'get',
  had: 'have',
  heard: 'hear',
  held: 'hold',
  hid: 'hide',
  kept: 'keep',
  knew: 'know',
  left: 'leave',
  lost: 'lose',
  made: 'make',
  meant: 'mean',
  met: 'meet',
  said: 'say',
  sat: 'sit',
  saw: 'see',
  spoke: 'speak',
  spent: 'spend',
  stood: 'stand',
  thought: 'think',
  told: 'tell',
  took: 'take',
  understood: 'understand',
  went: 'go',
};

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** "My partner" is one person, and no word about the answerer. */
const wordsOf = (text: string): string[] =>
  plain(text)
    .replaceAll('my partner', 'partner')
    .match(/[\p{L}']+/gu) ?? [];

/** The same for "carry" and "carried", "change" and "changed", "keep" and "kept". */
function stemOf(word: string): string {
  const base = BASE_FORMS[word];
  if (base !== undefined) return stemOf(base);
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=..)ed$/, '').replace(/(?<=...)e$/, '');
}

function contentOf(words: readonly string[], isSeen: boolean): string[] {
  return words
    .filter((word) => !ANSWERER.test(word) && !PARTNER.test(word) && !BETWEEN.has(word))
    .filter((word) => !(isSeen && STATES.has(word)))
    .map(stemOf);
}

/** Who is named in turn: "m" the answerer, "p" the partner; the same person twice in a row is once. */
function personsOf(words: readonly string[], skipsThem: boolean): string {
  const persons = words.flatMap((word) => {
    if (ANSWERER.test(word)) return ['m'];
    return PARTNER.test(word) && !(skipsThem && word === 'them') ? ['p'] : [];
  });
  return persons.filter((person, at) => person !== persons[at - 1]).join('');
}

const swap = (persons: string): string =>
  persons.replaceAll(/[mp]/g, (person) => (person === 'm' ? 'p' : 'm'));

/** "Them" may be things, such as feelings; then it names nobody. */
function isSwapped(me: readonly string[], partner: readonly string[]): boolean {
  return [true, false].some((meSkips) =>
    [true, false].some(
      (partnerSkips) => swap(personsOf(me, meSkips)) === personsOf(partner, partnerSkips),
    ),
  );
}

// Nobody sees these from the outside. What one tells or shows of them can be seen.
const INNER =
  /\b(?:i|who) (?:felt|feared|hoped|longed|needed|wanted|wished|worried)\b|\bmy (?:own )?feelings\b|\b(?:energy|hurt|lonely|ashamed|afraid|worried|at ease)\b|\bwould have liked\b|\bhard to show\b|\bi was going to\b|\bcould rest\b/;
const TELLING = /^(?:when [^,]*, )?i (?:asked|said|shared|showed|told)\b/;

const SEEMED = /\bseem(?:s|ed)?\b/;

function compareTwins(me: string, partner: string): string[] {
  const [a, b] = [wordsOf(me), wordsOf(partner)];
  const reasons: string[] = [];
  if (!isSwapped(a, b)) {
    reasons.push('is not its twin with the persons swapped: who does what to whom differs');
  }
  const isSeen = b.some((word) => SEEMED.test(word));
  const [own, other] = [contentOf(a, isSeen), contentOf(b, isSeen)];
  const at = own.findIndex((word, index) => word !== other[index]);
  if (own.length !== other.length || at !== -1) {
    const place = at === -1 ? own.length : at;
    const say = (word: string | undefined) => (word === undefined ? 'nothing' : `"${word}"`);
    reasons.push(
      `says ${say(other[place])} where its twin says ${say(own[place])}: twins differ in the ` +
        'persons and in "seemed" only',
    );
  }
  const spoken = plain(me);
  if (INNER.test(spoken) && !TELLING.test(spoken) && !isSeen) {
    reasons.push('names what goes on inside the partner: say "seemed"');
  }
  return reasons;
}

/**
 * Compares the English item about the answerer with that about the partner, for every pair.
 *
 * Three things, each of which a person can do by hand: who is named in turn is the same with the two
 * persons swapped; what is left without persons, forms of "to be" and "seemed" is the same words in
 * the same order; where the item about me names an inner state by one of a list of words, its twin
 * says "seemed". It sees no more than words: two readers are still needed.
 *
 * @param items the English texts by item id
 * @returns each fault at the item about the partner
 * @see instrument, section 1
 */
export function checkTwins(bank: Bank, items: Readonly<Record<string, string>>): Fault[] {
  return bank.items.flatMap((item) => {
    if (item.kind === 'anchor' || item.side !== 'partner') return [];
    const me = items[`${item.pair}m`];
    const partner = items[item.id];
    if (me === undefined || partner === undefined) return [];
    return compareTwins(me, partner).map((reason) => ({ path: `items/${item.id}`, reason }));
  });
}
