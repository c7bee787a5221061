import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { figuresOf } from '@/domain/method/example-figures';
import { METHOD_SECTIONS, type MethodSection } from '@/domain/method/method-sections';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { LINES } from '@/i18n/text-lines';
import { readingOfCouple, readingOfSolo } from '@/domain/readings/readings';

/** Where the formulas stand for who reads the repository. */
export const SCORING_DOC = 'docs/scoring.md';

const root = fileURLToPath(new URL('..', import.meta.url));
const figures = new Intl.NumberFormat('en', {
  maximumFractionDigits: 2,
  signDisplay: 'negative',
});

const list = (lines: readonly string[], mark = '-'): string =>
  lines.map((line) => `${mark} ${line}`).join('\n');

/** Writes the formulas as Markdown, from the texts and examples of the method page. */
export async function makeScoringDoc(): Promise<string> {
  const texts = createI18n();
  await loadNamespaces(texts, ['method', 'learn']);
  const t = texts.getFixedT('en', 'method');
  const named = texts.getFixedT('en', 'learn');
  const split = (text: string): string[] => text.split(LINES.joinArrays).filter(Boolean);

  const section = (id: MethodSection): string => {
    const values = Object.fromEntries(
      Object.entries(figuresOf(id)).map(([name, value]) => [name, figures.format(value)]),
    );
    const lines = (part: 'about' | 'formula' | 'example' | 'assumed' | 'limits'): string[] =>
      split(t(`sections.${id}.${part}`, { ...LINES, ...values }));
    const assumed = lines('assumed').map((text) => t('parts.assumedLine', { text }));
    return [
      `## ${named(`methodTitles.${id}`)}`,
      ...lines('about'),
      `### ${t('parts.formula')}`,
      list(lines('formula')),
      `### ${t('parts.example')}`,
      list(lines('example'), '1.'),
      `### ${t('parts.limits')}`,
      list([...assumed, ...lines('limits')]),
    ].join('\n\n');
  };
  const points = (id: 'assumed' | 'unknown' | 'change' | 'sources'): string =>
    list(split(t(`chapters.${id}.points`, LINES)));
  const solo = Object.keys(readingOfSolo) as (keyof typeof readingOfSolo)[];
  const couple = Object.keys(readingOfCouple) as (keyof typeof readingOfCouple)[];
  const rows = (['last', 'middle', 'first'] as const).map(
    (id) =>
      `| ${t(`chapters.versions.rows.${id}.change`)} | ${t(`chapters.versions.rows.${id}.bump`)} |`,
  );
  // The second line is about the page, where answers can be put in.
  const aboutFigures = split(t('intro', LINES)).filter((_line, index) => index !== 1);
  const markdown = [
    '<!-- Made by `npm run docs` from the texts and examples of the method page. Do not edit. -->',
    `# ${t('heading')}`,
    ...aboutFigures,
    ...METHOD_SECTIONS.map(section),
    `## ${t('chapters.rules.heading')}`,
    t('chapters.rules.intro'),
    `### ${t('chapters.rules.soloHeading')}`,
    list(
      solo.map((id) => `**${id}**: ${t(`chapters.rules.solo.${id}`)}`),
      '1.',
    ),
    `### ${t('chapters.rules.coupleHeading')}`,
    list(
      couple.map((id) => `**${id}**: ${t(`chapters.rules.couple.${id}`)}`),
      '1.',
    ),
    ...(['assumed', 'unknown', 'change'] as const).flatMap((id) => [
      `## ${t(`chapters.${id}.heading`)}`,
      points(id),
    ]),
    `## ${t('chapters.versions.heading')}`,
    t('chapters.versions.intro'),
    [
      `| ${t('chapters.versions.change')} | ${t('chapters.versions.bump')} |`,
      '|---|---|',
      ...rows,
    ].join('\n'),
    t('chapters.versions.major'),
    `### ${t('chapters.versions.listHeading')}`,
    list(split(t('chapters.versions.list', LINES))),
    `## ${t('chapters.sources.heading')}`,
    t('chapters.sources.intro'),
    points('sources'),
  ].join('\n\n');
  const config = await resolveConfig(path.join(root, SCORING_DOC));
  return format(`${markdown}\n`, { ...config, parser: 'markdown' });
}
