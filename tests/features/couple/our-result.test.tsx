import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  language,
  prepareOurs,
  readPage,
  readSum,
  readTable,
  region,
  showCouple,
  showTakers,
} from '../../support/show-ours';
import type { Answers } from '@/domain/answers/answer';
import { answersFor, workedExample } from '../../support/worked-example';

beforeAll(prepareOurs);

const full = (name: string, sharesHolding = false) => ({
  form: 'full' as const,
  answers: answersFor(name),
  sharesHolding,
});
const HOLDING = 'Holding in and smoothing over, both views';
const fixedLine =
  'If you are afraid of how your partner may react, you do not have to share this, and it may be safer not to. Fear is not something to sort out with a questionnaire, or as a couple. You know best what is safe for you today. Someone you trust or a specialist helpline can help you think it through. Find help In danger now? Call your local emergency number.';

describe('the result of two', () => {
  it('begins with its heading in focus, and says that neither view is the true one', () => {
    showCouple('A, B');
    const heading = screen.getByRole('heading', { level: 1, name: 'Our picture' });
    expect(heading).toHaveFocus();
    expect(heading.nextElementSibling).toHaveTextContent(
      'These are two views of the same four weeks. Neither is the true one.',
    );
  });

  it('goes from words to figures, then to talking, then to the arithmetic', () => {
    showCouple('A, B');
    expect(
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent),
    ).toEqual([
      'In short',
      'Who carries what, in both our eyes',
      'How our views meet',
      'Closeness, area by area',
      'What this says, and what it does not',
      'Looking together',
      'Something to ask, something to try',
      'Show the arithmetic',
    ]);
  });

  it.each(Object.keys(workedExample.couples))(
    'shows %s the same fixed line and the same frame',
    async (couple) => {
      const { onFindHelp, onStop } = showCouple(couple);
      const button = screen.getByRole('button', { name: 'Find help' });
      expect(button.closest('p')).toHaveTextContent(fixedLine);
      await userEvent.click(button);
      expect(onFindHelp).toHaveBeenCalledTimes(1);
      const { when, steps, note } = language.lookingTogether;
      for (const text of [when, ...steps, note]) {
        expect(region('Looking together')).toHaveTextContent(text);
      }
      const meaning = region('What this says, and what it does not');
      expect(meaning).toHaveTextContent('It cannot tell you if you are safe.');
      expect(meaning).toHaveTextContent('neither is evidence against anyone');
      expect(onStop).not.toHaveBeenCalled();
    },
  );

  it('stops for today when asked, and prints with a warning', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    const { onStop } = showCouple('A, B');
    await userEvent.click(screen.getByRole('button', { name: 'Stop for today' }));
    expect(onStop).toHaveBeenCalledTimes(1);
    await userEvent.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(readPage()).toContain(
      'This makes a paper or a file on this device. Anyone who uses it may find it.',
    );
  });

  it('says how the views of each role meet, in the four sentences', () => {
    const { answers } = full('even');
    // Me and partner: d = 25 · (me − partner). Both far toward themselves, both far toward the
    // other, one far toward the other while the other sees it even, and one without an answer.
    const withPairs = (pairs: Record<string, readonly [number, number] | null>) => ({
      form: 'full' as const,
      answers: {
        ...answers,
        ...Object.fromEntries(
          Object.entries(pairs).flatMap(([id, pair]) => [
            [`${id}m`, pair?.[0] ?? null],
            [`${id}p`, pair?.[1] ?? null],
          ]),
        ),
      } as Answers,
    });
    showTakers(
      withPairs({ RL1: [4, 0], CL1: [0, 4], UL1: [0, 4], UL3: null }),
      withPairs({ RL1: [4, 1], CL1: [1, 4], UL1: [2, 2], UL3: [4, 0] }),
    );
    const words = Object.fromEntries(
      [...region('How our views meet').querySelectorAll('dt')].map((term) => [
        term.textContent,
        term.nextElementSibling?.textContent,
      ]),
    );
    expect(words).toEqual({
      'Asking how the other really is': 'You each see yourself doing this.',
      'Making time for two': 'You each see the other doing this.',
      'Putting it into words': 'Neither sees themselves doing this much.',
      'Noticing early': 'Not answered by both of you.',
      'Bringing things up': 'You see this alike.',
      'First step after tension': 'You see this alike.',
      'Coming back to unfinished talks': 'You see this alike.',
    });
  });

  it('calls a gap toward oneself the normal human way', () => {
    showCouple('A, B');
    expect(region('How our views meet')).toHaveTextContent('the normal human way');
  });

  it('carries the ids of what made each of the two', () => {
    showTakers(full('A'), { form: 'short', answers: answersFor('B'), locale: 'es' });
    expect(readPage()).toContain('Ana: questions 1.0.0, all sixty, scoring 1, texts en 1.0.0.');
    expect(readPage()).toContain('Ben: questions 1.0.0, first look, scoring 1, texts es 1.0.0.');
  });
});

describe('what is said of how the two answered', () => {
  const forms = 'Only what you were both asked is laid side by side.';
  const languages = 'You read the questions in two languages.';

  it('is nothing where both answered the same', () => {
    showCouple('A, B');
    expect(readPage()).not.toContain(forms);
    expect(readPage()).not.toContain(languages);
    expect(readPage()).not.toContain(language.shortNote);
  });

  it('is that the forms and the languages differ', () => {
    showTakers(full('A'), { form: 'short', answers: answersFor('B'), locale: 'es' });
    expect(readPage()).toContain(forms);
    expect(readPage()).toContain(languages);
    expect(readPage()).toContain(language.shortNote);
    expect(screen.queryByText(/^Effort/)).toBeNull();
  });

  it('is that the short form shows no single areas and does not see who holds things in', () => {
    showCouple('A short, B short');
    expect(region('Closeness, area by area')).toHaveTextContent(
      'The first look shows no single areas',
    );
    expect(readPage()).toContain(language.shortNote);
    expect(readPage()).not.toContain(forms);
  });
});

describe('holding', () => {
  it('is one closed line with both views and the sentence, where both chose to show it', () => {
    showTakers(full('holding-back', true), full('B', true));
    const lines = screen.getAllByText(HOLDING);
    expect(lines).toHaveLength(1);
    const line = lines[0]?.closest('details');
    expect(line).not.toHaveAttribute('open');
    // holding-back: 100 toward self; B: 20, too close up to 1.645 · 16.32 = 27.
    expect(line).toHaveTextContent(
      'By the answers of Ana: 100 points toward Ana, where up to 27 would be too close to call.',
    );
    expect(line).toHaveTextContent(
      'By the answers of Ben: too close to call, 20 points, where up to 27 can be chance.',
    );
    expect(line).toHaveTextContent(language.holdingNote);
    expect(readSum('Holding: 100 and 20')).toContain('Ana: 25 × 20 ÷ 5 = 100;');
    for (const id of ['ML1', 'UL2', 'PL1', 'SL1', 'GL1']) {
      expect(readPage()).not.toContain(language.roles[id]);
    }
  });

  it.each([
    [true, false],
    [false, true],
    [false, false],
  ])('leaves no trace where not both chose to show it: %s and %s', (first, second) => {
    showTakers(full('holding-back', first), full('B', second));
    expect(screen.queryByText(HOLDING)).toBeNull();
    expect(readPage()).not.toContain(language.holdingNote);
    expect(screen.queryByText(/^Holding/)).toBeNull();
  });

  it('reads the same whoever of the two did not show it', () => {
    showTakers(full('holding-back', true), full('B', false));
    const one = readPage();
    cleanup();
    showTakers(full('holding-back', false), full('B', true));
    expect(readPage()).toBe(one);
  });
});

describe('a figure that is not scored', () => {
  it('is called so, and is never 0', () => {
    showCouple('sparse, A');
    const areas = readTable('Closeness by area in both views, from 0 to 100');
    expect(areas['Shared center']).toEqual(['not scored', '50 ± 15.6, from 2 of 2', 'not scored']);
    expect(areas['Guard']).toEqual(['not scored', '50 ± 12.7, from 3 of 4', 'not scored']);
    const roles = readTable('Who does what, in both your views');
    expect(Object.values(roles).map(([own]) => own)).toEqual([
      'no answer',
      'no answer',
      'shared',
      'no answer',
      'no answer',
      'no answer',
      'no answer',
    ]);
    expect(readSum('Shared center: not scored and 50')).toContain(
      'Not scored: both figures are needed.',
    );
    expect(readSum('Tending: not scored and 60.7')).toContain(
      'Ana: not scored, 1 roles have a difference, and at least 4 are needed.',
    );
  });

  it('leaves the other one standing', () => {
    showTakers(
      { form: 'short', answers: answersFor('sparse') },
      { form: 'short', answers: answersFor('A') },
    );
    // A short: 34.375 with 7.78.
    expect(region('Closeness, area by area')).toHaveTextContent(
      '34 of 100 by the answers of Ben, give or take 8. The other figure is not scored.',
    );
  });

  it('is said for all of them where nothing was answered', () => {
    showTakers({ form: 'full', answers: {} }, { form: 'full', answers: {} });
    expect(region('In short')).toHaveTextContent(language.patterns.couple['too-few-answers'].title);
    const areas = Object.values(readTable('Closeness by area in both views, from 0 to 100')).flat();
    expect(new Set(areas)).toEqual(new Set(['not scored']));
    const roles = Object.values(readTable('Who does what, in both your views')).flat();
    expect(new Set(roles)).toEqual(new Set(['no answer']));
    expect(readPage()).not.toMatch(/\b0 points|NaN|\bnull\b|undefined/);
  });
});
