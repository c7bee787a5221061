import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBase, headersFile, parseHeadersFile } from './headers-file';
import { listen, listenNear } from './listen';
import { createStaticServer } from './static-server';

const usualPort = 4173;

const { values } = parseArgs({
  options: {
    build: { type: 'boolean', default: false },
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string' },
    port: { type: 'string' },
  },
});
const wantedBase = values.base === undefined ? undefined : `/${values.base}/`.replace(/\/+/g, '/');

if (values.build) {
  const built = spawnSync('npm', ['run', '-s', 'build', '--', '--base', wantedBase ?? '/'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const dir = path.resolve(values.dir);
if (!existsSync(path.join(dir, 'index.html'))) {
  console.error(`There is no built site in ${values.dir}. Build it first: npm run build`);
  process.exit(1);
}

const base = findBase(parseHeadersFile(readFileSync(path.join(dir, headersFile), 'utf8')));
if (wantedBase !== undefined && wantedBase !== base) {
  console.error(
    `The site in ${values.dir} was built for ${base}. Build it anew: npm run build -- --base ${wantedBase}`,
  );
  process.exit(1);
}
const server = createStaticServer({ dir, base });
const port =
  values.port === undefined
    ? await listenNear(server, usualPort)
    : await listen(server, Number(values.port));
console.log(`Both Ways is at http://localhost:${port}${base}`);
