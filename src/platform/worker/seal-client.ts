import { trustScript } from '@/platform/page/own-policy';
import type { TaskCall, TaskName, TaskReply } from './seal-messages';
import type { SealTasks } from './seal-tasks';

const addresses = import.meta.glob<string>('./seal-worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** A task failed, or took longer than it may. */
export class SealFailed extends Error {
  readonly code = 'seal-failed';
}

/** Deriving a key twice takes a slow phone about six seconds. */
const PATIENCE_MS = 30_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: SealFailed) => void;
}

type Run = (name: TaskName, args: readonly unknown[]) => Promise<unknown>;

/** One worker, started with its first task. */
function makeRunner(): { readonly run: Run; readonly end: () => void } {
  let worker: Worker | null = null;
  let calls = 0;
  const waiting = new Map<number, Waiting>();

  function failAll(): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new SealFailed());
    waiting.clear();
  }

  function startWorker(): Worker {
    const started = new Worker(trustScript(addresses['./seal-worker.ts'] ?? ''), {
      type: 'module',
    });
    started.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) asked?.resolve(data.value);
      else asked?.reject(new SealFailed());
    });
    started.addEventListener('error', failAll);
    return started;
  }

  /** After its time the worker is ended, and with it every task that is under way. */
  const run: Run = (name, args) =>
    new Promise((resolve, reject) => {
      try {
        worker ??= startWorker();
      } catch {
        reject(new SealFailed());
        return;
      }
      calls += 1;
      const call: TaskCall = { id: calls, name, args };
      const timer = setTimeout(failAll, PATIENCE_MS);
      const settle =
        <Value>(then: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(call.id, { resolve: settle(resolve), reject: settle(reject) });
      try {
        worker.postMessage(call);
      } catch {
        waiting.get(call.id)?.reject(new SealFailed());
        waiting.delete(call.id);
      }
    });
  return { run, end: failAll };
}

export type Sealer = SealTasks;

/** Every task by its name; one that is missing here does not compile. */
const TASKS: Readonly<Record<TaskName, true>> = {
  makeKeys: true,
  makeLockedKeys: true,
  seal: true,
  sealUnderCode: true,
  openUnderAnyCode: true,
  openSlots: true,
  unlock: true,
  makeBoxKeys: true,
  sealInBox: true,
  openInBox: true,
  sealArmored: true,
  readArmor: true,
  pretend: true,
};

function bindTasks(run: Run): Sealer {
  const tasks = (Object.keys(TASKS) as TaskName[]).map((name) => [
    name,
    (...args: readonly unknown[]) => run(name, args),
  ]);
  return Object.fromEntries(tasks) as unknown as Sealer;
}

/**
 * The tasks of the worker, called from the page as if they were here. A task that fails or takes
 * longer than 30 seconds rejects with SealFailed.
 */
export const sealer: Sealer = bindTasks(makeRunner().run);

/** A worker of one's own, for many tasks at once: it is to be ended. */
export function startSealer(): { readonly sealer: Sealer; readonly end: () => void } {
  const { run, end } = makeRunner();
  return { sealer: bindTasks(run), end };
}
