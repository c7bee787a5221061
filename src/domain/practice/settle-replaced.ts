import type { FiledResponse } from './practice-index';

/** The latest first: by the day of answering, then of receiving, then by record. */
export function compareLatest(first: FiledResponse, second: FiledResponse): number {
  const key = ({ day, received, record }: FiledResponse) => `${day} ${received} ${record}`;
  const [a, b] = [key(first), key(second)];
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

/** What one client has answered to one invite, of what was let in. */
function groupResponses(responses: readonly FiledResponse[]): readonly FiledResponse[][] {
  const groups = new Map<string, FiledResponse[]>();
  for (const one of responses) {
    if (one.tray !== null) continue;
    const key = `${one.invite} ${one.client}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/**
 * Sees to it that of several responses of one client to one invite exactly one counts, after some were
 * moved, deleted or restored. Where a person has chosen one, that one stays; where none or several
 * count, the latest of them does. A response that is alone is never replaced.
 *
 * @returns the same entries where nothing is to be changed
 */
export function settleReplaced(responses: readonly FiledResponse[]): FiledResponse[] {
  const states = new Map<FiledResponse, boolean>();
  const alone = new Set(responses.filter(({ tray }) => tray === null));
  for (const group of groupResponses(responses)) {
    const counting = group.filter(({ replaced }) => !replaced);
    const [latest] = (counting.length === 0 ? group : counting).toSorted(compareLatest);
    for (const one of group) {
      alone.delete(one);
      states.set(one, one !== latest);
    }
  }
  for (const one of alone) states.set(one, false);
  return responses.map((one) => {
    const replaced = states.get(one) ?? one.replaced;
    return replaced === one.replaced ? one : { ...one, replaced };
  });
}
