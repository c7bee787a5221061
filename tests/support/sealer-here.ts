import { makeKeyPair } from '@/platform/crypto/age-box';
import { type SealTasks, sealTasks } from '@/platform/worker/seal-tasks';
import { sealText } from './sealed-files';

/**
 * Stands in for the worker, which jsdom has not: the same tasks, run here, with real age files. Only
 * deriving a key from a code is made cheap; what it takes to open one is said by the file itself.
 */
export const sealer: SealTasks = {
  ...sealTasks,
  makeLockedKeys: async (code) => {
    const { identity, recipient } = await makeKeyPair();
    return { recipient, sealedIdentity: Uint8Array.from(await sealText(identity, code)) };
  },
  sealUnderCode: async (code, text) => Uint8Array.from(await sealText(text, code)),
  pretend: async () => undefined,
};

export const restSealer = () => undefined;
