import { indexAnswers } from '@/domain/answers/answer-row';
import type { Bank } from '@/domain/bank/bank-schema';
import { isSameMajor } from '@/domain/bank/compare-versions';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { compilePlan } from '@/domain/bank/plan';
import { makePacket, type SharePacket } from '@/domain/comparison/share-packet';
import { type CoupleRound, hasJointConsent } from '@/domain/practice/clients/couples';
import type { Response } from '@/domain/practice/response';
import { openIndex, type OpenPractice } from './open-practice';
import { readManyFiled } from './read-records';
import { loadBanks } from './read-timeline';

/** What a joint picture is drawn from: two packets, and nothing that a partner may not get. */
export interface PairReading {
  readonly bank: Bank;
  /** Of the other, where their major versions differ. */
  readonly otherBank: Bank | undefined;
  readonly language: AskingLanguage;
  readonly packets: { readonly a: SharePacket; readonly b: SharePacket };
}

/** Holding counts as not shared: nobody was asked whether it may be. */
function packetOf(bank: Bank, response: Response): SharePacket | null {
  const plan = compilePlan(bank);
  const { form, answers, scoring, locale, translation } = response;
  const indexed = indexAnswers(plan, form, answers);
  if (!indexed.ok) return null;
  // Under the rules that it was answered for: where those are not ours, no figures are compared.
  return { ...makePacket(plan, form, indexed.row, { locale, translation }), scoring };
}

/** Whether both agree by what is stored now: another tab may have noted otherwise a moment ago. */
async function doBothAgree(
  { id, recipient, identity }: OpenPractice,
  { a, b }: Pick<CoupleRound, 'a' | 'b'>,
): Promise<boolean> {
  const stored = await openIndex(id, recipient, identity);
  if (stored === null) return false;
  const { responses, clients } = stored.index;
  return [a, b].every(({ record }) => {
    const response = responses.find((one) => one.record === record);
    const client = clients.find((one) => one.id === response?.client);
    return response !== undefined && client !== undefined && hasJointConsent(response, client);
  });
}

/**
 * Reads the two responses of a round down to what each partner may get of the other. Whether it may
 * be shown is for `jointState` to say, before this is called; that both agree is looked up once more.
 *
 * @returns null where one of the two cannot be read here any more, or does not agree any more
 */
export async function readPair(
  practice: OpenPractice,
  { a, b }: Pick<CoupleRound, 'a' | 'b'>,
  signal: AbortSignal,
): Promise<PairReading | null> {
  if (!(await doBothAgree(practice, { a, b }))) return null;
  const [opened, banks] = await Promise.all([
    readManyFiled(practice, [a.record, b.record], { signal, onProgress: () => undefined }),
    loadBanks([a.bank, b.bank]),
  ]);
  const [first, second] = [opened.get(a.record), opened.get(b.record)];
  if (first === undefined || second === undefined) return null;
  const [own, other] = [banks.get(first.bank), banks.get(second.bank)];
  if (own === undefined || other === undefined) return null;
  const packetA = packetOf(own.bank, first);
  const packetB = packetOf(other.bank, second);
  if (packetA === null || packetB === null) return null;
  const { bank, language } = own;
  const otherBank = isSameMajor(bank.id, other.bank.id) ? undefined : other.bank;
  return { bank, otherBank, language, packets: { a: packetA, b: packetB } };
}
