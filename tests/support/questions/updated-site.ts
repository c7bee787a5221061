import { createServer, type Server } from 'node:http';
import { createStaticServer } from '../../../tools/static-server';
import { listen } from '../../../tools/listen';

/** A site at one address whose files are replaced while people use it, as by an update. */
export interface UpdatedSite {
  readonly address: string;
  /** From now on the files of another build stand at the address. */
  readonly serve: (dir: string) => void;
  readonly close: () => Promise<void>;
}

export async function openUpdatedSite(dir: string): Promise<UpdatedSite> {
  const siteOf = (folder: string): Server => createStaticServer({ dir: folder, base: '/' });
  let current = siteOf(dir);
  const server = createServer((request, response) => {
    current.emit('request', request, response);
  });
  const port = await listen(server, 0);
  return {
    address: `http://127.0.0.1:${port}/`,
    serve: (folder) => {
      current = siteOf(folder);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
