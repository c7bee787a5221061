import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import type { Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import {
  answers,
  day,
  form,
  locale,
  scoring,
  tidyField,
  version,
} from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';

/** A name that a client chooses for this, in UTF-16 code units. */
export const PSEUDONYM_LENGTH = 40;

/** What a client sends to a practice, as it stands inside the age file. */
export interface Response {
  readonly type: 'both-ways/response';
  readonly version: 1;
  /** The hash of the invite that it answers, 64 hexadecimal digits. */
  readonly invite: string;
  /** Its own number, drawn once, 32 hexadecimal digits. */
  readonly response: string;
  readonly bank: string;
  readonly form: FormId;
  readonly scoring: string;
  readonly locale: string;
  readonly translation: string;
  /** The calendar day it was finished on, YYYY-MM-DD, by the client's clock. */
  readonly day: string;
  /** May be empty. */
  readonly pseudonym: string;
  /** "My therapist may show my part of the couple picture to my partner, with me present." */
  readonly jointView: boolean;
  /** By item id; null where left blank. An anchor that is absent was not sent. */
  readonly answers: Answers;
}

/** What the answers were given with, and what the client chose to send. */
export interface ResponseParts extends Omit<Response, 'type' | 'version'> {
  /** Whether the two anchors go too. They are private unless the client ticks them. */
  readonly sendsAnchors: boolean;
}

const schema = z.strictObject({
  type: z.literal('both-ways/response'),
  version: z.literal(1),
  invite: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  response: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  bank: version,
  form,
  scoring,
  locale,
  translation: version,
  day,
  pseudonym: tidyField(PSEUDONYM_LENGTH),
  jointView: z.boolean(),
  answers,
});

/**
 * The items of a form that a response holds, in the order in which they are asked.
 *
 * @param sendsAnchors false leaves the two anchors out
 * @see trust, 3.4: "private anchors only if the client ticks them"
 */
export function listSentItems(bank: Bank, asked: FormId, sendsAnchors: boolean): readonly string[] {
  const anchors = new Set(bank.items.flatMap(({ id, kind }) => (kind === 'anchor' ? [id] : [])));
  return bank.forms[asked].parts
    .flatMap(({ pages }) => pages.flatMap(({ items }) => items))
    .filter((id) => sendsAnchors || !anchors.has(id));
}

/**
 * Puts a response together from an allow-list: the items of the form and nothing else, anchors only
 * if they were ticked.
 *
 * @param bank the questions that were answered
 * @param parts what was answered and chosen; items that are not asked are left out
 */
export function makeResponse(bank: Bank, parts: ResponseParts): Response {
  const { sendsAnchors, answers: given, ...rest } = parts;
  const items = listSentItems(bank, rest.form, sendsAnchors);
  return {
    type: 'both-ways/response',
    version: 1,
    ...rest,
    answers: Object.fromEntries(items.map((id) => [id, given[id] ?? null])),
  };
}

/** Writes a response as canonical JSON: `age -d` and a JSON reader are enough to get it back. */
export function writeResponse(response: Response): string {
  return canonicalJson(response);
}

/**
 * Reads what stood inside an age file that a client sent. Whether its items are those of its bank is
 * for `indexAnswers` to say.
 *
 * @returns the response, or why it is none; it never throws
 */
export function readResponse(text: string): ReadJson<Response> {
  return readJson<Response>(text, { types: ['both-ways/response'], schema });
}
