export interface PageContent {
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Addresses of styles and scripts that the page needs beyond those of the template. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Address of the script that refuses to be framed. */
  readonly frameGuard: string;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function replaceOnce(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`The template has no ${place.source}.`);
  return html.replace(place, () => text);
}

/** Fills the built template with one page. */
export function fillTemplate(template: string, page: PageContent): string {
  const links = [
    ...page.styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...page.scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
  ].filter((link) => !template.includes(link));

  let html = replaceOnce(
    template,
    /<html[^>]*>/,
    `<html lang="${page.lang}" dir="${page.dir}" translate="no">`,
  );
  html = replaceOnce(
    html,
    /(?<=<meta charset="utf-8"[^>]*>)/,
    `\n    <script src="${page.frameGuard}"></script>`,
  );
  html = replaceOnce(html, /<title>[^<]*<\/title>/, `<title>${escapeText(page.title)}</title>`);
  html = replaceOnce(
    html,
    /<meta name="description"[^>]*>/,
    `<meta name="description" content="${escapeText(page.description)}">`,
  );
  html = replaceOnce(html, /\s*<\/head>/, `${['', ...links].join('\n    ')}\n  </head>`);
  return replaceOnce(html, /<!--app-->/, page.body);
}
