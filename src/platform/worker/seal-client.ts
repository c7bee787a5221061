import { bindTasks, makeRunner } from './runner';
import type { SealTasks } from './seal-tasks';

const addresses = import.meta.glob<string>('./seal-worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** Every task by its name; one that is missing here does not compile. */
const TASKS: Readonly<Record<keyof SealTasks, true>> = {
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

const runner = makeRunner(addresses['./seal-worker.ts']);

/** Lets go of what deriving a key takes, 128 MiB that an idle worker would keep. */
export const restSealer = runner.rest;

/**
 * The tasks of the worker, called from the page as if they were here. A task that fails or takes
 * longer than 30 seconds rejects with SealFailed.
 */
export const sealer: SealTasks = bindTasks<SealTasks>(
  Object.keys(TASKS) as (keyof SealTasks)[],
  runner.run,
);
