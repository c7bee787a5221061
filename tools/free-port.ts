import { createServer } from 'node:http';
import { listen } from './listen';

/** Finds a port that nothing uses at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
