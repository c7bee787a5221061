import { describe, expect, it } from 'vitest';
import { findHtmlFaults } from '../../tools/built-html';
import { metaPolicy } from '../../tools/page-policy';

const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy.replaceAll("'", '&#39;')}">`;
const charset = '<meta charset="utf-8" />';
const page = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const guard = '<script src="/a/guard.js"></script>';
const goodHead = policy + charset + guard;

describe('the check of built pages', () => {
  it('finds nothing on a page with outer scripts and styles', () => {
    const html = page(
      `${goodHead}<script type="module" crossorigin src="/a/x.js"></script><link rel="stylesheet" href="/a/x.css">`,
      '<div id="root"><!-- --><p class="on">style= onclick= in text</p></div>',
    );
    expect(findHtmlFaults(html)).toEqual([]);
  });

  it.each([
    [
      'an inline script',
      page(goodHead, '<script>run()</script>'),
      'an inline script or data block',
    ],
    [
      'a data block',
      page(goodHead, '<script type="application/json">{}</script>'),
      'an inline script or data block',
    ],
    [
      'a script with both',
      page(goodHead, '<script src="/a.js">run()</script>'),
      'a script with a body',
    ],
    ['a style element', page(`${goodHead}<style>p{}</style>`), 'a style element'],
    ['a style attribute', page(goodHead, '<p style="color:red">'), 'a style attribute on <p>'],
    [
      'a style attribute on a line of its own',
      page(goodHead, '<p\n  STYLE=red>'),
      'a style attribute on <p>',
    ],
    [
      'an event attribute',
      page(goodHead, '<p onclick="run()">'),
      'an event attribute onclick on <p>',
    ],
    ['a srcdoc', page(goodHead, '<iframe srcdoc="x">'), 'a srcdoc attribute on <iframe>'],
    [
      'a script address',
      page(goodHead, '<a href="javascript:run()">'),
      'a href address with code or data',
    ],
    [
      'a data address',
      page(goodHead, '<img src="data:image/png,x">'),
      'a src address with code or data',
    ],
    [
      'the policy after the charset',
      page(charset + policy),
      'the policy is not the first element of the head',
    ],
    ['no policy', page(charset), 'the policy is not the first element of the head'],
    [
      'a weaker policy',
      page(goodHead.replace('connect-src &#39;none&#39;', 'connect-src *')),
      'another policy than ours',
    ],
    ['no charset', page(policy), 'no charset'],
    [
      'no script against frames',
      page(policy + charset),
      'the first script does not stop the page in a frame',
    ],
    [
      'a script against frames that the page does not wait for',
      page(`${policy}${charset}<script type="module" src="/a/guard.js"></script>`),
      'the first script does not stop the page in a frame',
    ],
    [
      'a late charset',
      page(`${policy}<meta name="x" content="${'x'.repeat(1024)}">${charset}`),
      'the charset comes too late',
    ],
    ['an unfilled template', page(goodHead, '<!--app-->'), 'the place for the page is still empty'],
  ])('finds %s', (_name, html, fault) => {
    expect(findHtmlFaults(html)).toContain(fault);
  });
});
