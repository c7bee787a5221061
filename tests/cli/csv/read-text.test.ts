import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '@/cli/csv/read-text';
import { makeFolder } from '../../support/cli/run-command';

async function readWhole(bytes: Buffer): Promise<{ text: string; fault: string | null }> {
  const path = join(makeFolder(), 'text.csv');
  writeFileSync(path, bytes);
  const file = await open(path);
  const whole: { text: string; fault: string | null } = { text: '', fault: null };
  for await (const piece of readText(file)) {
    expect(whole.fault, 'a fault is the last thing').toBeNull();
    whole.text += piece.text;
    whole.fault = piece.fault;
  }
  await file.close();
  return whole;
}

// Longer than a few pieces of 64 KiB, and shifted, so that a piece ends at every byte of a unit.
const UNIT = 'a€🙂\r\n';
const shifts = Array.from({ length: Buffer.byteLength(UNIT) }, (_, shift) => ' '.repeat(shift));

describe('reading text', () => {
  it('puts together characters and line ends that fall on two pieces', async () => {
    for (const shift of shifts) {
      const { text, fault } = await readWhole(Buffer.from(shift + UNIT.repeat(20_000)));
      expect(fault).toBeNull();
      expect(text === shift + 'a€🙂\n'.repeat(20_000), `shifted by ${shift.length}`).toBe(true);
    }
  });

  it('takes off one byte order mark, at the beginning only', async () => {
    const { text, fault } = await readWhole(Buffer.from('\uFEFF\uFEFFa\uFEFF'));
    expect({ text, fault }).toEqual({ text: '\uFEFFa\uFEFF', fault: null });
  });

  it('gives what is good before a byte that is not UTF-8, and names the byte', async () => {
    for (const shift of shifts) {
      const good = shift + UNIT.repeat(20_000);
      const { text, fault } = await readWhole(
        Buffer.concat([Buffer.from(good), Buffer.from('E2', 'hex'), Buffer.from(',b')]),
      );
      expect(text.length, `shifted by ${shift.length}`).toBe(shift.length + 5 * 20_000);
      expect(fault).toContain('0xE2');
    }
  });

  it('keeps a CR that is no line end', async () => {
    expect((await readWhole(Buffer.from('a\rb\r\r\nc\r'))).text).toBe('a\rb\r\nc\r');
  });
});
