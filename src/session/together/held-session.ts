import { createDraft, deleteDraft, listDrafts, openDraft } from '@/platform/storage/draft-store';
import { lookThrough } from '@/platform/storage/look-through';
import type { SealedStore } from '@/platform/storage/sealed-store';
import { readSession, type ReadSession } from '@/domain/exchange/sessions/read-session';
import { type OpenSession, writeSession } from '@/domain/exchange/sessions/session-text';
import { digest } from '@/platform/crypto/hashes';
import { readCode, tidyCode } from '@/platform/crypto/codes';
import { makeDraftId } from '@/platform/crypto/draft-id';
import { sealer } from '@/platform/worker/seal-client';
import { FILE_BYTES } from '@/session/draft/sealed-file';
import type { OpenFault } from '@/platform/crypto/age-box';

/** A session of an exchange as this browser holds it, opened by its code. */
export interface HeldSession {
  readonly id: string;
  readonly recipient: string;
  readonly revision: number;
  readonly state: OpenSession;
}

async function write(
  store: SealedStore,
  recipient: string,
  expected: number,
  state: OpenSession,
): Promise<HeldSession> {
  const sealed = await sealer.seal(recipient, writeSession(state));
  const revision = await store.save(expected, sealed);
  return { id: store.id, recipient, revision, state };
}

/**
 * Begins to keep a session under a code: it outlives the tab.
 *
 * @throws SealFailed or StorageFault; nothing is kept then
 */
export async function holdSession(state: OpenSession, code: string): Promise<HeldSession> {
  const lock = await sealer.makeLockedKeys(tidyCode(code));
  const store = await createDraft(makeDraftId(), lock);
  try {
    return await write(store, lock.recipient, 0, state);
  } catch (error) {
    store.close();
    await deleteDraft(store.id);
    throw error;
  } finally {
    store.close();
  }
}

/**
 * Writes the next state over the one that was read, if nobody has written in between.
 *
 * @throws StorageFault `conflict` if another tab has
 */
export async function advanceSession(held: HeldSession, state: OpenSession): Promise<HeldSession> {
  if (state === held.state) return held;
  const store = await openDraft(held.id);
  try {
    return await write(store, held.recipient, held.revision, state);
  } finally {
    store.close();
  }
}

async function openOne(id: string, codes: readonly string[]): Promise<HeldSession | null> {
  const store = await openDraft(id);
  try {
    const lock = await store.readLock();
    if (lock === null) return null;
    const slots = await store.readSlots();
    const unlocked = await sealer.unlock(
      codes,
      lock,
      slots.map(({ sealed }) => sealed),
    );
    if (!unlocked.ok) return null;
    // The newest that can be read; what is written next comes after the newest of all.
    const revision = slots[0]?.revision ?? 0;
    for (const opened of unlocked.slots) {
      const read = opened.ok ? await readSession(digest, opened.text) : null;
      if (read?.ok === true) return { id, recipient: lock.recipient, revision, state: read.state };
    }
    return null;
  } finally {
    store.close();
  }
}

/**
 * All sessions that a code opens here. Opening changes nothing.
 *
 * @throws StorageFault where none was found and one could not be looked at
 */
export async function findSessions(typed: string): Promise<readonly HeldSession[]> {
  const codes = readCode(typed);
  const found: HeldSession[] = [];
  const look = (id: string) => openOne(id, codes);
  for await (const held of lookThrough(await listDrafts(), look)) found.push(held);
  return found;
}

/** Deletes a session: its links are dead from now on, for everyone. */
export async function dropSession({ id }: HeldSession): Promise<void> {
  await deleteDraft(id);
}

/** Seals a session into bytes for a file, and proves that the code opens it. */
export function sealSession(state: OpenSession, code: string): Promise<Uint8Array<ArrayBuffer>> {
  return sealer.sealUnderCode(tidyCode(code), writeSession(state));
}

export type OpenedSessionFile =
  ReadSession | { readonly ok: false; readonly fault: OpenFault | 'too-large' };

/** Opens a session that was kept in a file. Opening changes nothing here. */
export async function openSessionFile(file: Blob, typed: string): Promise<OpenedSessionFile> {
  if (file.size > FILE_BYTES) return { ok: false, fault: 'too-large' };
  const sealed = new Uint8Array(await file.arrayBuffer());
  const opened = await sealer.openUnderAnyCode(readCode(typed), sealed);
  return opened.ok ? readSession(digest, opened.text) : opened;
}
