import type { Fault } from '@/domain/bank/bank-checks';

/** What the author of a version says about it, section by section. */
const SECTIONS: readonly (readonly [title: string, task: string])[] = [
  ['What changed', 'each change in a line, as "npm run -s bank -- diff" lists them'],
  ['Why', 'what was wrong or missing, and how you know'],
  ['For whom it matters', 'who reads or answers otherwise now, and who may be harmed by it'],
  [
    'Sources',
    'the evidence by its tag in questions/README.md, such as [L1], or [A] for an assumption of ours',
  ],
];
const ASSUMPTION = 'A';
const TAG = /\[([AL]\d*)\]/g;

/** The text that a new version's CHANGES.md begins with; `checkChanges` refuses it until it is filled in. */
export function writeChangesSkeleton(version: string, from: string): string {
  const sections = SECTIONS.map(
    ([title, task]) => `## ${title}\n\n<!-- Write here: ${task}. -->\n`,
  );
  return [`# Bank ${version}\n\nMade from bank ${from}.\n`, ...sections].join('\n');
}

/** The tags of the sources that questions/README.md lists: "- [L1] Revilla …". */
export function listSourceTags(readme: string): string[] {
  return [...readme.matchAll(/^- \[(L\d+)\]/gm)].map(([, tag]) => tag ?? '');
}

function bodyOf(text: string, title: string): string | null {
  const [, after] = text.split(new RegExp(`^## ${title}$`, 'm'));
  return after?.split(/^## /m)[0]?.trim() ?? null;
}

/**
 * Looks for what a version's CHANGES.md lacks: a section that its author left open, a version without
 * a source, a source that nobody listed.
 *
 * @param text of CHANGES.md
 * @param isFirst the first version of all has nothing to be compared with, and no sections
 * @param sources the tags that questions/README.md lists
 * @returns each fault at the section it is in
 * @see questions/README.md, "Make the next version"
 */
export function checkChanges(
  text: string,
  version: string,
  isFirst: boolean,
  sources: readonly string[],
): Fault[] {
  const faults: Fault[] = [];
  if (!text.startsWith(`# Bank ${version}\n`)) {
    faults.push({ path: '', reason: `does not begin with the heading "# Bank ${version}"` });
  }
  for (const [title] of isFirst ? [] : SECTIONS) {
    const body = bodyOf(text, title);
    if (body === null) faults.push({ path: title, reason: 'this section is missing' });
    else if (body.replaceAll(/<!--.*?-->/gs, '').trim() === '') {
      faults.push({ path: title, reason: 'is not filled in' });
    }
  }
  if (text.includes('<!--')) {
    faults.push({ path: '', reason: 'still holds a note to its author: "<!-- … -->"' });
  }
  if (sources.length === 0) {
    faults.push({ path: 'Sources', reason: 'questions/README.md lists no source such as [L1]' });
  }
  const tags = [...text.matchAll(TAG)].map(([, tag]) => tag ?? '');
  for (const tag of new Set(tags)) {
    if (tag !== ASSUMPTION && !sources.includes(tag)) {
      faults.push({
        path: 'Sources',
        reason: `[${tag}] is not among those of questions/README.md`,
      });
    }
  }
  const named = isFirst ? null : bodyOf(text, 'Sources')?.replaceAll(/<!--.*?-->/gs, '');
  if (typeof named === 'string' && named.trim() !== '' && named.match(TAG) === null) {
    faults.push({
      path: 'Sources',
      reason: 'names none: [L1] …, or [A] for an assumption of ours',
    });
  }
  return faults;
}
