import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { ResultPage } from '@/features/results/result-page';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { bank, readJson } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const texts = createI18n();
const language = readJson('questions/1.0.0/en.json') as Language;
const fixedLine =
  'If you are afraid of how your partner may react, you do not have to share this, and it may be safer not to. Fear is not something to sort out with a questionnaire, or as a couple. You know best what is safe for you today. Someone you trust or a specialist helpline can help you think it through.';

beforeAll(async () => {
  await loadNamespaces(texts, ['result']);
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
});

function show(
  form: FormId,
  answers: Answers,
  pageTimes: { items: number; durationMs: number }[] = [],
) {
  const onFindHelp = vi.fn<() => void>();
  const onStartAgain = vi.fn<() => void>();
  render(
    <I18nextProvider i18n={texts}>
      <ResultPage
        finished={{
          form,
          bank,
          language,
          answers,
          pageTimes,
          day: '2026-11-26',
          earlier: null,
          remember: '',
        }}
        keptIn="none"
        onKeepFile={() => undefined}
        onFindHelp={onFindHelp}
        onStartAgain={onStartAgain}
      />
    </I18nextProvider>,
  );
  return { onFindHelp, onStartAgain };
}

describe('the result of one person', () => {
  it('begins with its heading in focus', () => {
    show('full', answersFor('even'));
    expect(screen.getByRole('heading', { level: 1, name: 'Your picture' })).toHaveFocus();
  });

  it.each(['A', 'even', 'holding-back', 'sparse'])(
    'shows %s the same fixed line, whatever the scores, with a way to help',
    async (name) => {
      const { onFindHelp } = show('full', answersFor(name));
      const line = screen.getByText(
        (_, element) =>
          element?.textContent?.startsWith(fixedLine) === true && element.tagName === 'P',
      );
      expect(line).toHaveTextContent('In danger now? Call your local emergency number.');
      await userEvent.click(within(line).getByRole('button', { name: 'Find help' }));
      expect(onFindHelp).toHaveBeenCalledTimes(1);
    },
  );

  it('says nothing can be scored where nothing was answered, and still shows no 0', () => {
    show('full', {});
    const summary = screen.getByRole('region', { name: 'In short' });
    expect(summary).toHaveTextContent(language.patterns.solo['too-few-answers'].title);
    const table = screen.getByRole('table', {
      name: 'Closeness by area, from 0 to 100',
      hidden: true,
    });
    const cells = within(table)
      .getAllByRole('cell', { hidden: true })
      .map((cell) => cell.textContent);
    expect(cells.filter((text) => text === 'not scored')).toHaveLength(16);
    expect(cells).not.toContain('0');
  });

  it('says one gentle sentence where the answers were quick, and none where they were not', () => {
    show('full', answersFor('A'), [{ items: 60, durationMs: 30_000 }]);
    expect(screen.getByText(/read it loosely/)).toBeInTheDocument();
  });

  it('says no such sentence where the answers took their time', () => {
    show('full', answersFor('A'), [{ items: 60, durationMs: 300_000 }]);
    expect(screen.queryByText(/read it loosely/)).toBeNull();
  });

  it('names the answer that it cannot read instead of guessing', () => {
    show('full', { ...answersFor('A'), R1m: 5 as never });
    expect(screen.getByRole('alert')).toHaveTextContent('R1m');
    expect(screen.queryByRole('region', { name: 'In short' })).toBeNull();
  });

  it('carries the four ids of what made it', () => {
    show('short', answersFor('A'));
    expect(
      screen.getByText('Questions 1.0.0, first look, scoring 1, texts en 1.0.0.'),
    ).toBeInTheDocument();
  });

  it('says beside every band that its reliability is assumed', () => {
    show('full', answersFor('A'));
    expect(
      screen.getAllByText('Bands rest on an assumed reliability that has not been measured yet.')
        .length,
    ).toBeGreaterThanOrEqual(2);
  });
});
