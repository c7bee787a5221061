import {
  EMPTY_INDEX,
  type FiledResponse,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import type { OpenPractice } from '@/session/practice/open-practice';
import { hexOf, issued } from './responses';

/** A practice as its desk is given it; nothing of it is kept anywhere. */
export function openWith(index: Partial<PracticeIndex> = {}): OpenPractice {
  return {
    id: 'a practice',
    recipient: 'age1',
    identity: 'AGE-SECRET-KEY-1',
    revision: 1,
    index: { ...EMPTY_INDEX, ...index },
  };
}

/** A response to the issued invite, let in unless it is said otherwise. */
export function filedWith(word: string, changes: Partial<FiledResponse> = {}): FiledResponse {
  return {
    record: hexOf(word, 32),
    response: hexOf(`${word}, its number`, 32),
    hash: hexOf(word, 64),
    invite: issued.hash,
    bank: '1.0.0',
    form: 'full',
    day: '2026-10-01',
    received: '2026-10-02',
    pseudonym: word,
    jointView: false,
    tray: null,
    client: changes.tray === undefined ? issued.client : null,
    jointWithdrawn: null,
    replaced: false,
    ...changes,
  };
}
