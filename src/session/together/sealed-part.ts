import { createDraft, deleteDraft, listDrafts, openDraft } from '@/platform/storage/draft-store';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { type Part, readPart, writeEmptyPart, writePart } from '@/domain/keeping/part-text';
import { makeCode, readCode, tidyCode } from '@/platform/crypto/codes';
import { makeDraftId } from '@/platform/crypto/draft-id';
import { lookThrough } from '@/platform/storage/look-through';
import { StorageFault } from '@/platform/storage/storage-fault';
import { sealer } from '@/platform/worker/seal-client';
import { areSame } from '@/session/draft/same-bytes';

/** A part that its code has opened, and where it lies. */
export interface FoundPart {
  readonly id: string;
  readonly part: Part;
}

/**
 * Stores sealed bytes in a database of their own, as a draft without a lock: from outside neither the
 * draft of a tab nor a part can be told from the other. What was stored is read back.
 */
async function store(sealed: Uint8Array<ArrayBuffer>): Promise<string> {
  const place = await createDraft(makeDraftId(), null);
  try {
    await place.save(0, sealed);
    const [stored] = await place.readSlots();
    if (stored === undefined || !areSame(stored.sealed, sealed)) throw new StorageFault('unknown');
  } catch (error) {
    // What was stored all the same would be found beside the next attempt, under the same code.
    place.close();
    await deleteDraft(place.id);
    throw error;
  }
  place.close();
  return place.id;
}

/**
 * Seals one's part under one's own code and proves that the code opens it.
 *
 * @returns where the part lies
 * @throws SealFailed or StorageFault; nothing is kept then that could be mistaken for a part
 */
export async function sealPart(packet: SharePacket, day: string, code: string): Promise<string> {
  return store(await sealer.sealUnderCode(tidyCode(code), writePart(packet, day)));
}

/** Stores what looks like a part of the same size and holds nothing, under a code that nobody has. */
export async function sealEmptyPart(packet: SharePacket, day: string): Promise<string> {
  return store(await sealer.sealUnderCode(makeCode(), writeEmptyPart(packet, day)));
}

async function openPart(id: string, codes: readonly string[]): Promise<FoundPart | null> {
  const place = await openDraft(id);
  try {
    if ((await place.readLock()) !== null) return null;
    const [newest] = await place.readSlots();
    if (newest === undefined) return null;
    const opened = await sealer.openUnderAnyCode(codes, newest.sealed);
    if (!opened.ok) return null;
    const read = readPart(opened.text);
    return read.ok ? { id, part: read.part } : null;
  } finally {
    place.close();
  }
}

/** Finds the part that a code opens, other than the one found already. */
async function findPart(typed: string, other: FoundPart | null): Promise<FoundPart | null> {
  const codes = readCode(typed);
  const ids = (await listDrafts()).filter((id) => id !== other?.id);
  for await (const found of lookThrough(ids, (id) => openPart(id, codes))) return found;
  return null;
}

/**
 * Finds both parts by their codes. Opening changes nothing.
 *
 * @returns null unless both are here: which of them is missing, or was opened, is never told
 */
export async function findParts(
  first: string,
  second: string,
): Promise<readonly [FoundPart, FoundPart] | null> {
  const one = await findPart(first, null);
  const other = await findPart(second, one);
  return one === null || other === null ? null : [one, other];
}

export async function deleteParts(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => deleteDraft(id)));
}
