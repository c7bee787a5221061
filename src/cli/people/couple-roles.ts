import { type CsvFault, showValue } from '@/cli/csv/fault';

export type Role = 'A' | 'B';

/** Where a person stands in a couple. */
export interface CoupleSeat {
  readonly couple: string;
  readonly role: Role;
}

interface Waiting {
  readonly role: Role;
  readonly line: number;
  readonly column: number;
}

/** Which of the two of each couple have been read so far. */
export class CoupleRoles {
  readonly #waiting = new Map<string, Waiting>();
  readonly #complete = new Set<string>();

  /** Whether somebody has this role in this couple already. */
  has({ couple, role }: CoupleSeat): boolean {
    return this.#complete.has(couple) || this.#waiting.get(couple)?.role === role;
  }

  /** Takes a seat that nobody has; says where, should the other one never come. */
  take({ couple, role }: CoupleSeat, line: number, column: number): void {
    if (this.#waiting.delete(couple)) this.#complete.add(couple);
    else this.#waiting.set(couple, { role, line, column });
  }

  /** The first couple of which one is missing, if there is any. */
  findIncomplete(): CsvFault | null {
    for (const [couple, { role, line, column }] of this.#waiting) {
      const missing = role === 'A' ? 'B' : 'A';
      return { line, column, reason: `the couple ${showValue(couple)} has no ${missing}` };
    }
    return null;
  }
}
