import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { LiveAnswers } from '@/features/method/live-answers';
import { bindSums } from '@/features/results/bound-sums';
import { createI18n } from '@/i18n/i18n';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { formatAnswers, formatAnswersHeader } from '@/domain/tables/answer-lines';
import { bank } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const loadSums = async () => bindSums(await loadTelling('1.0.0'));

beforeEach(async () => {
  const texts = createI18n();
  await loadNamespaces(texts, ['method', 'result']);
  render(
    <I18nextProvider i18n={texts}>
      <LiveAnswers loadSums={loadSums} />
    </I18nextProvider>,
  );
  const reach = { selector: 'summary' };
  // The first loading takes its time on a busy machine.
  await screen.findByText('Reach: not scored', reach, { timeout: 20_000 });
});

const paste = async (text: string) => {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText('Or paste answers'));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Read what I pasted' }));
};

describe('the calculator', () => {
  it('follows each answer to the sums', async () => {
    const user = userEvent.setup();
    await user.selectOptions(screen.getByLabelText(/^R1m: /), '4');
    await user.selectOptions(screen.getByLabelText(/^R1p: /), '1');
    await user.selectOptions(screen.getByLabelText(/^R2p: /), 'x');
    expect(screen.getByText('3 answers are in.')).toBeVisible();
    expect(
      screen.getByText(/^The sum is 5 from 2 answers\. 100 × 5 ÷ \(4 × 2\) = 62\.5/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear all answers' }));
    expect(screen.getByText('Reach: not scored', { selector: 'summary' })).toBeVisible();
  });

  it('keeps what is typed out of what browsers store', () => {
    for (const field of screen.getAllByRole('combobox')) {
      expect(field).toHaveAttribute('autocomplete', 'off');
      expect(field).not.toHaveAttribute('name');
    }
  });

  it('takes a pasted line, and its form', async () => {
    const line = formatAnswers(bank, {
      person: 'me',
      form: 'short',
      answers: answersFor('A'),
      seat: null,
    });
    await paste(`${formatAnswersHeader(bank, false)}\n${line}`);
    expect(screen.getByText('It was read, and the answers stand in the fields.')).toBeVisible();
    expect(screen.getByLabelText('Which questions')).toHaveValue('short');
    expect(screen.queryByLabelText(/^R2m: /)).toBeNull();
    expect(screen.getByLabelText(/^R1m: /)).toHaveValue('3');
  });

  it('names row and column of what it cannot take, and leaves the answers as they are', async () => {
    await userEvent.selectOptions(screen.getByLabelText(/^R1m: /), '4');
    await paste('R1m 2\nQ9m 2');
    const status = screen.getAllByRole('status').find((one) => within(one).queryByText(/Row/));
    expect(status ?? document.body).toHaveTextContent(
      'Row 2, column 1: “Q9m” is not a question of this version.',
    );
    expect(screen.getByLabelText(/^R1m: /)).toHaveValue('4');
  });
});
