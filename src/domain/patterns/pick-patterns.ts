/** What is said when no rule fires, or when there is nothing to go by. */
type Fallback = 'nothing-stands-out' | 'too-few-answers';

export interface PickedPatterns<Id extends string> {
  readonly headline: Id | Fallback;
  /** At most two. */
  readonly notes: readonly (Id | 'quiet-season')[];
}

/**
 * Makes a headline and notes of the rules that fired.
 *
 * @param fired in the order of the rules, of which three at most are told
 * @param isQuiet whether `quiet-season` is met, which is only ever a note, last
 * @param isEmpty whether there is nothing to go by
 * @returns the first that fired and the next two; if none fired, that nothing stands out, or that
 *   there are too few answers
 * @see instrument, section 4, first paragraph
 */
export function pickPatterns<Id extends string>(
  fired: readonly Id[],
  isQuiet: boolean,
  isEmpty: boolean,
): PickedPatterns<Id> {
  const [headline, ...others] = fired;
  const quiet = isQuiet ? (['quiet-season'] as const) : [];
  const notes = [...others, ...quiet].slice(0, 2);
  if (headline !== undefined) return { headline, notes };
  return { headline: isEmpty ? 'too-few-answers' : 'nothing-stands-out', notes };
}
