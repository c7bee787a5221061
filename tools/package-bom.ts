import { posix } from 'node:path';

export const bomFile = 'sbom.json';

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const folder = 'node_modules/';

/** Finds the package that a name leads to from a place in the tree, as Node does. */
function findPlace({ packages }: Lock, from: string, name: string): string | undefined {
  for (let place = from; ;) {
    const candidate = posix.join(place, folder, name);
    if (candidate in packages) return candidate;
    if (place === '') return undefined;
    place = place.slice(0, Math.max(0, place.lastIndexOf(folder))).replace(/\/$/, '');
  }
}

/** The places of what a package brings along; what is optional may be missing. */
function findNeeded(lock: Lock, place: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
    lock.packages[place] ?? {};
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => peerDependenciesMeta?.[name]?.optional !== true,
  );
  const names = new Set([...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]);
  return [...names].flatMap((name) => {
    const found = findPlace(lock, place, name);
    if (found === undefined && dependencies?.[name] !== undefined) {
      throw new Error(`The lockfile has no ${name} for ${place}.`);
    }
    return found ?? [];
  });
}

function findTree(lock: Lock): string[] {
  const seen = new Set<string>();
  const visit = (place: string): void => {
    for (const needed of findNeeded(lock, place)) {
      if (seen.has(needed)) continue;
      seen.add(needed);
      visit(needed);
    }
  };
  visit('');
  return [...seen].toSorted();
}

const nameOf = (place: string): string => place.slice(place.lastIndexOf(folder) + folder.length);

function describePackage(lock: Lock, place: string) {
  const { version = '', license, integrity } = lock.packages[place] ?? {};
  const name = nameOf(place);
  const [algorithm, digest] = integrity?.split('-') ?? [];
  const isSha512 = algorithm === 'sha512' && digest !== undefined;
  return {
    type: 'library',
    'bom-ref': referTo(lock, place),
    name,
    version,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    purl: referTo(lock, place),
    ...(isSha512
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
      : {}),
  };
}

function referTo({ packages }: Lock, place: string): string {
  if (place === '') return 'both-ways';
  return `pkg:npm/${nameOf(place).replace('@', '%40')}@${packages[place]?.version ?? ''}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted();
}

/**
 * Lists the packages that production code may be made of, in the CycloneDX format. Nothing in it
 * changes from one build to the next, so it names no time and no serial number.
 *
 * @param lockText the text of package-lock.json
 */
export function writeBom(lockText: string): string {
  const lock = JSON.parse(lockText) as Lock;
  const { version = '', license = '' } = lock.packages[''] ?? {};
  const places = findTree(lock);
  const components = new Map(places.map((place) => [referTo(lock, place), place]));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'both-ways',
        name: 'both-ways',
        version,
        licenses: [{ expression: license }],
      },
    },
    components: [...components.values()].map((place) => describePackage(lock, place)),
    dependencies: ['', ...components.values()].map((place) => ({
      ref: referTo(lock, place),
      dependsOn: unique(findNeeded(lock, place).map((needed) => referTo(lock, needed))),
    })),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
