import { type ClientCard, findClient } from '@/domain/practice/clients/clients';
import { type CoupleCards, findCouple } from '@/domain/practice/clients/couples';
import type { OpenPractice } from '@/session/practice/open-practice';
import type { ChosenRound } from './couples/chosen-round';
import type { LoadPicture } from './couples/session-view';
import type { LoadClientResult } from './inbox/response-view';

export interface WorkspaceProps {
  readonly practice: OpenPractice;
  readonly place: number;
  /** The entry of the history that the place is in. */
  readonly entry: number;
  /** The address of the site, its final slash included. */
  readonly site: string;
  readonly loadResult: LoadClientResult;
  readonly loadPicture: LoadPicture;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onPlace: (place: number) => void;
  readonly onFindHelp: () => void;
}

/** What is looked at. It is in memory only, and never in the history. */
export interface Chosen {
  readonly invite: string | null;
  readonly record: string | null;
  readonly client: string | null;
  readonly couple: string | null;
  readonly round: ChosenRound | null;
  /** The version of the questions of a picture that was stopped; null for anything else. */
  readonly stopped: string | null;
  /** Whom a new invitation asks again, by the numbers of the clients. */
  readonly asked: readonly string[];
  /** Whom the notes are about: a client or a couple. */
  readonly about: string | null;
}

export const NOTHING_CHOSEN: Chosen = {
  invite: null,
  record: null,
  client: null,
  couple: null,
  round: null,
  stopped: null,
  asked: [],
  about: null,
};

/** What every place of the desk is given. */
export interface DeskProps extends WorkspaceProps {
  readonly chosen: Chosen;
  /** Goes to a place, with what is to be looked at there. */
  readonly goTo: (place: number, what?: Partial<Chosen>) => void;
}

/** The client and the couple that are looked at, as far as they are here. */
export function findChosen({ practice, chosen }: Pick<DeskProps, 'practice' | 'chosen'>): {
  readonly card: ClientCard | null;
  readonly cards: CoupleCards | null;
} {
  const { index } = practice;
  const card = chosen.client === null ? null : findClient(index, chosen.client);
  const cards = chosen.couple === null ? null : findCouple(index, chosen.couple);
  return { card, cards };
}
