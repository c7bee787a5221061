import { metaPolicy } from './page-policy';

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

const tagPattern =
  /<([a-z][\w-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attributePattern = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const charsetLimitBytes = 1024;

function readEntities(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function readTags(html: string): Tag[] {
  return [...html.matchAll(tagPattern)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: new Map(
      [...(match[2] ?? '').matchAll(attributePattern)].map(([, name, ...values]) => [
        (name ?? '').toLowerCase(),
        readEntities(values.find((value) => value !== undefined) ?? ''),
      ]),
    ),
    end: match.index + match[0].length,
  }));
}

function checkTag(tag: Tag, html: string): string[] {
  const faults: string[] = [];
  if (tag.name === 'style') faults.push('a style element');
  if (tag.name === 'script') {
    if (!tag.attributes.has('src')) faults.push('an inline script or data block');
    else if (!html.startsWith('</script>', tag.end)) faults.push('a script with a body');
  }
  for (const [name, value] of tag.attributes) {
    if (name === 'style') faults.push(`a style attribute on <${tag.name}>`);
    if (name === 'srcdoc') faults.push(`a srcdoc attribute on <${tag.name}>`);
    if (name.startsWith('on')) faults.push(`an event attribute ${name} on <${tag.name}>`);
    if (/^\s*(?:javascript|data):/i.test(value)) faults.push(`a ${name} address with code or data`);
  }
  return faults;
}

function checkHead(tags: readonly Tag[], html: string): string[] {
  const faults: string[] = [];
  const head = tags.findIndex((tag) => tag.name === 'head');
  const first = tags[head + 1];
  const isPolicy =
    head >= 0 && first?.attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy';
  if (!isPolicy) faults.push('the policy is not the first element of the head');
  else if (first.attributes.get('content') !== metaPolicy) faults.push('another policy than ours');

  const script = tags.find((tag) => tag.name === 'script');
  if (['type', 'async', 'defer'].some((name) => script?.attributes.has(name) ?? true)) {
    faults.push('the first script does not stop the page in a frame');
  }

  const charset = tags.find((tag) => tag.name === 'meta' && tag.attributes.has('charset'));
  if (charset === undefined) faults.push('no charset');
  else if (Buffer.byteLength(html.slice(0, charset.end)) > charsetLimitBytes) {
    faults.push('the charset comes too late');
  }
  return faults;
}

/** Lists what the policy of the page would refuse, or what would weaken it; empty when all is well. */
export function findHtmlFaults(html: string): string[] {
  const withoutComments = html.replace(/<!--[\s\S]*?-->/g, '');
  const tags = readTags(withoutComments);
  const faults = [
    ...checkHead(tags, withoutComments),
    ...tags.flatMap((tag) => checkTag(tag, withoutComments)),
  ];
  if (/<!--app-->/.test(html)) faults.push('the place for the page is still empty');
  return faults;
}
