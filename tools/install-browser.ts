import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser';

const ways: readonly { readonly isPossible: boolean; readonly commands: readonly string[][] }[] = [
  { isPossible: true, commands: [['npx', 'playwright', 'install', 'chromium']] },
  {
    isPossible: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
];

/** Finds a browser, and if there is none tries to install one; undefined when nothing helped. */
export function findOrInstallBrowser(): string | undefined {
  for (const { isPossible, commands } of ways) {
    const found = findBrowser();
    if (found !== undefined) return found;
    if (!isPossible) continue;
    for (const [command = '', ...args] of commands) {
      console.log(`No browser yet: ${command} ${args.join(' ')}`);
      if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) break;
    }
  }
  return findBrowser();
}
