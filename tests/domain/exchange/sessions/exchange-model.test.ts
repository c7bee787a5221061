import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '@/domain/exchange/exchange-tools';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { COUNTS, PATIENT, printSeed, SEED, tell } from '../../../support/counts';
import { type Action, ACTS, ExchangeWorld } from '../../../support/exchange/model/exchange-world';
import { standInBox } from '../../../support/exchange/stand-in-box';

/** Delivering and answering more often than closing, so that sequences get somewhere. */
const actArb = fc.oneof(
  { weight: 10, arbitrary: fc.constant('receive' as const) },
  { weight: 2, arbitrary: fc.constantFrom('invite', 'consent', 'reply', 'reveal', 'view') },
  { weight: 2, arbitrary: fc.constantFrom(...ACTS) },
);
const actionArb: fc.Arbitrary<Action> = fc.record({
  act: actArb,
  who: fc.nat(11),
  what: fc.nat(255),
});

const script = (...steps: readonly [act: Action['act'], who: number, what?: number][]): Action[] =>
  steps.map(([act, who, what = 0]) => ({ act, who, what }));

/** What is likely to happen, with whatever else between its steps: sessions, messages by number. */
const SCRIPTS: readonly Action[][] = [
  // Two honest people.
  script(
    ['draft', 0],
    ['invite', 0],
    ['receive', 1],
    ['consent', 1],
    ['reply', 1],
    ['receive', 0, 1],
    ['reveal', 0],
    ['receive', 1, 2],
    ['view', 0],
    ['close', 0],
    ['repeat', 0, 1],
    ['close', 1],
    ['repeat', 1, 2],
    ['receive', 1, 2],
  ),
  // Two who reply to one invite, and each gets whatever there is.
  script(
    ['draft', 0],
    ['invite', 0],
    ['receive', 1],
    ['receive', 2],
    ['consent', 1],
    ['consent', 2],
    ['reply', 1],
    ['reply', 2],
    ['receive', 0, 1],
    ['receive', 0, 2],
    ['reveal', 0],
    ['receive', 1, 3],
    ['receive', 2, 3],
  ),
  // An inviter who cheats, before or after the honest reveal.
  script(
    ['draft', 0],
    ['invite', 0],
    ['receive', 1],
    ['consent', 1],
    ['reply', 1],
    ['receive', 0, 1],
    ['cheat', 0],
    ['reveal', 0],
    ['receive', 1, 2],
    ['receive', 1, 3],
  ),
  // Two sessions between the same two, and somebody who mixes their messages.
  script(
    ['draft', 0],
    ['draft', 0],
    ['invite', 0],
    ['invite', 1],
    ['receive', 1, 0],
    ['receive', 1, 1],
    ['consent', 2],
    ['consent', 3],
    ['reply', 2],
    ['reply', 3],
    ['spoil', 0, 2 + 8 * 3],
    ['spoil', 0, 3],
    ['receive', 0, 4],
    ['receive', 0, 5],
    ['receive', 0, 2],
    ['reveal', 0],
    ['spoil', 0, 6],
    ['receive', 1, 7],
  ),
];
const sequenceArb = fc
  .tuple(
    fc.constantFrom(...SCRIPTS),
    fc.array(fc.array(actionArb, { maxLength: 1 }), { minLength: 6, maxLength: 18 }),
    fc.array(actionArb, { maxLength: 10 }),
  )
  .map(([steps, between, loose]) => [
    ...between.flatMap((some, at) => [...steps.slice(at, at + 1), ...some]),
    ...loose,
  ]);

const named = (prefix: string, ...names: readonly string[]): string[] =>
  names.map((name) => `${prefix} ${name}`);
const OUTCOMES = ['moved', 'duplicate', 'refused', 'closed', 'deletion-offered', 'nothing-due'];

/** All that has to have happened, and often, for the sequences to have tried anything. */
const SEEN = [
  ...named('inviter', ...OUTCOMES, 'quarantined', 'not-now'),
  ...named('replier', ...OUTCOMES, 'settled'),
  ...named('inviter is', 'draft', 'invited', 'reply-sealed', 'reveal-made', 'viewed', 'closed'),
  ...named('replier is', 'opened', 'consented', 'replied', 'verified', 'mismatch', 'closed'),
  ...named('route', 'new-invite', 'known-invite', 'own-invite', 'other-invite', 'own-message'),
  ...named('route', 'reply', 'reveal', 'unknown-session', 'not-now', 'closed'),
  'resumed',
];

async function tryOut(makeBox: () => Box, numRuns: number): Promise<Map<string, number>> {
  printSeed('T6');
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.nat(), sequenceArb, async (seed, actions) => {
      const world = new ExchangeWorld(makeBox(), seed, seen);
      for (const action of actions) await world.run(action);
    }),
    { numRuns, seed: SEED },
  );
  tell('T6', numRuns);
  console.info(
    `T6: ${[...seen]
      .map(([what, times]) => `${what} ${times}`)
      .sort()
      .join(', ')}`,
  );
  return seen;
}

describe('T6 every order of steps, with duplicates and messages of other sessions', PATIENT, () => {
  it('keeps I1 to I6 and does what the model says, with a stand-in box', async () => {
    const seen = await tryOut(standInBox, COUNTS.sequences);
    const rare = SEEN.filter((what) => (seen.get(what) ?? 0) < COUNTS.sequences / 200);
    expect(rare).toEqual([]);
  });

  it('keeps I1 to I6 and does what the model says, with age', async () => {
    const seen = await tryOut(() => exchangeBox, COUNTS.sequencesWithAge);
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['replier is verified', 'inviter is viewed']),
    );
  });
});
