import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listen, listenNear } from './listen';
import { createStaticServer } from './static-server';

const usualPort = 4173;

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    base: { type: 'string', default: '/' },
    port: { type: 'string' },
  },
});

const dir = path.resolve(values.dir);
if (!existsSync(path.join(dir, 'index.html'))) {
  console.error(`There is no built site in ${values.dir}. Build it first: npm run build`);
  process.exit(1);
}

const base = `/${values.base}/`.replace(/\/+/g, '/');
const server = createStaticServer({ dir, base });
const port =
  values.port === undefined
    ? await listenNear(server, usualPort)
    : await listen(server, Number(values.port));
console.log(`Both Ways is at http://localhost:${port}${base}`);
