import type { TaskCall, TaskReply } from './seal-messages';
import { sealTasks } from './seal-tasks';

// The type library of pages stands for that of workers: both have what is used here.
globalThis.addEventListener('message', (event: MessageEvent<TaskCall>) => {
  const { id, name, args } = event.data;
  const task = sealTasks[name] as (...given: readonly unknown[]) => Promise<unknown>;
  const reply = (message: TaskReply) => globalThis.postMessage(message);
  task(...args).then(
    (value) => reply({ id, ok: true, value }),
    () => reply({ id, ok: false }),
  );
});
