import type { Page } from '@playwright/test';

const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Every text, attribute and name in the accessibility tree, as the page is now. */
async function readNow(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const fields = all.flatMap((one) =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? [one.value] : [],
    );
    return [
      document.documentElement.textContent,
      document.body.innerText,
      ...all.flatMap((one) => [...one.attributes].map(({ value }) => value)),
      ...fields,
    ];
  });
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = nodes.flatMap(({ name, description, value, ignored }) =>
    ignored ? [] : [name, description, value].map((one) => String(one?.value ?? '')),
  );
  return [...seen, told.join(' '), ...told].map(oneSpace);
}

/** Those of some words that a page holds anywhere: on the screen, on paper, or for a screen reader. */
export async function findInRoom(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const texts = [...(await readNow(page))];
  await page.emulateMedia({ media: 'print' });
  texts.push(...(await readNow(page)));
  await page.emulateMedia({ media: null });
  return words.filter((word) => texts.some((text) => text.includes(oneSpace(word))));
}

/** How many pages the page is on paper. */
export async function countSheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const file = await page.pdf({ format, preferCSSPageSize: false });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
