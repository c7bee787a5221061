import { useEffect, useEffectEvent, useState } from 'react';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { type ClientCard, listUsable } from '@/domain/practice/clients/clients';
import type { TracedRound } from '@/domain/practice/clients/timeline';
import { loadTelling } from '@/platform/bank-source/load-telling';
import type { OpenPractice } from '@/session/practice/open-practice';
import { readTimeline } from '@/session/practice/read-timeline';

/** What is told of a client over time: the rounds, in the words of the latest version. */
export interface ToldTimeline {
  readonly rounds: readonly TracedRound[];
  readonly language: AskingLanguage;
  /** What holding cannot tell; it stands wherever holding does. */
  readonly holdingNote: string;
}

type TimelineReading =
  | { readonly state: 'coming' }
  | { readonly state: 'failed' }
  /** Nothing could be read. */
  | { readonly state: 'unread'; readonly unread: number }
  | { readonly state: 'read'; readonly unread: number; readonly told: ToldTimeline };

async function tell(
  practice: OpenPractice,
  card: ClientCard,
  signal: AbortSignal,
): Promise<TimelineReading> {
  const { rounds, language, unread } = await readTimeline(practice, card, signal);
  const latest = rounds.at(-1);
  if (latest === undefined || language === null) return { state: 'unread', unread };
  const { holdingNote } = await loadTelling(latest.plan.bank);
  return { state: 'read', unread, told: { rounds, language, holdingNote } };
}

/**
 * Opens and scores what a client has answered. It is read anew when other responses count, and not
 * with each change of what is noted of the client.
 */
export function useTimeline(practice: OpenPractice, card: ClientCard) {
  const [reading, setReading] = useState<TimelineReading>({ state: 'coming' });
  const [tries, setTries] = useState(1);
  const records = listUsable(card)
    .map(({ record }) => record)
    .join(' ');
  const read = useEffectEvent((signal: AbortSignal) => tell(practice, card, signal));
  useEffect(() => {
    if (records === '') return undefined;
    const stopper = new AbortController();
    read(stopper.signal)
      .catch((): TimelineReading => ({ state: 'failed' }))
      .then((found) => {
        if (!stopper.signal.aborted) setReading(found);
      });
    return () => stopper.abort();
  }, [records, tries]);
  const again = () => {
    setReading({ state: 'coming' });
    setTries(tries + 1);
  };
  return { reading, again, isEmpty: records === '' };
}
