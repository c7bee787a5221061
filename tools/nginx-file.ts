import { contentTypes, packedTypes, textTypes } from './content-types';
import { findBase, findHeaders, headersFile, type HeaderRule } from './headers-file';

export const nginxFile = '_nginx.conf';

function quote(text: string): string {
  // A dollar would begin a variable, and nginx has no way to write one.
  if (/["\\$\n]/.test(text)) throw new Error(`nginx cannot be told: ${text}`);
  return `"${text}"`;
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '}', ''];
}

/** `always` also on errors; what is kept for a year comes with success only. */
function addHeaders(headers: Iterable<readonly [string, string]>): string[] {
  return [...headers].map(([name, value]) => {
    const isKept = value.includes('immutable');
    return `add_header ${name} ${quote(value)}${isKept ? '' : ' always'};`;
  });
}

const withoutHtml = (types: readonly string[]): string =>
  types.filter((type) => type !== 'text/html').join(' ');

/**
 * Writes the same rules for nginx, as a file to include in a `server`. Each location names every
 * header, because one `add_header` in a location drops all of those outside it.
 */
export function writeNginxFile(rules: readonly HeaderRule[]): string {
  const base = findBase(rules);
  const [everywhere, ...others] = rules;
  const common = everywhere?.headers ?? [];
  const locations = others.flatMap(({ pattern }) => {
    const isFolder = pattern.endsWith('*');
    const place = isFolder ? pattern.slice(0, -1) : pattern;
    const head = `location ${isFolder ? '^~' : '='} ${place}`;
    return block(head, addHeaders(findHeaders(rules, place)));
  });
  const methodFault = `${base}_405`;
  const site = block(`location ^~ ${base}`, [
    'absolute_redirect off;',
    '# Which pages someone opened is nobody else’s business.',
    'access_log off;',
    'log_not_found off;',
    'server_tokens off;',
    '',
    'index index.html;',
    'autoindex off;',
    `error_page 404 ${base}404.html;`,
    `error_page 405 ${methodFault};`,
    '',
    ...block(
      'types',
      Object.entries(contentTypes).map(([ending, type]) => `${type} ${ending};`),
    ),
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${withoutHtml(textTypes)};`,
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    'gzip_comp_level 6;',
    `gzip_types ${withoutHtml(packedTypes)};`,
    '',
    ...addHeaders(common),
    '',
    ...locations,
    ...[headersFile, nginxFile].flatMap((file) =>
      block(`location = ${base}${file}`, ['return 404;']),
    ),
    ...block(`location = ${methodFault}`, [
      'internal;',
      ...addHeaders([...common, ['Allow', 'GET, HEAD']]),
      'return 405;',
    ]),
  ]);
  const below =
    base === '/'
      ? []
      : block(`location = ${base.slice(0, -1)}`, [
          'absolute_redirect off;',
          'access_log off;',
          ...addHeaders(common),
          `return 301 ${base}$is_args$args;`,
        ]);
  const note = [
    '# Made by the build. Include it in a `server`, whose `root` is the folder that holds',
    `# the files of the site at ${base}`,
    '',
  ];
  return `${[...note, ...below, ...site]
    .join('\n')
    .replace(/\n{2,}(\s*\})/g, '\n$1')
    .trimEnd()}\n`;
}
