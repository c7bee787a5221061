import type { Bank } from '@/domain/bank/bank-schema';
import { toHex } from '@/domain/exchange/hex-text';
import {
  makeResponse,
  type Response,
  type ResponseParts,
  writeResponse,
} from '@/domain/practice/response';
import type { ArmoredFile } from '@/platform/crypto/armored-box';
import { drawBytes } from '@/platform/crypto/hashes';
import { sealer } from '@/platform/worker/seal-client';

const NUMBER_BYTES = 16;

/**
 * Makes and seals the responses of one visit. What is the same keeps its number and its bytes, so
 * that sending it twice is one response; what differs in anything is another. In memory only.
 */
export class ResponseDesk {
  readonly #numbers = new Map<string, string>();
  readonly #sealed = new Map<string, ArmoredFile>();

  make(bank: Bank, parts: Omit<ResponseParts, 'response'>): Response {
    const content = writeResponse(makeResponse(bank, { ...parts, response: '' }));
    const number = this.#numbers.get(content) ?? toHex(drawBytes(NUMBER_BYTES));
    this.#numbers.set(content, number);
    return makeResponse(bank, { ...parts, response: number });
  }

  /**
   * @param key of the invite, 32 bytes
   * @returns null for a key that nothing can be sealed for
   * @throws SealFailed; it can be tried again
   */
  async seal(key: Uint8Array, response: Response): Promise<ArmoredFile | null> {
    const known = this.#sealed.get(response.response);
    if (known !== undefined) return known;
    const sealed = await sealer.sealArmored(key, writeResponse(response));
    if (sealed !== null) this.#sealed.set(response.response, sealed);
    return sealed;
  }
}
