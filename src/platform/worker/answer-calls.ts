import type { TaskCall, TaskReply } from './task-messages';

type Task = (...args: readonly never[]) => Promise<unknown>;

/** Answers the calls that a page sends to this worker. */
export function answerCalls(tasks: Readonly<Record<string, Task>>): void {
  // The type library of pages stands for that of workers: both have what is used here.
  globalThis.addEventListener('message', (event: MessageEvent<TaskCall>) => {
    const { id, name, args } = event.data;
    const reply = (message: TaskReply) => globalThis.postMessage(message);
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) {
      reply({ id, ok: false });
      return;
    }
    task(...(args as never[])).then(
      (value) => reply({ id, ok: true, value }),
      () => reply({ id, ok: false }),
    );
  });
}
