import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ResolvedConfig } from 'vite';
import type { BuildVariant } from './build-variant';
import {
  chunkModulesFile,
  collectFiles,
  manifestFile,
  readManifest,
  type Manifest,
} from './build-record';
import { findHtmlFaults } from './built-html';
import { sumOf } from './file-sums';
import { type FramedTexts, writeFrameGuard } from './frame-guard';
import { fillTemplate, type PageContent } from './page-html';
import { metaPolicy } from './page-policy';
import { writeServiceWorker } from './service-worker-file';

interface PrerenderEntry {
  readonly addresses: readonly {
    readonly path: string;
    readonly file: string;
    readonly modules: readonly string[];
  }[];
  readonly render: (
    path: string,
  ) => Promise<Omit<PageContent, 'styles' | 'scripts' | 'frameGuard'>>;
  readonly framedTexts: FramedTexts;
}

async function writePages(config: ResolvedConfig, outDir: string, stateDir: string): Promise<void> {
  const manifest: Manifest = readManifest(stateDir);
  const template = await readFile(path.join(outDir, 'index.html'), 'utf8');
  const entryUrl = pathToFileURL(path.join(stateDir, 'prerender', 'prerender.js'));
  entryUrl.search = `built=${Date.now()}`;
  const { addresses, render, framedTexts } = (await import(entryUrl.href)) as PrerenderEntry;

  const guard = writeFrameGuard(framedTexts, config.base);
  const guardFile = `a/${sumOf(Buffer.from(guard)).slice(0, 8)}.js`;
  await writeFile(path.join(outDir, guardFile), guard);

  for (const { path: address, file, modules } of addresses) {
    const files = collectFiles(manifest, modules);
    const html = fillTemplate(template, {
      ...(await render(address)),
      frameGuard: config.base + guardFile,
      styles: files.styles.map((name) => config.base + name),
      scripts: files.scripts
        .map((name) => config.base + name)
        .filter((href) => !template.includes(`src="${href}"`)),
    });
    const faults = findHtmlFaults(html);
    if (faults.length > 0) throw new Error(`${file} has ${faults.join(', ')}.`);
    const target = path.join(outDir, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, html);
  }
}

/**
 * Builds the client, then renders every address to an HTML file of its own, then writes the service
 * worker that keeps all of them.
 */
export function prerenderedPages(variant: BuildVariant): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'both-ways:prerendered-pages',
    apply: 'build',
    sharedDuringBuild: true,
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    async writeBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk'
          ? [
              [
                chunk.fileName,
                chunk.moduleIds.map((id) =>
                  path.relative(config.root, id).replaceAll(path.sep, '/'),
                ),
              ] as const,
            ]
          : [],
      );
      const stateDir = path.join(config.root, variant.stateDir);
      await mkdir(stateDir, { recursive: true });
      await writeFile(
        path.join(stateDir, chunkModulesFile),
        JSON.stringify(Object.fromEntries(modules), null, 2),
      );
    },
    buildApp: {
      async handler(builder) {
        const { client, ssr, serviceWorker, killSwitch } = builder.environments;
        for (const environment of [client, ssr, serviceWorker, killSwitch]) {
          if (environment === undefined) throw new Error('An environment is missing.');
          await builder.build(environment);
        }

        const outDir = path.join(config.root, variant.outDir);
        const stateDir = path.join(config.root, variant.stateDir);
        await rename(
          path.join(outDir, '.vite', 'manifest.json'),
          path.join(stateDir, manifestFile),
        );
        await rm(path.join(outDir, '.vite'), { recursive: true });
        await writePages(config, outDir, stateDir);
        // Last: it lists every other file with its hash.
        writeServiceWorker(outDir, stateDir, variant.isKill ? 'kill' : 'usual');
      },
    },
  };
}
