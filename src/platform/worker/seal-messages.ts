import type { SealTasks } from './seal-tasks';

export type TaskName = keyof SealTasks;

export interface TaskCall {
  readonly id: number;
  readonly name: TaskName;
  readonly args: readonly unknown[];
}

/** What went wrong is not told: it could hold what was to be sealed. */
export type TaskReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false };
