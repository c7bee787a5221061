import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { markShown } from '@/domain/practice/clients/couples';
import { SessionSheet } from '@/features/practice/couples/session-sheet';
import type { OpenPractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases } from '../../../support/draft-browser';
import { COUPLE, type GivenRound } from '../../../support/practice/joined';
import {
  cardsOf,
  chosenOf,
  practiceOfTwo,
  prepareCouples,
  show,
} from '../../../support/practice/show-couples';
import { language, round } from '../../../support/show-ours';
import { answersFor, partnersOf, workedExample } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-20' }));

// The first sealing of a run is slow where the machine is busy.
vi.setConfig({ testTimeout: 30_000 });
beforeAll(prepareCouples);
beforeEach(lendEmptyDatabases);

const isolated = /[\u2066-\u2069]/gu;

async function showSheet(...rounds: readonly GivenRound[]) {
  const made = await practiceOfTwo(...rounds);
  const chosen = chosenOf(made);
  const index = markShown(made.index, COUPLE, chosen.round, '2026-10-20');
  const practice: OpenPractice = { ...made, index };
  const onBack = vi.fn<() => void>();
  const { container } = show(
    <SessionSheet practice={practice} cards={cardsOf(practice)} chosen={chosen} onBack={onBack} />,
  );
  await screen.findByRole('heading', { name: 'Session sheet' }, { timeout: 20_000 });
  const text = container.textContent.replaceAll(isolated, '').replaceAll(/\s+/g, ' ');
  return { container, text, onBack };
}

const partOf = (heading: string): HTMLElement =>
  screen.getByRole('heading', { name: heading }).parentElement as HTMLElement;

/** z below 1.645 is too close to call; worked out here, apart from the code that calls. */
function jointText({ value, se }: { value: number; se: number }): string {
  const z = Math.abs(value) / se;
  const side = value > 0 ? 'Ana' : 'Ben';
  const [points, margin] = [round(Math.abs(value)), round(1.645 * se)];
  if (z < 1.645) return `too close to call: ${points} points, where up to ${margin} can be chance`;
  return z < 2.576
    ? `lean toward ${side}: ${points} points, where up to ${margin} would be too close`
    : `put more of this with ${side}: ${points} points, where up to ${margin} would be too close`;
}

const COUPLES = Object.keys(workedExample.couples).filter((name) => !name.endsWith('shared'));

describe.each(COUPLES)('the sheet of %s', (couple) => {
  it('bears the figures and the questions of the worked example', async () => {
    const expected = workedExample.couples[couple];
    if (expected === undefined) throw new Error(couple);
    const { a, b } = partnersOf(couple);
    const { text } = await showSheet({ a, b });
    // On the form that both can be compared on: the answers of "A" are those of "A short" too.
    const scored = couple
      .split(', ')
      .map((name) => (expected.form === 'short' ? `${name.replace(/ short$/, '')} short` : name))
      .map((name) => workedExample.scores[name]);
    for (const [at, who] of ['Ana', 'Ben'].entries()) {
      const { intimacy = null, intimacySem } = scored[at] ?? {};
      if (intimacy === null) throw new Error(`${couple}: nothing to expect`);
      expect(text).toContain(
        `${round(intimacy)} of 100 by the answers of ${who}, give or take ${round(intimacySem ?? 0)}.`,
      );
    }
    const apart = expected.intimacyDifference;
    if (apart !== null) expect(text).toContain(`These lie ${round(Math.abs(apart))} points apart`);
    expect(text).toContain(
      expected.jointBalance === null
        ? 'There are too few answers to take your two views of tending together'
        : jointText(expected.jointBalance),
    );
    const ids = [expected.headline, ...expected.notes] as (keyof typeof language.patterns.couple)[];
    const questions = within(partOf('Questions to take up')).getAllByRole('listitem');
    expect(questions.map((one) => one.textContent)).toEqual(
      ids.map((id) => language.patterns.couple[id].question),
    );
    expect(text).not.toContain('What has changed');
  });
});

describe('a session sheet', () => {
  const a = { answers: answersFor('A') };
  const b = { answers: answersFor('B') };

  it('says the days, the form, the fixed sentences, and leaves lines to write on', async () => {
    const { text, onBack } = await showSheet({ a, b: { ...b, day: '2026-10-03' } });
    expect(text).toContain('Ana answered on October 1, 2026 (all sixty).');
    expect(text).toContain('Ben answered on October 3, 2026 (all sixty).');
    expect(text).toContain('Bands rest on an assumed reliability that has not been measured yet.');
    expect(text).toContain(
      'These figures are two views. They prove nothing, and are no evidence against anyone.',
    );
    for (const line of ['One goal', 'What we agreed to practise', 'When we look at it again']) {
      expect(partOf(line)).toHaveTextContent(new RegExp(`^${line}$`));
    }
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    screen.getByRole('button', { name: 'Print or save as PDF' }).click();
    expect(print).toHaveBeenCalledTimes(1);
    screen.getByRole('button', { name: 'Back' }).click();
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  it('names two rows that are seen alike and the one that is seen most unlike', async () => {
    await showSheet({ a: { answers: answersFor('holding-back') }, b });
    const roleOf = (id: string) => language.roles[id] ?? '';
    const [first, second] = ['holding-back', 'B'].map(
      (name) => workedExample.scores[name]?.pairDifference ?? {},
    );
    // Turned to one side, two views lie |dA + dB| apart; at 1.645 · 24 · √2 = 55.8 they are unlike.
    const distances = ['RL1', 'CL1', 'UL1', 'UL3', 'UL4', 'PL2', 'TL1']
      .map((id) => ({ id, apart: Math.abs((first?.[id] ?? 0) + (second?.[id] ?? 0)) }))
      .toSorted((one, other) => one.apart - other.apart);
    const alike = distances.slice(0, 2);
    const farthest = distances.at(-1);
    expect(alike.every(({ apart }) => apart < 55.8)).toBe(true);
    const rows = within(partOf('Two rows alike, one apart')).getAllByRole('listitem');
    expect(new Set(rows.slice(0, 2).map((row) => row.textContent))).toEqual(
      new Set(alike.map(({ id }) => roleOf(id))),
    );
    expect(
      distances
        .filter(({ apart }) => apart === farthest?.apart)
        .map(({ id }) => `${roleOf(id)}: Neither sees themselves doing this much.`),
    ).toContain(rows[2]?.textContent);
    expect(rows).toHaveLength(3);
  });

  describe('of a later round', () => {
    const early = { a: { ...a, day: '2026-07-01' }, b: { ...b, day: '2026-07-02' } };
    const late = {
      a: { answers: answersFor('even'), day: '2026-10-01' },
      b: { answers: answersFor('B'), day: '2026-10-02' },
    };

    it('says what moved beyond its margin, of each by their own answers', async () => {
      const { text } = await showSheet(early, late);
      const { intimacy: first } = workedExample.scores['A'] ?? {};
      const { intimacy: second } = workedExample.scores['even'] ?? {};
      // 1.96 · √2 · 22/√32 · … = 11.0 for the composite of the full form: instrument, 2.6
      expect(text).toContain(
        `By the answers of Ana, since July 1, 2026: All areas together went from ${round(first ?? 0)} to ${round(second ?? 0)} (margin 11)`,
      );
      expect(text).toContain('tending moved 61 points toward Ben (margin 36)');
      expect(text).toContain(
        'By the answers of Ben, nothing has moved beyond its margin since July 2, 2026.',
      );
      expect(text).not.toContain('Holding');
    });

    it.each([
      [
        'one did not agree to the joint view of the earlier one',
        { ...early, b: { ...early.b, jointView: false } },
        late,
      ],
      [
        'they lie fewer than 28 days apart',
        { a: { ...a, day: '2026-09-10' }, b: { ...b, day: '2026-09-10' } },
        late,
      ],
      [
        'the earlier one was on another form',
        { a: { ...early.a, form: 'short' }, b: { ...early.b, form: 'short' } },
        late,
      ],
    ] as const)('says nothing of an earlier one where %s', async (_, before, now) => {
      const { text } = await showSheet(before, now);
      expect(text).not.toContain('What has changed');
      expect(text).not.toContain('moved');
    });

    it('says of one what cannot be said of the other', async () => {
      const other = { ...early, b: { ...early.b, form: 'short' as const } };
      const { text } = await showSheet(other, late);
      expect(text).toContain('By the answers of Ana, since July 1, 2026');
      expect(text).not.toMatch(/By the answers of Ben, (nothing|since)/);
    });
  });
});
