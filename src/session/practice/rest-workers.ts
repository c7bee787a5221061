import { restPracticeWorker } from '@/platform/worker/practice-client';
import { restSealer } from '@/platform/worker/seal-client';

/** Does something that derives a key, and lets go of the memory that this takes. */
export async function restAfter<Value>(task: Promise<Value>): Promise<Value> {
  try {
    return await task;
  } finally {
    restSealer();
    restPracticeWorker();
  }
}
