import { openUnderCode } from '@/platform/crypto/age-box';
import { sealTasks } from '@/platform/worker/seal-tasks';
import { sealText } from '../sealed-files';

async function sealQuickly(code: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = Uint8Array.from(await sealText(text, code));
  const opened = await openUnderCode(code, sealed);
  if (!opened.ok) throw new Error(opened.fault);
  return sealed;
}

/** The tasks of the worker, called here; what is sealed under a code asks for little work. */
export const sealer: typeof sealTasks = {
  ...sealTasks,
  sealUnderCode: sealQuickly,
  makeLockedKeys: async (code) => {
    const { identity, recipient } = await sealTasks.makeKeys();
    return { recipient, sealedIdentity: await sealQuickly(code, identity) };
  },
};
