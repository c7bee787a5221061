import { readJson } from '../../published-bank';
import { fromHex } from '../golden-couple';
import { type Bytes, cbor } from './hand-cbor';

/** The exchange of a practice as version 1 wrote it; frozen. */
export const goldenPractice = readJson('tests/fixtures/golden/practice-exchange-1.json') as {
  readonly identity: string;
  readonly recipient: string;
  readonly key: string;
  readonly session: string;
  readonly bank: string;
  readonly expiryDay: number;
  readonly language: string;
  readonly label: string;
  readonly number: string;
  readonly link: string;
  readonly hash: string;
  readonly response: string;
  readonly responseFile: string;
  readonly backup: string;
};

/** The body of a practice's invite, put together by hand, with some of its values replaced. */
export function practiceByHand(
  change: { readonly label?: Bytes; readonly policy?: Bytes; readonly form?: Bytes } = {},
): Bytes {
  const { session, bank, key, expiryDay, language, label } = goldenPractice;
  return cbor.map([
    [cbor.uint(0), cbor.bytes(fromHex(session))],
    [cbor.uint(1), cbor.bytes(fromHex(bank))],
    [cbor.uint(2), cbor.bytes(fromHex(key))],
    [cbor.uint(4), cbor.uint(expiryDay)],
    [cbor.uint(5), cbor.text(language)],
    [cbor.uint(6), change.form ?? cbor.uint(0)],
    [cbor.uint(13), change.label ?? cbor.text(label)],
    [cbor.uint(14), change.policy ?? cbor.uint(0)],
  ]);
}
