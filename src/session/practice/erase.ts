import type { Erasure } from '@/domain/practice/clients/clients';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { changePractice, type OpenPractice, writePractice } from './open-practice';

/**
 * Takes something out for good, with its age files. The index is written twice: the save before the
 * last is kept too, and would still hold the names.
 *
 * @param erase pure; it may be called more than once
 */
export async function eraseFrom(
  practice: OpenPractice,
  erase: (index: PracticeIndex) => Erasure,
): Promise<OpenPractice> {
  const erased = await writePractice(practice, (index) => {
    const { index: left, records } = erase(index);
    return { index: left, records: { put: new Map(), drop: records } };
  });
  return changePractice(erased, (index) => index);
}
