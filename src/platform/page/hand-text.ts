/** Puts a text on the clipboard. @throws what the browser throws where it refuses */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

export function canShare(): boolean {
  return 'share' in navigator;
}

/** Offers a text to the other apps of the device; closing that offer is no fault. */
export async function shareText(text: string): Promise<void> {
  await navigator.share({ text }).catch(() => undefined);
}
