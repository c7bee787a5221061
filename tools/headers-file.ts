export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export const headersFile = '_headers';

/** Writes the `_headers` file that static hosts understand: a path, then indented headers. */
export function writeHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const note = '# Made by the build, for hosts that read this file, and for `npm start`.';
  return `${[note, ...blocks].join('\n\n')}\n`;
}

/** Reads such a file. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const colon = line.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 0 || rule === undefined) throw new Error(`_headers:${index + 1}: not a header`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

function matchesPattern(pattern: string, path: string): boolean {
  const star = pattern.indexOf('*');
  return star < 0 ? pattern === path : path.startsWith(pattern.slice(0, star));
}

/** The headers of one address; like the hosts do, a header named by two rules is joined. */
export function findHeaders(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules.filter(({ pattern }) => matchesPattern(pattern, path))) {
    for (const [name, value] of rule.headers) {
      const earlier = found.get(name);
      found.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

/** The address that the rules of a built site are for, with both slashes. */
export function findBase(rules: readonly HeaderRule[]): string {
  return rules[0]?.pattern.replace(/\*$/, '') ?? '/';
}
