import { createHash } from 'node:crypto';
import path from 'node:path';

const nameLength = 6;

/** A short class name that says nothing about the page and is the same in every build. */
export function nameCssClass(root: string, file: string, name: string): string {
  const source = path.relative(root, file.replace(/[?#].*$/, '')).replaceAll(path.sep, '/');
  const hash = createHash('sha256').update(`${source} ${name}`).digest('hex');
  return `c${BigInt(`0x${hash}`).toString(36).slice(0, nameLength)}`;
}
