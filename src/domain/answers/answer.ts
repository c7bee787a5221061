/** One step of the frequency scale, from 0 (never or almost never) to 4 (always or almost always). */
export type Step = 0 | 1 | 2 | 3 | 4;

/** "Did not come up": there was no occasion. Missing, never 0. */
export const DID_NOT_COME_UP = 'x';

/** A step, "did not come up", or null where the item was left blank. */
export type Answer = Step | typeof DID_NOT_COME_UP | null;

/** Answers by item id. An id that is absent was left blank. */
export type Answers = Readonly<Record<string, Answer>>;
