import { useEffect, useState } from 'react';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { fingerprintOf } from '@/domain/practice/fingerprint';
import { digest } from '@/platform/crypto/hashes';
import { type KnownNumber, lookUpNumber } from '@/platform/storage/known-numbers';

export interface ComparedNumber {
  /** 20 digits. */
  readonly digits: string;
  readonly known: KnownNumber;
}

/** The number of an invite, and whether it was compared here before; null until both are there. */
export function useComparedNumber({ key, label }: PracticeInvite): ComparedNumber | null {
  const [number, setNumber] = useState<ComparedNumber | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([fingerprintOf(digest, key), lookUpNumber(label, key)]).then(
      ([digits, known]) => {
        if (isCurrent) setNumber({ digits, known });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key, label]);
  return number;
}
