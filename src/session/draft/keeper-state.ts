/** Where a draft is kept. A third choice, nothing kept, has no keeper. */
export type KeptMode = 'tab' | 'locked';

/**
 * `fresh`: nothing to save yet. `unsaved`: changed since the last save. `saved`: on the disk.
 * `failed`: it could not be stored and is in memory only. `elsewhere`: another tab edits it.
 */
export type KeeperState = 'fresh' | 'unsaved' | 'saved' | 'failed' | 'elsewhere';
