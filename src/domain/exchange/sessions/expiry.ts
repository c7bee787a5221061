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
