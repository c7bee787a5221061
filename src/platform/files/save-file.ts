/** How long the browser may take to read what it saves. */
const READING_MS = 60_000;

/** Hands bytes to the browser as a file to save, under a name that says nothing. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READING_MS);
}

/** A name for a file: the same kind of name for every file of anyone. */
export function makeFileName(ending: 'age' | 'txt' = 'age'): string {
  const drawn = crypto.getRandomValues(new Uint8Array(4));
  const letters = Array.from(drawn, (byte) => (byte % 32).toString(32)).join('');
  return `notes-${letters}.${ending}`;
}
