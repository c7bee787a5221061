const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types both-ways',
];

/** What a host sends with every page. */
export const headerPolicy = directives.join('; ');

/** The same inside the page: browsers ignore `frame-ancestors` there and complain about it. */
export const metaPolicy = directives
  .filter((directive) => !directive.startsWith('frame-ancestors'))
  .join('; ');

function scriptPolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${connect}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** What comes with a worker, which keeps to the policy of its own script. */
export const workerPolicy = scriptPolicy("'none'");

/** What comes with the service worker, which fetches the files of the site and nothing else. */
export const serviceWorkerPolicy = scriptPolicy("'self'");
