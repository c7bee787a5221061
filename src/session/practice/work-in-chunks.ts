import { startPracticeWorker } from '@/platform/worker/practice-client';
import type { PracticeTasks } from '@/platform/worker/practice-tasks';

/** So many files are opened in one task. */
const OPENED_AT_ONCE = 16;
const MOST_WORKERS = 4;

interface ChunkWork<Item, Result> {
  /** Ends the workers, and with them what is under way. */
  readonly signal: AbortSignal;
  readonly work: (items: readonly Item[], tasks: PracticeTasks) => Promise<readonly Result[]>;
  /**
   * Takes the results of one chunk, in the order of the items; of so many items nothing is left to
   * do. The next are taken when it is done, and none when it answers false.
   */
  readonly take: (results: readonly Result[], looked: number) => Promise<boolean>;
}

/** Works on many things in several workers, and hands the results on in their order. */
export async function workInChunks<Item, Result>(
  items: readonly Item[],
  { signal, work, take }: ChunkWork<Item, Result>,
): Promise<void> {
  const chunks: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += OPENED_AT_ONCE) {
    chunks.push(items.slice(at, at + OPENED_AT_ONCE));
  }
  // Not every browser says how many it could run at once.
  const cores = Number(Reflect.get(navigator, 'hardwareConcurrency') ?? 2);
  const count = Math.max(1, Math.min(MOST_WORKERS, cores, chunks.length));
  const workers = Array.from({ length: count }, startPracticeWorker);
  const end = () => workers.forEach((worker) => worker.end());
  signal.addEventListener('abort', end);
  const start = (at: number): Promise<readonly Result[]> | undefined => {
    const worker = workers[at % count];
    const chunk = chunks[at];
    return worker === undefined || chunk === undefined ? undefined : work(chunk, worker.tasks);
  };
  const running = chunks.slice(0, count).map((_, at) => start(at));
  try {
    for (let at = 0; at < chunks.length && !signal.aborted; at += 1) {
      const results = (await running.shift()) ?? [];
      if (signal.aborted) break;
      running.push(start(at + count));
      const looked = Math.min(items.length, (at + 1) * OPENED_AT_ONCE);
      if (!(await take(results, looked))) break;
    }
  } finally {
    signal.removeEventListener('abort', end);
    end();
    await Promise.allSettled(running);
  }
}
