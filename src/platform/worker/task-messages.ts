export interface TaskCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What went wrong is not told: it could hold what was to be sealed. */
export type TaskReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false };
