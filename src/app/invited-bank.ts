import type { AssessParts } from '@/features/assess/assess-page';
import { findMarkedBank } from '@/domain/exchange/bank-mark';
import { bankHashes } from '@/platform/bank-source/bank-hashes';

/** An invite of last year asks what it asked then: what one asks now could not be compared with it. */
export function lendInvitedBank(mark: Uint8Array): Pick<AssessParts, 'bank'> {
  const bank = findMarkedBank(bankHashes, mark);
  return bank === null ? {} : { bank };
}
