import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '@/domain/bank/language-schema';
import {
  clientWith,
  type Given,
  lendBrowser,
  practiceOf,
  showClient,
} from '../../../support/practice/client-desk';
import { readJson } from '../../../support/published-bank';
import { answersFor, workedExample } from '../../../support/worked-example';

// Real age files, and pages of tables, on a machine that has other things to do.
const SLOW = { timeout: 20_000 };
vi.setConfig({ testTimeout: 30_000 });
vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));

const language = readJson('questions/1.0.0/en.json') as Language;
const BANDS = 'Bands rest on an assumed reliability that has not been measured yet.';
const FIGURE = { name: /^Closeness over time/ };

beforeEach(lendBrowser);
afterEach(() => vi.unstubAllGlobals());

const gave = (name: string, day: string, more: Partial<Given> = {}): Given => ({
  answers: answersFor(name),
  form: name.endsWith(' short') ? 'short' : 'full',
  day,
  ...more,
});

/** The view of a client once their figures are drawn. */
async function showDrawn(...given: readonly Given[]) {
  const view = await showClient(await practiceOf(given));
  await screen.findByRole('img', FIGURE, SLOW);
  return view;
}

/** The cells of a table, row by row. */
const tableOf = (name: RegExp) =>
  within(screen.getByRole('table', { name, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.querySelectorAll('th,td')].map(({ textContent }) => textContent));
const tenth = (value: number | null | undefined) => String(Math.round((value ?? 0) * 10) / 10);
const changed = () => screen.getByRole('region', { name: 'What changed beyond its margin' });
const sentences = () =>
  within(changed())
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a client over time', () => {
  it('has each time with its figure and band, as the worked example has them', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('B', '2026-08-01'));
    const { A, B } = workedExample.scores;
    expect(tableOf(FIGURE.name).slice(1)).toEqual([
      ['June 1, 2026', 'all sixty', tenth(A?.intimacy), tenth(A?.intimacySem)],
      ['August 1, 2026', 'all sixty', tenth(B?.intimacy), tenth(B?.intimacySem)],
    ]);
    const tending = [A?.tendingBalance, B?.tendingBalance];
    const words = ['clearly more with your client', 'leans toward their partner'];
    expect(tableOf(/^Tending over time/).slice(1)).toEqual(
      ['June 1, 2026', 'August 1, 2026'].map((day, at) => [
        day,
        'all sixty',
        tenth(tending[at]?.value),
        tenth(tending[at]?.sem),
        words[at],
      ]),
    );
    const holding = [A?.holdingBalance, B?.holdingBalance];
    expect(tableOf(/^Holding in over time/).map((row) => row[2])).toEqual([
      'Figure',
      ...holding.map((balance) => tenth(balance?.value)),
    ]);
  });

  it('shows the eight areas with a column for each day', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('sparse', '2026-08-01'));
    const [head, ...rows] = tableOf(/^Closeness by area/);
    expect(head).toEqual(['Area', 'June 1, 2026', 'August 1, 2026']);
    expect(rows).toHaveLength(8);
    expect(rows).toContainEqual([language.parts.repair.name, '50 ± 11', '31 ± 11']);
    expect(rows).toContainEqual([language.parts.center.name, '50 ± 16', 'not scored']);
  });

  it('draws the one area that is chosen', async () => {
    await showDrawn(gave('A', '2026-06-01'));
    const { name } = language.parts.repair;
    await userEvent.selectOptions(screen.getByLabelText('Draw one area over time'), name);
    expect(screen.getByRole('img', { name: new RegExp(`^${name} over time`) })).toBeVisible();
    expect(tableOf(new RegExp(`^${name} over time`))[1]?.slice(2)).toEqual(['50', '11']);
  });

  it('says what holding cannot tell, beside it, and on what every band rests', async () => {
    await showDrawn(gave('holding-back', '2026-06-01'));
    const part = screen.getByRole('heading', {
      name: 'Holding in and smoothing over',
    }).parentElement;
    expect(part).toHaveTextContent(language.holdingNote);
    expect(screen.getByText(BANDS)).toBeVisible();
  });

  it('shows no areas and no holding of a first look, and says why', async () => {
    await showDrawn(gave('A short', '2026-06-01'));
    expect(tableOf(FIGURE.name)[1]?.slice(1)).toEqual([
      'first look',
      tenth(workedExample.scores['A short']?.intimacy),
      tenth(workedExample.scores['A short']?.intimacySem),
    ]);
    expect(screen.queryByRole('heading', { name: /Holding in/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'The eight areas' })).toBeNull();
    expect(screen.getByText(/^A first look shows no single areas/)).toBeVisible();
  });

  it('says which marks are first looks where there are both forms', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('B short', '2026-08-01'));
    for (const { parentElement: figure } of screen.getAllByRole('img', { name: /^(Clo|Ten)/ })) {
      const legend = within(figure as HTMLElement).getAllByRole('listitem');
      expect(legend.map(({ textContent }) => textContent)).toEqual(['all sixty', 'first look']);
    }
    const isOpen = [...screen.getByRole('img', FIGURE).querySelectorAll('circle')].map((circle) =>
      circle.getAttribute('fill'),
    );
    expect(isOpen).toEqual(['var(--teal)', 'var(--paper)']);
  });

  it('leaves out what cannot be read here, and says how many', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('B', '2026-08-01', { isBroken: true }));
    expect(tableOf(FIGURE.name)).toHaveLength(2);
    expect(screen.getByText(/^1 response could not be read here/)).toBeVisible();
  });

  it('says so where nothing can be read', async () => {
    await showClient(await practiceOf([gave('A', '2026-06-01', { isBroken: true })]));
    expect(await screen.findByText(/^None of the responses could be read/, {}, SLOW)).toBeVisible();
  });

  it('says so where there is no response yet', async () => {
    await showClient(await practiceOf([]));
    const part = screen.getByRole('region', { name: 'Over time' });
    expect(part).toHaveTextContent('There are no responses yet.');
  });

  it('shows no figure of a client who withdrew', async () => {
    const clients = [clientWith({ withdrawn: '2026-09-01' })];
    await showClient(await practiceOf([gave('A', '2026-06-01')], { clients }));
    const part = screen.getByRole('region', { name: 'Over time' });
    expect(part).toHaveTextContent('This client withdrew on September 1, 2026, so no figures');
    expect(screen.queryByRole('table', { hidden: true })).toBeNull();
    expect(screen.queryByRole('region', { name: /^What changed/ })).toBeNull();
  });
});

describe('what changed of a client', () => {
  // A to B by the worked example: closeness 50.8 to 66.7, tending 60.7 to -28.6, holding 31.3 to 20.
  it('names what moved beyond its margin, about the client', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('B', '2026-08-01'));
    expect(within(changed()).getByRole('heading', { level: 3 })).toHaveTextContent(
      'From June 1, 2026 to August 1, 2026',
    );
    expect(sentences()).toEqual([
      'All areas together: from 51 to 67 of 100, closer than before. The margin is 11.',
      'Tending: 89 points further toward their partner than before. The margin is 36.',
    ]);
    expect(changed()).toHaveTextContent(BANDS);
  });

  it('says what holding cannot tell where it moved', async () => {
    await showDrawn(gave('even', '2026-06-01'), gave('holding-back', '2026-08-01'));
    expect(sentences()).toContainEqual(
      expect.stringMatching(
        /^Holding in and smoothing over: 100 points further toward your client/,
      ),
    );
    expect(within(changed()).getByText(language.holdingNote)).toBeVisible();
  });

  it('says that nothing moved, and does not call that no change', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('A', '2026-08-01'));
    expect(sentences()).toEqual([]);
    expect(changed()).toHaveTextContent('No figure moved beyond its margin. That can mean that');
  });

  it.each<[string, Given, RegExp]>([
    ['27 days', gave('B', '2026-06-28'), /fewer than 28 days apart/],
    ['another length', gave('B short', '2026-08-01'), /at different lengths/],
  ])('compares no figures after %s, and says why', async (_, second, words) => {
    await showDrawn(gave('A', '2026-06-01'), second);
    expect(within(changed()).getByText(words)).toBeVisible();
    expect(sentences()).toEqual([]);
  });

  it('is told from 28 days on', async () => {
    await showDrawn(gave('A', '2026-06-01'), gave('B', '2026-06-29'));
    expect(sentences()).toHaveLength(2);
  });

  it('is told of each later time, the latest first', async () => {
    await showDrawn(gave('A', '2026-03-01'), gave('B', '2026-05-01'), gave('A', '2026-07-01'));
    const headings = within(changed()).getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'From May 1, 2026 to July 1, 2026',
      'From March 1, 2026 to May 1, 2026',
    ]);
  });
});
