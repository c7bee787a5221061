import { trustScript } from '@/platform/page/own-policy';
import type { TaskCall, TaskReply } from './task-messages';

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

export type Run = (name: string, args: readonly unknown[]) => Promise<unknown>;

/** A worker that can be ended, and what it is asked to do. */
export interface Runner {
  readonly run: Run;
  readonly end: () => void;
  /** Ends the worker unless it has something to do; the next task starts it again. */
  readonly rest: () => void;
}

/**
 * One worker, started with its first task.
 *
 * @param address of its script, which this build made
 */
export function makeRunner(address: string | undefined): Runner {
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
    const started = new Worker(trustScript(address ?? ''), { type: 'module' });
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
  const rest = () => {
    if (waiting.size === 0) failAll();
  };
  return { run, end: failAll, rest };
}

/** Lets tasks be called by their names as if they were here. */
export function bindTasks<Tasks>(names: readonly (keyof Tasks & string)[], run: Run): Tasks {
  const tasks = names.map((name) => [name, (...args: readonly unknown[]) => run(name, args)]);
  return Object.fromEntries(tasks) as Tasks;
}
