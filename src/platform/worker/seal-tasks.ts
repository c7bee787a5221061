import {
  encryptUnderCode,
  type KeyPair,
  makeKeyPair,
  type Opened,
  type OpenFault,
  openUnderCode,
  openWithIdentity,
  sealFor,
  sealUnderCode,
} from '@/platform/crypto/age-box';
import { readArmor, sealArmored } from '@/platform/crypto/armored-box';
import { exchangeBox } from '@/platform/crypto/exchange-box';

export interface LockedKeys {
  readonly recipient: string;
  /** The identity, sealed under the code. */
  readonly sealedIdentity: Uint8Array<ArrayBuffer>;
}

export type Unlocked =
  | { readonly ok: true; readonly recipient: string; readonly slots: readonly Opened[] }
  | { readonly ok: false; readonly fault: OpenFault };

/** Tries each code in turn; the first that opens the file counts. */
async function openUnderAnyCode(codes: readonly string[], sealed: Uint8Array): Promise<Opened> {
  let opened: Opened = { ok: false, fault: 'wrong-key' };
  for (const code of codes) {
    opened = await openUnderCode(code, sealed);
    if (opened.ok || opened.fault !== 'wrong-key') return opened;
  }
  return opened;
}

/** Everything that touches a key. It runs in a worker: deriving a key takes most of a second. */
export const sealTasks = {
  makeKeys: (): Promise<KeyPair> => makeKeyPair(),

  makeLockedKeys: async (code: string): Promise<LockedKeys> => {
    const { identity, recipient } = await makeKeyPair();
    return { recipient, sealedIdentity: await sealUnderCode(code, identity) };
  },

  seal: sealFor,

  sealUnderCode,

  openUnderAnyCode,

  openSlots: (identity: string, slots: readonly Uint8Array[]): Promise<readonly Opened[]> =>
    Promise.all(slots.map((slot) => openWithIdentity(identity, slot))),

  /** Opens a locked draft. The identity does not leave the worker. */
  unlock: async (
    codes: readonly string[],
    { recipient, sealedIdentity }: LockedKeys,
    slots: readonly Uint8Array[],
  ): Promise<Unlocked> => {
    const opened = await openUnderAnyCode(codes, sealedIdentity);
    if (!opened.ok) return { ok: false, fault: opened.fault };
    return { ok: true, recipient, slots: await sealTasks.openSlots(opened.text, slots) };
  },

  makeBoxKeys: exchangeBox.makeIdentity,

  sealInBox: exchangeBox.seal,

  openInBox: exchangeBox.open,

  sealArmored,

  /** The age file of an armored text; null where there is none. */
  readArmor: async (text: string): Promise<Uint8Array<ArrayBuffer> | null> => readArmor(text),

  /** Takes as long as trying a code, so that having nothing to open cannot be told from the wait. */
  pretend: async (codes: readonly string[]): Promise<void> => {
    for (const code of codes) await encryptUnderCode(code, '');
  },
} as const;

export type SealTasks = typeof sealTasks;
