import { readFile } from 'node:fs/promises';
import { Decrypter } from 'age-encryption';
import type { Download, Page } from '@playwright/test';
import { type Kept } from '@/domain/keeping/kept';
import { readKept } from '@/domain/keeping/kept-text';
import { expect } from './journey';

export interface SealedFile {
  readonly code: string;
  readonly path: string;
  readonly kept: Kept;
}

/** Opens a file with the stock library, as a person could without us. */
async function openHere(path: string, code: string): Promise<Kept> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(code);
  const read = readKept(await decrypter.decrypt(await readFile(path), 'text'));
  if (!read.ok) throw new Error(`the file holds something else: ${read.fault}`);
  return read.kept;
}

/** Presses "Make the file" in the dialog that is open, and opens what the browser was given. */
export async function makeSealedFile(page: Page): Promise<SealedFile> {
  const dialog = page.getByRole('dialog');
  const code = (await dialog.getByLabel('Your code:').textContent()) ?? '';
  expect(code.split(' '), 'the words of the code').toHaveLength(4);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  const download: Download = await coming;
  await expect(dialog.getByText(/^Your browser has the file now/)).toBeVisible();
  expect(download.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.age$/);
  const path = await download.path();
  return { code, path, kept: await openHere(path, code) };
}

/** Closes the dialog that is open. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
