import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { contentTypes, packedTypes, textTypes } from './content-types';
import { findHeaders, headersFile, parseHeadersFile, type HeaderRule } from './headers-file';
import { isForHosts } from './site-headers';

const servingBrotliQuality = 6;
const missingPage = '404.html';

export interface StaticSite {
  /** Absolute path of the built folder. */
  readonly dir: string;
  /** The address the folder stands at, with both slashes: `/` or `/sub/`. */
  readonly base: string;
}

type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

/** Which file of the site answers an address: a page is the index.html of its folder. */
export function findTarget(site: StaticSite, pathname: string): Target {
  if (pathname === site.base.slice(0, -1)) return { kind: 'redirect', to: site.base };
  if (!pathname.startsWith(site.base)) return { kind: 'missing' };
  let relative: string;
  try {
    relative = decodeURIComponent(pathname.slice(site.base.length));
  } catch {
    return { kind: 'missing' };
  }
  const file = path.resolve(site.dir, relative);
  const isInside = file === site.dir || file.startsWith(site.dir + path.sep);
  if (!isInside || relative.includes('\0') || isForHosts(relative)) return { kind: 'missing' };
  if (relative === '' || relative.endsWith('/')) {
    const page = path.join(file, 'index.html');
    return isFile(page) ? { kind: 'file', file: page } : { kind: 'missing' };
  }
  if (isFile(file)) return { kind: 'file', file };
  return isFile(path.join(file, 'index.html'))
    ? { kind: 'redirect', to: `${pathname}/` }
    : { kind: 'missing' };
}

function compress(body: Buffer, accepted: string): { body: Buffer; encoding?: string } {
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: servingBrotliQuality };
    return { body: brotliCompressSync(body, { params }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: gzipSync(body), encoding: 'gzip' };
  return { body };
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): void {
  const type = contentTypes[path.extname(file).slice(1)] ?? 'application/octet-stream';
  let body: Buffer = readFileSync(file);
  if (packedTypes.includes(type)) {
    const packed = compress(body, String(request.headers['accept-encoding'] ?? ''));
    body = packed.body;
    response.setHeader('Vary', 'Accept-Encoding');
    if (packed.encoding !== undefined) response.setHeader('Content-Encoding', packed.encoding);
  }
  response.setHeader('Content-Type', textTypes.includes(type) ? `${type}; charset=utf-8` : type);
  response.setHeader('Content-Length', body.length);
  response.statusCode = status;
  response.end(request.method === 'HEAD' ? undefined : body);
}

function respond(
  site: StaticSite,
  rules: readonly HeaderRule[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, search } = new URL(`http://site${request.url ?? '/'}`);
  const target = findTarget(site, pathname);
  // What is missing is answered by a page: it must not be kept as the file would have been.
  const sent = target.kind === 'missing' ? `${site.base}${missingPage}` : pathname;
  for (const [name, value] of findHeaders(rules, sent)) response.setHeader(name, value);

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (target.kind === 'redirect') {
    response.writeHead(301, { Location: target.to + search }).end();
  } else if (target.kind === 'file') {
    sendFile(request, response, 200, target.file);
  } else {
    sendFile(request, response, 404, path.join(site.dir, missingPage));
  }
}

/** A static host for a built site that keeps to its `_headers` file. */
export function createStaticServer(site: StaticSite): Server {
  const rules = parseHeadersFile(readFileSync(path.join(site.dir, headersFile), 'utf8'));
  return createServer((request, response) => {
    try {
      respond(site, rules, request, response);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
}
