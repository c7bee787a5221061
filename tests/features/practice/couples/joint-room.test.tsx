import { screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { markShown, withdrawJoint } from '@/domain/practice/clients/couples';
import type { ChosenRound } from '@/features/practice/couples/chosen-round';
import { OwnView } from '@/features/practice/couples/own-view';
import { SessionSheet } from '@/features/practice/couples/session-sheet';
import { SessionView } from '@/features/practice/couples/session-view';
import type { OpenPractice } from '@/session/practice/open-practice';
import { lendEmptyDatabases } from '../../../support/draft-browser';
import { COUPLE, PRACTICE_NAMES } from '../../../support/practice/joined';
import { listOwnWords } from '../../../support/practice/own-words';
import { findIn, readSeen, type SeenText } from '../../../support/practice/seen-text';
import {
  cardsOf,
  chosenOf,
  loadPicture,
  practiceOfTwo,
  prepareCouples,
  show,
} from '../../../support/practice/show-couples';
import { language } from '../../../support/show-ours';
import { answersFor } from '../../../support/worked-example';

vi.mock('@/platform/worker/seal-client', () => import('../../../support/sealer-here'));
vi.mock('@/platform/worker/practice-client', () => import('../../../support/practice-worker-here'));
vi.mock('@/platform/page/today', () => ({ readToday: () => '2026-10-20' }));

const TAKERS = ['holding-back', 'A'] as const;
const nothing = () => undefined;
const SLOW = 60_000;

let practice: OpenPractice;
let chosen: ChosenRound;
beforeAll(prepareCouples);
beforeEach(async () => {
  lendEmptyDatabases();
  const [a, b] = TAKERS.map((name) => ({ answers: answersFor(name), sendsAnchors: true }));
  practice = await practiceOfTwo({ a: a ?? {}, b: b ?? {} });
  chosen = chosenOf(practice);
});
afterEach(() => vi.restoreAllMocks());

/** The same practice, in which the risk note was read for the picture. */
function shown(): OpenPractice {
  const index = markShown(practice.index, COUPLE, chosen.round, '2026-10-20');
  return { ...practice, index };
}

const ownStrings = () => listOwnWords(TAKERS);

function expectNothingOfItsOwn(seen: SeenText): void {
  for (const [kind, words] of Object.entries(ownStrings())) {
    expect(findIn(seen, words), kind).toEqual([]);
  }
}

async function readOwnView(): Promise<SeenText> {
  const view = show(
    <OwnView
      practice={practice}
      cards={cardsOf(practice)}
      chosen={chosen}
      onShowResponse={nothing}
      onBack={nothing}
    />,
  );
  await screen.findAllByText(language.holdingNote);
  return readSeen(view.container);
}

const sessionOf = (now: OpenPractice) => (
  <SessionView
    practice={now}
    cards={cardsOf(now)}
    chosen={chosen}
    loadPicture={loadPicture}
    onFindHelp={nothing}
    onStop={nothing}
    onBack={nothing}
  />
);
const sheetOf = (now: OpenPractice) => (
  <SessionSheet practice={now} cards={cardsOf(now)} chosen={chosen} onBack={nothing} />
);
const PICTURE = 'Who carries what, in both our eyes';
const waiting = { timeout: SLOW };

describe('what is for the practice alone', () => {
  it(
    'is all in the own view, where the same search finds it',
    async () => {
      const words = ownStrings();
      // The search would find nothing to look for otherwise.
      expect(words['items']).toHaveLength(58);
      expect(words['holding']).toHaveLength(5);
      expect(words['patterns']).toEqual([
        'More is held in on your side',
        'More care goes out than comes in',
      ]);
      const seen = await readOwnView();
      for (const [kind, all] of Object.entries(words)) {
        expect(findIn(seen, all), kind).toEqual(all);
      }
    },
    SLOW,
  );

  it(
    'is nowhere in the session view: not in its text, its attributes or its accessibility tree',
    async () => {
      const { container } = show(sessionOf(shown()));
      await screen.findByText(PICTURE, undefined, waiting);
      const seen = readSeen(container);
      // What is searched is the whole picture, with its charts, its sums and the chosen names.
      expect(findIn(seen, ['Ana', 'Ben', 'Show the arithmetic', 'Looking together'])).toHaveLength(
        4,
      );
      expect(container.querySelectorAll('[data-row]').length).toBeGreaterThan(10);
      expect(seen.accessibility).toContain('Name "Our picture"');
      expectNothingOfItsOwn(seen);
      expect(container).not.toHaveTextContent('Holding in and smoothing over');
    },
    SLOW,
  );

  it(
    'is nowhere on the session sheet',
    async () => {
      const { container } = show(sheetOf(shown()));
      await screen.findByRole('heading', { name: 'Session sheet' }, waiting);
      const seen = readSeen(container);
      expect(findIn(seen, ['Ana', 'Ben', language.lookingTogether.note])).toHaveLength(3);
      expectNothingOfItsOwn(seen);
    },
    SLOW,
  );
});

describe.each([
  ['session view', sessionOf],
  ['session sheet', sheetOf],
])('the %s refuses', (_, viewOf) => {
  const expectRefused = (container: HTMLElement) => {
    expect(screen.getByRole('heading', { name: 'This picture is not open' })).toHaveFocus();
    expect(container).toHaveTextContent('Both have to agree to a joint view');
    expect(container).not.toHaveTextContent(/\d/);
    expect(findIn(readSeen(container), ['Ana', 'Ben', ...Object.values(PRACTICE_NAMES)])).toEqual(
      [],
    );
  };

  it('as long as the risk note was not read for this picture', () => {
    const { container } = show(viewOf(practice));
    expectRefused(container);
  });

  it(
    'as soon as a consent is taken back, also while it is open',
    async () => {
      const open = shown();
      const { container, again } = show(viewOf(open));
      await screen.findByText(language.lookingTogether.note, { exact: false }, waiting);
      const { record } = chosen.round.b;
      again(viewOf({ ...open, index: withdrawJoint(open.index, record, '2026-10-20') }));
      expectRefused(container);
    },
    SLOW,
  );

  it('what a client has withdrawn altogether', () => {
    const open = shown();
    const clients = open.index.clients.map((one, at) =>
      at === 0 ? { ...one, withdrawn: '2026-10-20' } : one,
    );
    const { container } = show(viewOf({ ...open, index: { ...open.index, clients } }));
    expectRefused(container);
  });
});
