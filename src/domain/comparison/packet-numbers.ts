import type { FormId } from '@/domain/bank/bank-schema';
import { LOCALE_CODE, LOCALE_LENGTH } from '@/domain/bank/locale-code';
import type { Plan } from '@/domain/bank/plan';
import { findPacketFault, type PacketFault } from './packet-faults';
import { type SharePacket, sortById, type Tally } from './share-packet';

export type ParsedPacket =
  | { readonly ok: true; readonly packet: SharePacket; readonly plan: Plan }
  | {
      readonly ok: false;
      readonly code:
        | PacketFault
        | 'not-a-byte'
        | 'wrong-length'
        | 'unknown-bank'
        | 'unknown-form'
        | 'other-scoring'
        | 'not-a-locale'
        | 'not-a-difference';
    };

/** A packet that no bank and no language of ours could give was handed over to be written. */
export class PacketOverflow extends Error {
  readonly code = 'packet-overflow';
}

const BYTE_MAX = 255;
const FORMS: readonly FormId[] = ['full', 'short'];
/** A difference of −4…4 is written as 1…9, and 0 stands for a role without an answer. */
const NO_STEPS = 0;
const STEPS_ZERO = 5;
const STEPS_LAST = 9;
/** The sum of the holding differences is written from 0 on: five pairs give −20…20. */
const HOLDING_ZERO = 20;
const VERSION_NUMBERS = 3;
/** Bank, form, scoring, locale, translation. */
const ID_NUMBERS = VERSION_NUMBERS + 1 + 1 + LOCALE_LENGTH + VERSION_NUMBERS;

const isByte = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= BYTE_MAX && !Object.is(value, -0);

const writeTally = ({ sum, count }: Tally): readonly number[] => [sum, count];

function writeVersion(version: string): readonly number[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new PacketOverflow(`${version} is not a version`);
  return version.split('.').map(Number);
}

/** The codes of a locale's characters, with 0 in the places that it leaves empty. */
function writeLocale(locale: string): readonly number[] {
  if (!LOCALE_CODE.test(locale)) throw new PacketOverflow(`${locale} is not a locale`);
  return Array.from({ length: LOCALE_LENGTH }, (_, at) => locale.charCodeAt(at) || 0);
}

function readLocale(codes: readonly number[]): string | null {
  const end = codes.indexOf(0);
  const written = end === -1 ? codes : codes.slice(0, end);
  const locale = String.fromCharCode(...written);
  const isEmptyAfter = codes.slice(written.length).every((code) => code === 0);
  return isEmptyAfter && LOCALE_CODE.test(locale) ? locale : null;
}

/**
 * Says how many numbers a packet of one bank has, whoever answered what on which form.
 *
 * bank 3, form 1, scoring 1, locale 11, translation 3, two an area, short items 2, one a tending
 * role, effort 2, holding 2
 *
 * @see instrument, section 5; 48 for bank 1.0.0
 */
export function countPacketNumbers(plan: Plan): number {
  const { areas, tending } = plan.forms.full;
  return ID_NUMBERS + 2 * areas.length + 2 + tending.pairs.length + 2 + 2;
}

/**
 * Writes a packet as whole numbers of 0…255, always as many.
 *
 * In this order: bank, form (0 full, 1 short), scoring, locale as character codes, translation, then
 * sum and count of each area, of the short items, the tending differences (0 missing, 1…9 for −4…4),
 * effort, holding (its sum + 20).
 *
 * @throws PacketOverflow if a number does not fit, which no published bank or language can cause
 * @see instrument, section 5
 */
export function encodePacket(packet: SharePacket): number[] {
  const numbers = [
    ...writeVersion(packet.bank),
    FORMS.indexOf(packet.form),
    Number(packet.scoring),
    ...writeLocale(packet.locale),
    ...writeVersion(packet.translation),
    ...sortById(packet.areas).flatMap(writeTally),
    ...writeTally(packet.shortItems),
    ...sortById(packet.tending).map(({ steps }) =>
      steps === null ? NO_STEPS : steps + STEPS_ZERO,
    ),
    ...writeTally(packet.effort),
    packet.holding.sum + HOLDING_ZERO,
    packet.holding.count,
  ];
  const odd = numbers.find((value) => !isByte(value));
  if (odd !== undefined) throw new PacketOverflow(`${odd} is not a number of 0 to 255`);
  return numbers;
}

/**
 * Reads a packet that someone else wrote, and refuses whatever no answers could have given.
 *
 * @param numbers as `encodePacket` writes them; anything at all may stand there
 * @param findPlan gives the plan of a bank by its version, or null if there is no such bank
 * @returns the packet with the plan of its bank, or the code of its first fault; what is accepted is
 *   written by `encodePacket` as it was read
 * @see instrument, section 5
 */
export function parsePacket(
  numbers: readonly number[],
  findPlan: (bank: string) => Plan | null,
): ParsedPacket {
  // A copy, so that a gap in the list is seen as what it is.
  const given = [...numbers];
  if (!given.every(isByte)) return { ok: false, code: 'not-a-byte' };
  let read = 0;
  const take = (count: number): readonly number[] => given.slice(read, (read += count));
  const takeOne = (): number => take(1)[0] as number;
  const takeTally = (): Tally => ({ sum: takeOne(), count: takeOne() });

  if (given.length < VERSION_NUMBERS) return { ok: false, code: 'wrong-length' };
  const bank = take(VERSION_NUMBERS).join('.');
  const plan = findPlan(bank);
  if (plan === null) return { ok: false, code: 'unknown-bank' };
  if (given.length !== countPacketNumbers(plan)) return { ok: false, code: 'wrong-length' };
  const form = FORMS[takeOne()];
  if (form === undefined) return { ok: false, code: 'unknown-form' };
  const scoring = String(takeOne());
  if (scoring !== plan.scoring) return { ok: false, code: 'other-scoring' };
  const locale = readLocale(take(LOCALE_LENGTH));
  if (locale === null) return { ok: false, code: 'not-a-locale' };
  const translation = take(VERSION_NUMBERS).join('.');

  const areas = sortById(plan.forms.full.areas).map(({ id }) => ({ id, ...takeTally() }));
  const shortItems = takeTally();
  const written = sortById(plan.forms.full.tending.pairs).map(({ id }) => ({ id, n: takeOne() }));
  if (written.some(({ n }) => n > STEPS_LAST)) return { ok: false, code: 'not-a-difference' };
  const tending = written.map(({ id, n }) => ({
    id,
    steps: n === NO_STEPS ? null : n - STEPS_ZERO,
  }));
  const effort = takeTally();
  const { sum, count } = takeTally();
  const holding = { sum: sum - HOLDING_ZERO, count };

  const packet: SharePacket = {
    bank,
    scoring,
    form,
    locale,
    translation,
    areas,
    shortItems,
    tending,
    effort,
    holding,
  };
  const code = findPacketFault(plan, packet);
  return code === null ? { ok: true, packet, plan } : { ok: false, code };
}
