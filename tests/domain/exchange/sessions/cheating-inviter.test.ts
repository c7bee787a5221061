import { describe, expect, it } from 'vitest';
import { receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { type ReplierReplied, stepReplier } from '@/domain/exchange/sessions/replier-session';
import {
  cheat,
  CHEATS,
  type CheatName,
  forgeCommitment,
  FORGERIES,
} from '../../../support/exchange/attacks/cheats';
import { anyChoices, anyPacket, invite, reply } from '../../../support/exchange/couple';
import { COUNTS, PATIENT, printSeed, SEED, tell } from '../../../support/counts';
import { toolsWith } from '../../../support/exchange/exchange-tools';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

const COUPLES = 100;

describe('T7 an inviter who changes the packet after seeing the reply', PATIENT, () => {
  it('is never accepted, whatever they know and send', async () => {
    printSeed('T7');
    const random = new SeededRandom(SEED);
    const tools = toolsWith(standInBox());

    /** Half of the invites are honest, and only what comes after is not. */
    const couples = await Promise.all(
      Array.from({ length: COUPLES }, async (_, index) => {
        const choices = anyChoices(random);
        const invited = await invite(tools, choices);
        const forgery = index % 2 === 0 ? null : random.pick(FORGERIES);
        const sent =
          forgery === null
            ? invited.invite
            : await forgeCommitment(invited.invite, choices, forgery);
        const replied = await reply(tools, sent, anyPacket(random));
        return { choices, replied, isForged: forgery !== null };
      }),
    );

    /** Sends a reveal as the inviter would, and says what the replier's session makes of it. */
    async function outcomeOf(replied: ReplierReplied, plaintext: Uint8Array): Promise<string> {
      const once = standInBox();
      const sealed = await once.seal(replied.keys.recipient, plaintext);
      if (sealed === null) throw new Error('an honest key');
      const { session } = replied.invite;
      const message = { kind: 'reveal', bytes: sealed, session, sealed } as const;
      const came = await receiveReveal({ ...tools, box: once }, replied, message);
      const { state, outcome } = stepReplier(replied, came);
      return outcome.kind === 'refused' ? outcome.code : state.stage;
    }

    const seen = new Map<CheatName | 'honest', Map<string, number>>();
    const saw = (name: CheatName | 'honest', what: string): void => {
      const row = seen.get(name) ?? new Map<string, number>();
      seen.set(name, row.set(what, (row.get(what) ?? 0) + 1));
    };

    for (const { choices, replied, isForged } of couples) {
      const plaintext = cheat('nothing', { ...choices, replyHash: replied.replyHash }, random);
      const outcome = await outcomeOf(replied, plaintext);
      expect(outcome).toBe(isForged ? 'mismatch' : 'verified');
      saw('honest', outcome);
    }
    for (let attempt = 0; attempt < COUNTS.cheats; attempt += 1) {
      const { choices, replied } = random.pick(couples);
      const name = random.pick(CHEATS);
      const known = { ...choices, replyHash: replied.replyHash };
      const outcome = await outcomeOf(replied, cheat(name, known, random));
      if (outcome === 'verified') expect.fail(`seed ${SEED}, attempt ${attempt}: ${name}`);
      saw(name, outcome);
    }

    tell('T7', COUNTS.cheats);
    console.info([...seen].map(([name, row]) => `T7 ${name}: ${[...row].join(' ')}`).join('\n'));
    expect([...seen.keys()].sort()).toEqual(['honest', ...CHEATS].sort());
    expect(seen.get('honest')).toEqual(new Map([['verified', COUPLES / 2], ['mismatch', COUPLES / 2]])); // prettier-ignore
  });
});
