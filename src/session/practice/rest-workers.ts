import { restPracticeWorker } from '@/platform/worker/practice-client';
import { restSealer } from '@/platform/worker/seal-client';

/** Does something that takes a lot of memory, as deriving a key does, and lets go of it. */
export async function restAfter<Value>(task: Promise<Value>): Promise<Value> {
  try {
    return await task;
  } finally {
    restSealer();
    restPracticeWorker();
  }
}
