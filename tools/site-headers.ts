import type { HeaderRule } from './headers-file';
import { headerPolicy, serviceWorkerPolicy, workerPolicy } from './page-policy';

type Header = readonly [name: string, value: string];

const closedFeatures =
  'accelerometer attribution-reporting autoplay bluetooth browsing-topics camera clipboard-read compute-pressure display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection keyboard-map local-fonts magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-create publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking';
const ownFeatures = ['clipboard-write', 'web-share'];

/** What comes with everything. */
const everywhere: readonly Header[] = [
  ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    [
      ...closedFeatures.split(' ').map((name) => `${name}=()`),
      ...ownFeatures.map((name) => `${name}=(self)`),
    ].join(', '),
  ],
];

const policy = (value: string): Header => ['Content-Security-Policy', value];
const fresh: Header = ['Cache-Control', 'no-cache'];
const kept: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Folders whose files are named by a hash of what is in them. */
const hashedFolders: Readonly<Record<string, readonly Header[]>> = {
  a: [kept],
  // A worker keeps to the policy that comes with its own script.
  w: [policy(workerPolicy), kept],
};
const ownPolicies: Readonly<Record<string, string>> = { 'sw.js': serviceWorkerPolicy };

function headersOf(file: string, isPage: boolean): readonly Header[] {
  if (isPage) return [policy(headerPolicy), fresh];
  const own = ownPolicies[file];
  return own === undefined ? [fresh] : [policy(own), fresh];
}

/** Files that tell hosts what to do: no host hands them out. */
export function isForHosts(file: string): boolean {
  return file.startsWith('_');
}

/**
 * Decides which headers come with which file of a built site. At most one rule besides that of
 * everything fits an address, because hosts join what two rules say.
 *
 * @param base the address the site stands at, with both slashes
 * @param files all files of the site, by their paths below it
 * @throws when pages and other files share a folder, which no rule could tell apart
 */
export function planHeaders(base: string, files: readonly string[]): HeaderRule[] {
  if (!/^\/(?:.*\/)?$/.test(base)) {
    throw new Error(`--base is "${base}"; it must be a path with a slash at both ends.`);
  }
  const rules: HeaderRule[] = [{ pattern: `${base}*`, headers: everywhere }];
  const folders = new Map<string, boolean>();
  for (const file of files.filter((name) => !isForHosts(name)).toSorted()) {
    const isPage = file.endsWith('.html');
    const slash = file.indexOf('/');
    if (slash >= 0) {
      const folder = file.slice(0, slash);
      const isHashed = Object.hasOwn(hashedFolders, folder);
      if ((isPage && isHashed) || (folders.get(folder) ?? isPage) !== isPage) {
        throw new Error(`The folder ${folder} holds pages and other files.`);
      }
      folders.set(folder, isPage);
      continue;
    }
    if (file === 'index.html') rules.push({ pattern: base, headers: headersOf(file, isPage) });
    rules.push({ pattern: base + file, headers: headersOf(file, isPage) });
  }
  for (const [folder, isPage] of folders) {
    const headers = hashedFolders[folder] ?? headersOf(folder, isPage);
    rules.push({ pattern: `${base}${folder}/*`, headers });
  }
  return rules;
}
