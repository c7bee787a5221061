import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '@/domain/method/example-figures';
import { METHOD_SECTIONS } from '@/domain/method/method-sections';
import { makeScoringDoc, SCORING_DOC } from '../../tools/scoring-doc';
import { root } from '../support/source-scan';

describe('the scoring document', () => {
  it('is the one that `npm run docs` makes from the texts and examples', async () => {
    const committed = readFileSync(path.join(root, SCORING_DOC), 'utf8');
    expect(committed).toBe(await makeScoringDoc());
  });

  it('leaves no figure and no name of one open', async () => {
    const made = await makeScoringDoc();
    expect(made).not.toMatch(/\{\{|\}\}|sections\.|chapters\.|NaN|undefined/);
    expect(METHOD_SECTIONS.every((id) => Object.keys(figuresOf(id)).length > 0)).toBe(true);
  });
});
