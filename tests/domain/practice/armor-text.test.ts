import { describe, expect, it } from 'vitest';
import { findArmors } from '@/domain/practice/armor-text';

const BODY = ['A'.repeat(64), 'B'.repeat(64), 'Cg=='];
const ARMOR = [
  '-----BEGIN AGE ENCRYPTED FILE-----',
  ...BODY,
  '-----END AGE ENCRYPTED FILE-----',
  '',
].join('\n');

describe('age files in a text that was pasted', () => {
  it.each([
    ['alone', ARMOR],
    ['with words around it', `Hello,\nhere it is:\n${ARMOR}\nBest, R.`],
    ['with the line ends of another system', ARMOR.replaceAll('\n', '\r\n')],
    ['quoted by mail', ARMOR.replaceAll(/^/gm, '> ')],
    ['quoted twice', ARMOR.replaceAll(/^/gm, '>> ')],
    [
      'with lines broken anew',
      ARMOR.replace('B'.repeat(64), `${'B'.repeat(40)}\n${'B'.repeat(24)}`),
    ],
    ['on one line', ARMOR.replaceAll('\n', ' ')],
    ['with breaks that are not seen', ARMOR.replace('BBBB', 'BB\u200bBB')],
  ])('are found %s', (_, pasted) => {
    expect(findArmors(pasted)).toEqual([ARMOR]);
  });

  it('are all found, in their order', () => {
    const other = ARMOR.replace('A'.repeat(64), 'D'.repeat(64));
    expect(findArmors(`${ARMOR}\nand\n${other}`)).toEqual([ARMOR, other]);
  });

  it.each([
    ['nothing', ''],
    ['other words', 'I will send it tomorrow.'],
    ['a block that was cut', ARMOR.slice(0, 150)],
    ['a block without letters', ARMOR.replace(BODY.join('\n'), '')],
    ['more than is looked at', `${ARMOR}${' '.repeat(1_048_576)}`],
  ])('are not found in %s', (_, pasted) => {
    expect(findArmors(pasted)).toEqual([]);
  });
});
