import { useEffect, useState } from 'react';
import { practiceNumber } from '@/session/practice/issue-invites';

/** The number of a practice in groups of four, which are read aloud most easily; null until it is made. */
export function usePracticeNumber(recipient: string): string | null {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void practiceNumber({ recipient }).then((digits) => {
      if (isCurrent) setNumber(digits.match(/.{1,4}/g)?.join(' ') ?? digits);
    });
    return () => {
      isCurrent = false;
    };
  }, [recipient]);
  return number;
}
