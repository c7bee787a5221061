import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { BuildVariant } from './build-variant';
import { listBuiltFiles, sumsFile, writeSums } from './file-sums';
import { headersFile, writeHeadersFile } from './headers-file';
import { nginxFile, writeNginxFile } from './nginx-file';
import { bomFile, writeBom } from './package-bom';
import { planHeaders } from './site-headers';

/**
 * Ends a build with what hosts and visitors need to know of it: headers, the parts it was made from,
 * and the sums of all files. It lists what is there, so it must be the last plugin.
 */
export function hostingFiles(variant: BuildVariant): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'both-ways:hosting-files',
    apply: 'build',
    sharedDuringBuild: true,
    configResolved(resolved) {
      config = resolved;
    },
    buildApp: {
      order: 'post',
      async handler() {
        const dir = path.join(config.root, variant.outDir);
        const write = (file: string, text: string): void =>
          writeFileSync(path.join(dir, file), text);
        const lock = readFileSync(path.join(config.root, 'package-lock.json'), 'utf8');
        write(bomFile, writeBom(lock));
        const rules = planHeaders(config.base, [...listBuiltFiles(dir), sumsFile]);
        write(headersFile, writeHeadersFile(rules));
        write(nginxFile, writeNginxFile(rules));
        write(sumsFile, writeSums(dir));
        return Promise.resolve();
      },
    },
  };
}
