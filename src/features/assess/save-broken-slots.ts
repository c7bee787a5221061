import { makeFileName, saveFile } from '@/platform/files/save-file';
import type { Slot } from '@/platform/storage/sealed-store';

/** Hands saves that could not be read to the browser as files, as they are. */
export function saveBrokenSlots(broken: readonly Slot[]): void {
  for (const { sealed } of broken) saveFile(sealed, makeFileName());
}
