/** What a page says instead of itself where another site shows it inside its own. */
export interface FramedTexts {
  readonly body: string;
  readonly open: string;
}

/**
 * Writes the script that stands before everything else in the head of each page: headers forbid
 * framing, but a host may send none, and a policy inside the page cannot forbid it. In a frame it
 * puts a refusal in the place of whatever the browser reads of the page, before that is drawn.
 *
 * @param base the address of the site, to which the refusal leads
 */
export function writeFrameGuard({ body, open }: FramedTexts, base: string): string {
  return `if (self !== top) {
  const link = document.createElement('a');
  link.href = ${JSON.stringify(base)};
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(${JSON.stringify(open)});
  const words = document.createElement('p');
  words.append(${JSON.stringify(body)}, document.createElement('br'), link);
  new MutationObserver(() => {
    const page = document.body;
    if (page && (page.firstChild !== words || page.lastChild !== words)) page.replaceChildren(words);
  }).observe(document, { childList: true, subtree: true });
}
`;
}
