import { Encrypter } from 'age-encryption';
import type { KeptResult } from '@/domain/keeping/kept';
import { answersFor } from './worked-example';

/** A result of the person A, as its file holds it. */
export const keptOfA: KeptResult = {
  type: 'both-ways/result',
  version: 1,
  bank: '1.0.0',
  form: 'full',
  scoring: '1',
  locale: 'en',
  translation: '1.0.0',
  day: '2026-10-01',
  answers: answersFor('A'),
  remember: 'We laughed until it was dark.',
};

/** Seals a text by the library alone, cheaply: tests open it many times. */
export async function sealText(text: string, code: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(code);
  return Buffer.from(await encrypter.encrypt(text));
}
