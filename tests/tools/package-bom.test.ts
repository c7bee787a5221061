import { describe, expect, it } from 'vitest';
import { writeBom } from '../../tools/package-bom';
import { listFiles, readSource } from '../support/source-scan';

interface Bom {
  readonly components: readonly {
    readonly purl: string;
    readonly licenses?: readonly unknown[];
    readonly hashes?: readonly { readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: string[] }[];
}

interface LockEntry {
  readonly version: string;
  readonly dev?: boolean;
}

const lockText = readSource('package-lock.json');
const text = writeBom(lockText);
const bom = JSON.parse(text) as Bom;
const { dependencies } = JSON.parse(readSource('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
// Types and a compiler, which packages can use but do not need; npm marks them as production too.
const optionalPeers = /^pkg:npm\/(?:%40typescript\/|typescript@|%40types\/react@|csstype@)/;
const direct = Object.keys(dependencies);

describe('the list of parts', () => {
  it('holds what npm marks as production but for what is optional, and nothing else', () => {
    const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> };
    const marked = Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && dev !== true)
      .map(([place, { version }]) => {
        const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return `pkg:npm/${name.replace('@', '%40')}@${version}`;
      });
    const parts = new Set(bom.components.map(({ purl }) => purl));
    expect([...parts].filter((part) => !marked.includes(part))).toEqual([]);
    expect([...parts].filter((part) => optionalPeers.test(part))).toEqual([]);
    const leftOut = [...new Set(marked)].filter((part) => !parts.has(part));
    expect(leftOut.filter((part) => !optionalPeers.test(part))).toEqual([]);
  });

  it('says of each part its licence, its sum and what it needs', () => {
    const refs = new Set(bom.components.map(({ purl }) => purl));
    for (const { licenses, hashes } of bom.components) {
      expect(licenses).toHaveLength(1);
      expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    }
    expect(bom.dependencies).toHaveLength(refs.size + 1);
    const charts = bom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/recharts@'));
    // A peer, which it does not bring along but needs.
    expect(charts?.dependsOn.some((ref) => ref.startsWith('pkg:npm/react@'))).toBe(true);
    expect(bom.dependencies[0]?.dependsOn).toHaveLength(direct.length);
    expect(
      bom.dependencies.flatMap(({ dependsOn }) => dependsOn).every((ref) => refs.has(ref)),
    ).toBe(true);
  });

  it('names no address, time or serial number, so that it is the same next time', () => {
    expect(text).toBe(writeBom(lockText));
    expect(text).not.toMatch(/https?:|serialNumber|timestamp/);
    expect(lockText).not.toMatch(/"resolved"|https?:\/\/(?!.*(?:funding|sponsor))[^"]*registry/);
  });
});

describe('the production packages', () => {
  it('are at most 25 direct ones, each pinned', () => {
    expect(direct.length).toBeLessThanOrEqual(25);
    expect(
      Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
    ).toEqual([]);
  });

  it('are each named in a record of decision', () => {
    const records = listFiles('docs/decisions').map(readSource).join('\n');
    expect(direct.filter((name) => !records.includes(`\`${name}\``))).toEqual([]);
  });
});
