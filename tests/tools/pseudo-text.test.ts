import { describe, expect, it } from 'vitest';
import { pseudoText, pseudoTexts } from '../../tools/pseudo-text';

describe('the pseudo-language with accents', () => {
  it('accents the letters, brackets the text and makes it about 30 % longer', () => {
    const text = pseudoText('Before you start', 'accents');
    expect(text).toBe('⟦Ɓéƒöŕé ýöû šţåŕţ·····⟧');
  });

  it('leaves placeholders, references and tags as they are', () => {
    const text = pseudoText('{{count}} of $t(all) <0>parts</0><br/>', 'accents');
    expect(text).toContain('{{count}}');
    expect(text).toContain('$t(all)');
    expect(text).toContain('<0>þåŕţš</0><br/>');
  });

  it('leaves addresses and what the program reads as they are', () => {
    const file = {
      locale: 'en',
      status: 'draft',
      list: ['Hi', { url: 'x', link: 'https://example.org' }],
      minutes: 3,
    };
    expect(pseudoTexts(file, 'accents')).toEqual({
      locale: 'en',
      status: 'draft',
      list: ['⟦Ĥî·⟧', { url: 'x', link: 'https://example.org' }],
      minutes: 3,
    });
  });
});

describe('the pseudo-language from right to left', () => {
  it('turns the words round, but neither placeholders nor the spaces beside them', () => {
    expect(pseudoText('{{count}} parts left', 'bidi')).toBe('{{count}} \u202eparts left\u202c');
  });
});

it('the normal build changes nothing', () => {
  expect(pseudoText('Before you start', '')).toBe('Before you start');
});
