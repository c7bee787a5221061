/** The frozen hashes of the published banks, by version: questions/lock.json, or as much of it. */
export type BankHashes = Readonly<Record<string, { readonly bank: string }>>;

const MARK_BYTES = 16;

/** A bank was to be put into an invite that is not among the published ones. */
export class UnpublishedBank extends Error {
  readonly code = 'unpublished-bank';
}

const markOf = (hash: string): string => hash.slice(0, 2 * MARK_BYTES);

/**
 * The mark by which an invite names its bank: the first 16 bytes of the bank's id.
 *
 * @param version such as "1.0.0"
 * @throws UnpublishedBank for a version that is not frozen
 * @see trust, 3.2; instrument, section 6
 */
export function bankMark(hashes: BankHashes, version: string): Uint8Array {
  const hash = hashes[version]?.bank;
  if (hash === undefined) throw new UnpublishedBank(version);
  return Uint8Array.from({ length: MARK_BYTES }, (_, at) =>
    Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16),
  );
}

/**
 * Finds the bank that an invite names.
 *
 * @returns its version; null for one that this copy of the site does not have, so that the invited
 *   person is told so and is never asked other questions than the inviter
 */
export function findMarkedBank(hashes: BankHashes, mark: Uint8Array): string | null {
  const text = Array.from(mark, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = Object.entries(hashes).find(([, { bank }]) => markOf(bank) === text);
  return found?.[0] ?? null;
}
