import type { PracticeTasks } from './practice-tasks';
import { bindTasks, makeRunner } from './runner';

const addresses = import.meta.glob<string>('./practice-worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** Every task by its name; one that is missing here does not compile. */
const TASKS: Readonly<Record<keyof PracticeTasks, true>> = {
  openResponses: true,
  findIndex: true,
  sealBackup: true,
  findBackup: true,
};
const NAMES = Object.keys(TASKS) as (keyof PracticeTasks)[];

const start = () => makeRunner(addresses['./practice-worker.ts']);

const runner = start();

/** Lets go of what deriving a key takes, and of what was opened. */
export const restPracticeWorker = runner.rest;

/** The tasks of the practice's worker. One that fails or takes too long rejects with SealFailed. */
export const practiceWorker: PracticeTasks = bindTasks<PracticeTasks>(NAMES, runner.run);

/** A worker of one's own, for many tasks at once: it is to be ended. */
export function startPracticeWorker(): {
  readonly tasks: PracticeTasks;
  readonly end: () => void;
} {
  const { run, end } = start();
  return { tasks: bindTasks<PracticeTasks>(NAMES, run), end };
}
