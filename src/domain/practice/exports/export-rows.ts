import { type ClientCard, listClients, listUsable } from '@/domain/practice/clients/clients';
import { type CoupleRound, hasJointConsent, pairRounds } from '@/domain/practice/clients/couples';
import type { Couple, FiledResponse, PracticeIndex } from '@/domain/practice/practice-index';

/** One response as a row of a table has it. */
export interface ExportRow {
  /** The client's code and the day, such as "c3f9a2b10c4-2026-10-01": no cell of it is a formula. */
  readonly person: string;
  readonly card: ClientCard;
  readonly filed: FiledResponse;
}

/** Two rows that a couple's picture is drawn from. */
export interface ExportCouple {
  readonly couple: string;
  readonly a: ExportRow;
  readonly b: ExportRow;
}

/** By which a client is called outside the practice; it says nothing about them, and never changes. */
export function clientCode(id: string): string {
  return `c${id.slice(0, 10)}`;
}

/** The same for a couple. */
export function coupleCode(id: string): string {
  return `k${id.slice(0, 10)}`;
}

/** Gives each its name, with a number where another has it already. */
function nameApart<One>(list: readonly One[], nameOf: (one: One) => string): Map<One, string> {
  const counts = new Map<string, number>();
  return new Map(
    list.map((one) => {
      const name = nameOf(one);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [one, count === 1 ? name : `${name}-${count}`];
    }),
  );
}

/**
 * Whom an export is about: clients who have not withdrawn, or have answered again since.
 *
 * @param of the clients to be exported; null for all
 */
export function listExportCards(
  index: PracticeIndex,
  of: ReadonlySet<string> | null,
): readonly ClientCard[] {
  return listClients(index).filter((card) => {
    const isMeant = of === null || of.has(card.client.id);
    return isMeant && (card.client.withdrawn === null || listUsable(card).length > 0);
  });
}

/**
 * The responses that an export holds: those that may still be used.
 *
 * @param cards as `listExportCards` gives them
 * @returns client by client in their order, each from the first day to the last
 */
export function listExportRows(cards: readonly ClientCard[]): readonly ExportRow[] {
  return cards.flatMap((card) => {
    const own = listUsable(card).toReversed();
    const names = nameApart(own, ({ day }) => `${clientCode(card.client.id)}-${day}`);
    return own.map((filed) => ({ person: names.get(filed) ?? '', card, filed }));
  });
}

/**
 * The couples' pictures that an export holds: those that may be shown, which both have agreed to.
 *
 * @param rows as `listExportRows` gives them; a couple of which one is not among them is left out
 */
export function listExportCouples(
  index: PracticeIndex,
  rows: readonly ExportRow[],
): readonly ExportCouple[] {
  const byRecord = new Map(rows.map((row) => [row.filed.record, row]));
  const cards = new Map(rows.map(({ card }) => [card.client.id, card]));
  const roundsOf = (couple: Couple): readonly CoupleRound[] => {
    const a = cards.get(couple.a);
    const b = cards.get(couple.b);
    if (a === undefined || b === undefined) return [];
    return pairRounds(index, { couple, a, b })
      .filter((round) => hasJointConsent(round.a, a.client) && hasJointConsent(round.b, b.client))
      .toReversed();
  };
  return index.couples.flatMap((couple) => {
    const rounds = roundsOf(couple);
    const names = nameApart(rounds, ({ a, b }) => {
      const day = a.day > b.day ? a.day : b.day;
      return `${coupleCode(couple.id)}-${day}`;
    });
    return rounds.flatMap((round) => {
      const a = byRecord.get(round.a.record);
      const b = byRecord.get(round.b.record);
      return a === undefined || b === undefined ? [] : [{ couple: names.get(round) ?? '', a, b }];
    });
  });
}
