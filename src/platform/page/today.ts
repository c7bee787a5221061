/** The calendar day where this device is, as YYYY-MM-DD. */
export function readToday(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(now.getFullYear()).padStart(4, '0');
  return `${year}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
