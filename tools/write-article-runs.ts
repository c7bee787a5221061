import { readFileSync, writeFileSync } from 'node:fs';
import { CANARY, hashRuns } from './word-runs';

/**
 * Writes the hashes by which a test knows every eight words of the article that the questions come
 * from. The article itself is not ours and is not kept here.
 *
 *   npx tsx tools/write-article-runs.ts <path of the article, as plain text>
 */
const [article] = process.argv.slice(2);
if (article === undefined) throw new Error('Which article? Give the path of its text.');
const texts = [readFileSync(article, 'utf8'), CANARY];
const hashes = texts.flatMap((text) => [...hashRuns(text).keys()]).toSorted();
writeFileSync('tests/fixtures/article-runs.json', `${JSON.stringify(hashes, null, 2)}\n`);
console.log(`${hashes.length} runs of eight words`);
