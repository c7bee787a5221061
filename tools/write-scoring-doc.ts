import { writeFile } from 'node:fs/promises';
import { makeScoringDoc, SCORING_DOC } from './scoring-doc';

await writeFile(new URL(`../${SCORING_DOC}`, import.meta.url), await makeScoringDoc());
