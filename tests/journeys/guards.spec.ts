import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type BrowserContext } from '@playwright/test';
import { sumsFile, writeSums } from '../../tools/file-sums';
import { listen } from '../../tools/listen';
import { headerPolicy } from '../../tools/page-policy';
import { findAxeFaults } from '../support/axe';
import { PageWatch } from '../support/page-watch';
import { expect, test as journey } from '../support/journey';

/** The guards are tried on pages that are broken on purpose, so this file brings its own server. */
interface Broken {
  readonly files: Readonly<Record<string, string>>;
  readonly policy: string | undefined;
}

const quietPage =
  '<!doctype html><html lang="en"><title>x</title><link rel="icon" href="/icon.svg">';

function serveFiles({ files, policy }: Broken): Server {
  return createServer((request, response) => {
    const file = request.url === '/' ? '/index.html' : (request.url ?? '');
    const text = files[file];
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text ?? '');
  });
}

async function watchBroken(
  context: BrowserContext,
  { policy, files: ownFiles }: Broken,
  listed: readonly string[] = Object.keys(ownFiles),
): Promise<string> {
  const files = { ...ownFiles, '/icon.svg': '' };
  const dir = mkdtempSync(path.join(tmpdir(), 'both-ways-guard-'));
  for (const file of [...listed, '/icon.svg']) writeFileSync(path.join(dir, file), '');
  writeFileSync(path.join(dir, sumsFile), writeSums(dir));
  const server = serveFiles({ policy, files });
  const port = await listen(server, 0);
  try {
    const origin = `http://127.0.0.1:${port}`;
    const watch = await PageWatch.start(context, { origin, base: '/', dir, allowed: [] });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.waitForTimeout(100);
    await watch.settle();
    return watch.problems.join('\n');
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true });
  }
}

function pageWith(script: string, policy?: string): Broken {
  return {
    policy,
    files: { '/index.html': `${quietPage}<script src="/a.js"></script>`, '/a.js': script },
  };
}

base.describe('the guards report', () => {
  base('nothing on a quiet page', async ({ context }) => {
    expect(await watchBroken(context, pageWith('document.title = "y";', headerPolicy))).toBe('');
  });

  base('an error on the console', async ({ context }) => {
    const problems = await watchBroken(context, pageWith('console.error("planted");'));
    expect(problems).toContain('console error: planted');
  });

  base('an error that nobody caught', async ({ context }) => {
    const problems = await watchBroken(context, pageWith('throw new Error("planted");'));
    expect(problems).toContain('page error: planted');
  });

  base('a promise that nobody caught', async ({ context }) => {
    const problems = await watchBroken(context, pageWith('Promise.reject(new Error("planted"));'));
    expect(problems).toContain('page error: planted');
  });

  base('an inline script that the policy refuses', async ({ context }) => {
    const files = { '/index.html': `${quietPage}<script>document.title = "y";</script>` };
    const problems = await watchBroken(context, { files, policy: headerPolicy });
    expect(problems).toContain('policy violation: script-src-elem');
  });

  base('a style attribute that the policy refuses', async ({ context }) => {
    const files = { '/index.html': `${quietPage}<p style="color: red">x</p>` };
    const problems = await watchBroken(context, { files, policy: headerPolicy });
    expect(problems).toContain('policy violation: style-src-attr');
  });

  base('text that is turned into markup', async ({ context }) => {
    const script = 'try { document.body.innerHTML = "<b>x</b>"; } catch { document.title = "y"; }';
    const problems = await watchBroken(
      context,
      pageWith(`addEventListener("load", () => { ${script} });`, headerPolicy),
    );
    expect(problems).toContain('policy violation: require-trusted-types-for');
  });

  base('a policy for trusted types that is not ours', async ({ context }) => {
    const script =
      'try { trustedTypes.createPolicy("other", {}); } catch { document.title = "y"; }';
    const problems = await watchBroken(context, pageWith(script, headerPolicy));
    expect(problems).toContain('policy violation: trusted-types');
  });

  base('a connection that the policy refuses', async ({ context }) => {
    const problems = await watchBroken(
      context,
      pageWith('fetch("/a.js").catch(() => {});', headerPolicy),
    );
    expect(problems).toContain('policy violation: connect-src');
  });

  base('a request that is not a GET', async ({ context }) => {
    const problems = await watchBroken(context, pageWith('fetch("/a.js", { method: "POST" });'));
    expect(problems).toContain('request with POST');
  });

  base('a beacon', async ({ context }) => {
    const problems = await watchBroken(context, pageWith('navigator.sendBeacon("/a.js", "x");'));
    expect(problems).toContain('request with POST');
  });

  base('a request to another place', async ({ context }) => {
    const script = 'new Image().src = "http://127.0.0.1:9/x.png";';
    const problems = await watchBroken(context, pageWith(script));
    expect(problems).toContain('request to another place: http://127.0.0.1:9/x.png');
  });

  base('a request for something that is not in the build', async ({ context }) => {
    const script = 'fetch("/extra.html");';
    const broken = pageWith(script);
    const files = { ...broken.files, '/extra.html': 'x' };
    const problems = await watchBroken(context, { ...broken, files }, ['/index.html', '/a.js']);
    expect(problems).toContain('request for no file of the site');
  });

  base('what axe finds', async ({ page }) => {
    await page.goto('data:text/html,<title>x</title><main><img src="x.png"><h1></h1></main>');
    const faults = (await findAxeFaults(page)).join('\n');
    expect(faults).toContain('image-alt');
    expect(faults).toContain('html-has-lang');
    expect(faults).toContain('empty-heading');
  });
});

journey('the fixture of the journeys watches every test', async ({ page, watch }) => {
  await page.goto('/');
  expect(watch.problems).toEqual([]);
  await page.evaluate(() => console.error('planted'));
  await watch.settle();
  expect(watch.problems.splice(0)).toEqual(['console error: planted']);
});
