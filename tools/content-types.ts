/** What the files of a built site are, by the ending of their names. */
export const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

/** Types that are text, so that hosts name their charset. */
export const textTypes: readonly string[] = [
  'text/css',
  'text/html',
  'text/javascript',
  'text/plain',
  'application/json',
  'application/manifest+json',
];

/** Types that hosts pack. */
export const packedTypes: readonly string[] = [...textTypes, 'image/svg+xml'];
