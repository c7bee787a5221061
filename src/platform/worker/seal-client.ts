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
  const started = new Worker(trustScript(addresses['./seal-worker.ts'] ?? ''), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<TaskReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) asked?.resolve(data.value);
    else asked?.reject(new SealFailed());
  });
  started.addEventListener('error', failAll);
  return started;
}

/**
 * Runs one task in the worker, which is started with the first of them.
 *
 * @param patienceMs after this the worker is ended, and with it every task that is under way
 * @throws SealFailed if the task failed or time ran out
 */
function runTask(name: TaskName, args: readonly unknown[], patienceMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    try {
      worker ??= startWorker();
    } catch {
      reject(new SealFailed());
      return;
    }
    calls += 1;
    const call: TaskCall = { id: calls, name, args };
    const timer = setTimeout(failAll, patienceMs);
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
}

export type Sealer = SealTasks;

function taskOf<Name extends TaskName>(name: Name): SealTasks[Name] {
  const run = (...args: readonly unknown[]) => runTask(name, args, PATIENCE_MS);
  return run as unknown as SealTasks[Name];
}

/** The tasks of the worker, called from the page as if they were here. */
export const sealer: Sealer = {
  makeKeys: taskOf('makeKeys'),
  makeLockedKeys: taskOf('makeLockedKeys'),
  seal: taskOf('seal'),
  sealUnderCode: taskOf('sealUnderCode'),
  openUnderAnyCode: taskOf('openUnderAnyCode'),
  openSlots: taskOf('openSlots'),
  unlock: taskOf('unlock'),
  pretend: taskOf('pretend'),
};
