/** Writes digits in groups of four, which are read aloud and compared most easily. */
export function groupDigits(digits: string): string {
  return digits.match(/.{1,4}/g)?.join(' ') ?? digits;
}
