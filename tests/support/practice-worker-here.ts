import { encodeBase64 } from '@/platform/crypto/base64';
import { type PracticeTasks, practiceTasks } from '@/platform/worker/practice-tasks';
import { sealText } from './sealed-files';

/** Stands in for the practice's worker, which jsdom has not; deriving a key is made cheap. */
export const practiceWorker: PracticeTasks = {
  ...practiceTasks,
  sealBackup: async (code, { head, records }) => {
    const written = [...records].map(([name, bytes]) => `"${name}":"${encodeBase64(bytes)}"`);
    return Uint8Array.from(await sealText(`${head},"records":{${written.join(',')}}}`, code));
  },
};

export const startPracticeWorker = () => ({ tasks: practiceWorker, end: () => undefined });

export const restPracticeWorker = () => undefined;
