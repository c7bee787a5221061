import type { Kept } from '@/domain/keeping/kept';
import { readKept, writeKept } from '@/domain/keeping/kept-text';
import type { KeptFault } from '@/domain/keeping/read-json';
import type { OpenFault } from '@/platform/crypto/age-box';
import { readCode, tidyCode } from '@/platform/crypto/codes';
import { sealer } from '@/platform/worker/seal-client';

/** A file that is larger was not made here. */
export const FILE_BYTES = 256 * 1024;

export type OpenedFile =
  | { readonly ok: true; readonly kept: Kept }
  | { readonly ok: false; readonly fault: OpenFault | KeptFault | 'too-large' };

/** Seals what is to be kept under a code, and proves that the code opens it. */
export function sealFile(kept: Kept, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return sealer.sealUnderCode(tidyCode(code), writeKept(kept));
}

/** Opens a file that somebody hands over. Opening changes nothing here. */
export async function openFile(file: Blob, typed: string): Promise<OpenedFile> {
  if (file.size > FILE_BYTES) return { ok: false, fault: 'too-large' };
  const sealed = new Uint8Array(await file.arrayBuffer());
  const opened = await sealer.openUnderAnyCode(readCode(typed), sealed);
  if (!opened.ok) return opened;
  return readKept(opened.text);
}
