import type { ResponseParts } from '@/domain/practice/response';
import {
  type Client,
  EMPTY_INDEX,
  type FiledResponse,
  type PracticeIndex,
} from '@/domain/practice/practice-index';
import { hexOf, sealedResponse } from './responses';

/** What one of two answered, and what they chose; the rest is as a client would leave it. */
export type Given = Partial<
  Pick<ResponseParts, 'answers' | 'day' | 'form' | 'jointView' | 'pseudonym' | 'sendsAnchors'>
>;

export interface GivenRound {
  readonly a: Given;
  readonly b: Given;
}

/** What the practice calls its two clients: words that stand nowhere else. */
export const PRACTICE_NAMES = { a: 'Quillon file 17', b: 'Vesper file 18' } as const;
const PSEUDONYMS = { a: 'Ana', b: 'Ben' } as const;

export const clientOf = (word: string, changes: Partial<Client> = {}): Client => ({
  id: hexOf(`client ${word}`, 32),
  name: word,
  added: '2026-09-01',
  keepUntil: null,
  withdrawn: null,
  ...changes,
});

export const COUPLE = hexOf('a couple', 32);
export const CLIENTS = { a: clientOf(PRACTICE_NAMES.a), b: clientOf(PRACTICE_NAMES.b) } as const;

interface Joined {
  readonly index: PracticeIndex;
  readonly records: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A practice that joined two clients, with what they answered: its index and its age files. */
export async function joinTwo(recipient: string, rounds: readonly GivenRound[]): Promise<Joined> {
  const records = new Map<string, Uint8Array<ArrayBuffer>>();
  const responses: FiledResponse[] = [];
  for (const [at, round] of rounds.entries()) {
    for (const side of ['a', 'b'] as const) {
      const word = `${side} of round ${at}`;
      const given = { pseudonym: PSEUDONYMS[side], jointView: true, ...round[side] };
      const { form = 'full', day = '2026-10-01', pseudonym, jointView } = given;
      const invite = hexOf(`invite of ${word}`, 64);
      const record = hexOf(word, 32);
      const changes = { ...given, form, day, invite, response: hexOf(`${word}, its number`, 32) };
      records.set(record, await sealedResponse(recipient, changes));
      responses.push({
        record,
        response: changes.response,
        hash: hexOf(word, 64),
        invite,
        bank: '1.0.0',
        form,
        day,
        received: day,
        pseudonym,
        jointView,
        tray: null,
        client: CLIENTS[side].id,
        jointWithdrawn: null,
        replaced: false,
      });
    }
  }
  const couple = { id: COUPLE, a: CLIENTS.a.id, b: CLIENTS.b.id, joined: '2026-10-02', shown: [] };
  const clients = [CLIENTS.a, CLIENTS.b];
  return { index: { ...EMPTY_INDEX, clients, responses, couples: [couple] }, records };
}
