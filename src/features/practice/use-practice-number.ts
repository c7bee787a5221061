import { useEffect, useState } from 'react';
import { practiceNumber } from '@/session/practice/issue-invites';

/** The digits of a practice's number; null until they are made. */
export function usePracticeNumber(recipient: string): string | null {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void practiceNumber({ recipient }).then((digits) => {
      if (isCurrent) setNumber(digits);
    });
    return () => {
      isCurrent = false;
    };
  }, [recipient]);
  return number;
}
