/** Runs one bench by its name: `npm run bench -- sealing`; without a name, the scoring. */
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  scoring: () => import('./scoring'),
  sealing: () => import('./sealing'),
  practice: () => import('./practice'),
};

const name = process.argv[2] ?? 'scoring';
const bench = benches[name];
if (bench === undefined) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
} else {
  await bench();
}
