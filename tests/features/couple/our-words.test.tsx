import { cleanup, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { BankMismatch } from '@/domain/bank/plan';
import { makeOurs } from '@/features/couple/ours/make-ours';
import ours from '@/i18n/locales/en/ours.json';
import { packetOf } from '../../support/comparing';
import { bank } from '../../support/published-bank';
import {
  prepareOurs,
  readPage,
  readTable,
  region,
  showCouple,
  showPackets,
  showTakers,
} from '../../support/show-ours';
import { answersFor, partnersOf } from '../../support/worked-example';

beforeAll(prepareOurs);

const full = (name: string, sharesHolding = false) => ({
  form: 'full' as const,
  answers: answersFor(name),
  sharesHolding,
});

/** Everything that a page shows that has no side: one page and its mirror must agree in it. */
function readBothWays() {
  const roles = Object.values(readTable('Who does what, in both your views'));
  const areas = screen.queryByText(/^Closeness by area/, { selector: 'caption' });
  const section = (name: string): string => region(name).textContent;
  return {
    roles,
    areas: areas === null ? [] : Object.values(readTable(/^Closeness by area/)),
    carrying: /Taken together, your views[^.]+\./.exec(readPage())?.[0],
    joint: screen.queryByText(/^Your two views/, { selector: 'caption' })?.closest('table')
      ?.textContent,
    meeting: section('How our views meet'),
    closeness: /These lie[^.]+\.|How close our views are.*able to call|Area by area, .*tell\./.exec(
      section('Closeness, area by area'),
    )?.[0],
    views: /How close our views are.*?curious about|How close our views are.*?can tell/.exec(
      section('Closeness, area by area'),
    )?.[0],
    titles: [...region('In short').querySelectorAll('p')]
      .map(({ textContent }) => textContent)
      .filter((text) => !text.startsWith('This rests')),
  };
}

describe('swapping the two', () => {
  it.each([
    'A, B',
    'B, even',
    'sparse, A',
    'A short, B short',
    'holding-back, even, holding shared',
  ])('mirrors everything of %s, and keeps the gap and the closeness', (couple) => {
    const { a, b } = partnersOf(couple);
    const sharesHolding = couple.endsWith('holding shared');
    const [first, second] = [
      { ...a, sharesHolding },
      { ...b, sharesHolding },
    ];
    showTakers(first, second, { names: { a: 'Ana', b: 'Ben' } });
    const one = readBothWays();
    cleanup();
    showTakers(second, first, { names: { a: 'Ben', b: 'Ana' } });
    const other = readBothWays();
    const swap = (rows: string[][]) => rows.map(([x = '', y = '', ...rest]) => [y, x, ...rest]);
    expect(other).toEqual({ ...one, roles: swap(one.roles), areas: swap(one.areas) });
    expect(one.roles.length).toBeGreaterThan(3);
    expect(one.meeting.length).toBeGreaterThan(100);
  });
});

/** Whether every place in the page where a name is read is an element that keeps it apart. */
function findLooseNames(container: HTMLElement, name: string): string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const loose: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isInName = node.parentElement?.tagName === 'BDI' && node.textContent === name;
    if (node.textContent?.includes(name) === true && !isInName) loose.push(node.textContent);
  }
  return loose;
}

describe('first names', () => {
  const trap = '<img src=x onerror=alert(1)>&amp;<b>Zo\u00EB</b>';

  it('are text only, each kept apart from the direction of its sentence', () => {
    const { container } = showCouple('A, B', { names: { a: trap, b: '\u0645\u0631\u064A\u0645' } });
    expect(container.querySelector('img, b, script')).toBeNull();
    const named = [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(new Set(named)).toEqual(new Set([trap, '\u0645\u0631\u064A\u0645']));
    expect(findLooseNames(container, trap)).toEqual([]);
    expect(findLooseNames(container, '\u0645\u0631\u064A\u0645')).toEqual([]);
    for (const chart of screen.getAllByRole('img')) {
      const label = chart.getAttribute('aria-label') ?? '';
      expect(label.replaceAll(`\u2068${trap}\u2069`, '')).not.toContain('Zo');
    }
  });

  it('cannot turn the direction of what is around them, nor stand for a mark of ours', () => {
    const { container } = showCouple('A, B', {
      names: { a: ' An\u202Ea\u2069\u2067 \n B. ', b: '\uE000{{first}}$t(heading)' },
    });
    const named = new Set([...container.querySelectorAll('bdi')].map((name) => name.textContent));
    expect(named).toEqual(new Set(['An a B.', '{{first}}$t(heading)']));
    expect(container.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uE000\uE001]/);
    for (const chart of screen.getAllByRole('img')) {
      expect(chart.getAttribute('aria-label')).not.toMatch(
        /[\u202A-\u202E\u2066\u2067\uE000\uE001]/,
      );
    }
  });

  it.each([
    ['were not given', { a: '', b: '' }],
    ['are blank', { a: ' ', b: '\u202E' }],
    ['are the same', { a: 'Sam', b: 'sam ' }],
  ])('have words in their place that weigh the same where they %s', (_, names) => {
    const { container } = showCouple('A, B', { names });
    expect(container.querySelector('bdi')).toBeNull();
    expect(readPage()).toContain('Here \u201Cthe first of you\u201D is whoever answered first.');
    expect(readPage()).toContain('more with the first of you');
    expect(readPage()).toContain('more with the second of you');
    expect(readPage().toLowerCase()).not.toContain('sam ');
  });

  it.each([
    [{ a: 'Ana', b: '' }, 'Circle: the view of Ana', 'Diamond: the view of the other of you'],
    [{ a: '', b: 'Ben' }, 'Circle: the view of the other of you', 'Diamond: the view of Ben'],
  ])('may be only one: %o', (names, circle, diamond) => {
    showCouple('A, B', { names });
    expect(readPage()).toContain(circle);
    expect(readPage()).toContain(diamond);
    expect(readPage()).not.toContain('first of you');
  });
});

describe('two that do not go together in figures', () => {
  const a = packetOf(full('A'));
  const b = packetOf(full('B'));
  const noComparison =
    /points apart|Both views together|both your views|both views|views differ|leans|Show the arithmetic/i;

  it.each([
    ['questions', { bank: '2.0.0' }, 'You answered two versions of the questions.'],
    ['rules', { scoring: '2' }, 'Your answers were scored by two sets of rules.'],
  ] as const)(
    'stand each alone where their %s are others, with an offer to take it again',
    (_, other, notice) => {
      showPackets({ a, b: { ...b, ...other } });
      expect(readPage()).toContain(notice);
      expect(readPage()).toContain('you can each take it again with the same version');
      expect(region('The view of Ana')).toHaveTextContent(
        'All areas together: 51 of 100, give or take 4.',
      );
      expect(region('The view of Ben')).toHaveTextContent('This page does not have the rules');
      expect(readPage()).not.toMatch(noComparison);
      expect(screen.queryByRole('img')).toBeNull();
      expect(screen.getByRole('button', { name: 'Stop for today' })).toBeInTheDocument();
      expect(region('Looking together')).toBeInTheDocument();
    },
  );

  it('may be the first of the two whose rules are not here', () => {
    showPackets({ a: { ...a, bank: '2.0.0' }, b });
    expect(region('The view of Ana')).toHaveTextContent('This page does not have the rules');
    expect(region('The view of Ben')).toHaveTextContent('All areas together: 67 of 100');
    expect(readPage()).not.toMatch(noComparison);
  });

  it('are not guessed at with a bank of neither', () => {
    const other = { a: { ...a, bank: '2.0.0' }, b: { ...b, bank: '2.0.0' } };
    expect(() => makeOurs(bank, null, other)).toThrow(BankMismatch);
  });

  it('show the figures of both where both banks are at hand', () => {
    showPackets({ a: { ...a, bank: '2.0.0' }, b }, { otherBank: { ...bank, id: '2.0.0' } });
    const [viewA, viewB] = [region('The view of Ana'), region('The view of Ben')];
    expect(viewA).toHaveTextContent('Tending taken together: 61 points toward Ana.');
    expect(viewB).toHaveTextContent('All areas together: 67 of 100, give or take 4.');
    // B sees 29 points with the other one, who is Ana.
    expect(viewB).toHaveTextContent('Tending taken together: 29 points toward Ana.');
    expect(
      within(viewB).getByRole('row', {
        name: 'Bringing things up 50 more with Ana, too close to call',
      }),
    ).toBeInTheDocument();
    expect(readPage()).not.toMatch(noComparison);
  });
});

describe('the words of the page', () => {
  const forbidden =
    /%|\bpercent|blame|\bclaim|\bwin|\blos(?:e|er|s|t)\b|\bworse|\bbetter\b|fault|guilt|\bliar|\blying|\blie\b(?! \d)|rank|toxic|narciss|codepend|managed|\bhusband|\bwife|\bshould\b/i;

  function* strings(value: unknown): Generator<string> {
    if (typeof value === 'string') yield value;
    else for (const part of Object.values(Object(value))) yield* strings(part);
  }

  it('hold none that ranks, counts blame or doubts a person', () => {
    const lies = (text: string) =>
      text.replaceAll(/\b(?:lie|lies) (?=in it|beyond|less|\{\{)/g, '');
    expect([...strings(ours)].filter((text) => forbidden.test(lies(text)))).toEqual([]);
    for (const word of [
      '50 %',
      'to blame',
      'Ana claims',
      'the winner',
      'a ranking',
      'who is lying',
      'your fault',
    ]) {
      expect(word).toMatch(forbidden);
    }
  });
});
