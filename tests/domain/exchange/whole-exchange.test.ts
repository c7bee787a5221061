import { describe, expect, it } from 'vitest';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import type { Box } from '@/domain/exchange/exchange-tools';
import { viewReply } from '@/domain/exchange/sessions/inviter-acts';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { anyChoices, anyPacket, at, exchange } from '../../support/exchange/couple';
import { toolsWith } from '../../support/exchange/exchange-tools';
import { PATIENT, printSeed, SEED } from '../../support/counts';
import { SeededRandom } from '../../support/exchange/seeded-random';
import { standInBox } from '../../support/exchange/stand-in-box';

/** As long as an address of a site may be: with it, links stay in their budget. */
const SITE = 'https://both-ways.example.org/';

const boxes: readonly [string, Box][] = [
  ['a stand-in box', standInBox()],
  ['age', exchangeBox],
];

describe.each(boxes)('two honest people exchange packets by %s', PATIENT, (_, box) => {
  const tools = toolsWith(box);
  const random = new SeededRandom(SEED);
  printSeed('whole exchange');

  it('and each ends with the packet of the other, byte for byte', async () => {
    for (let round = 0; round < 20; round += 1) {
      const choices = anyChoices(random);
      const packet = anyPacket(random);
      const { revealing, settled, outcome } = await exchange(tools, choices, packet);
      expect(outcome).toEqual({ kind: 'moved' });
      expect(at(settled, 'verified').theirs).toEqual(choices.packet);
      expect(await viewReply(tools, revealing)).toEqual(packet);
    }
  });

  it('in links that messengers do not cut: at most 220 and 550 characters', async () => {
    const choices = { ...anyChoices(random), language: 'zh-Hant' };
    const { invited, replied, revealing } = await exchange(tools, choices, anyPacket(random));
    const [invite, reply, reveal] = [invited.invite, replied.reply, revealing.reveal].map(
      (bytes) => writeLink(SITE, bytes).length,
    ) as [number, number, number];
    console.info(`characters with ${SITE}: invite ${invite}, reply ${reply}, reveal ${reveal}`);
    expect(invite).toBeLessThanOrEqual(220);
    expect(reply).toBeLessThanOrEqual(550);
    expect(reveal).toBeLessThanOrEqual(550);
  });
});
