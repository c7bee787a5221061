import { FIELDS } from '@/domain/exchange/messages/fields';

/** How long an invite is meant to be answered, unless somebody chooses otherwise. */
export const DEFAULT_EXPIRY_DAYS = 14;

/**
 * The last day of an invite that is made today.
 *
 * min(today + days, 65535)
 *
 * @param today days since 1970-01-01, as `dayNumber` counts them
 * @param days whole, 0 or more
 * @returns what an invite can hold, also where a clock is far off
 * @see trust, 3.2; test T16
 */
export function chooseExpiryDay(today: number, days: number = DEFAULT_EXPIRY_DAYS): number {
  return Math.min(Math.max(0, today) + days, FIELDS.expiryDay.to);
}

/**
 * Says whether a session is past its last day, so that deleting it may be offered. A clock can be
 * wrong: nothing is ever deleted, refused or hidden because of this answer.
 *
 * today > expiry day
 *
 * @param expiryDay days since 1970-01-01 UTC
 * @param today the same, by whatever clock the caller has
 * @see trust, 3.2; tests T6 and T16
 */
export function isPastExpiry(expiryDay: number, today: number): boolean {
  return today > expiryDay;
}
