import type { Page } from '@playwright/test';

/**
 * Does to a page what page translators do to it: once the page is awake, every text is taken out and
 * another one put in its place, in two `<font>` elements, and so is each that comes later. The words
 * stay the same, so that a test still finds them.
 */
export async function translatePages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LEFT_ALONE = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEXTAREA', 'OPTION', 'FONT']);
    const HTML = 'http://www.w3.org/1999/xhtml';
    const translate = (text: Text) => {
      const around = text.parentElement;
      if (around === null || around.namespaceURI !== HTML || text.data.trim() === '') return;
      if (LEFT_ALONE.has(around.tagName)) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    };
    const translateIn = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
      for (const text of found) translate(text);
    };
    const start = () => {
      if (document.querySelector('#root[data-awake]') === null) {
        requestAnimationFrame(start);
        return;
      }
      translateIn(document.body);
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          if (type === 'characterData') translate(target as Text);
          for (const added of addedNodes) {
            if (added instanceof Text) translate(added);
            else translateIn(added);
          }
        }
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    };
    document.addEventListener('DOMContentLoaded', start);
  });
}
