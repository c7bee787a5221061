import { describe, expect, it } from 'vitest';
import { isSameBytes } from '@/domain/exchange/byte-strings';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { encodePracticeInvite, type Message } from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { receiveReply } from '@/domain/exchange/sessions/inviter-acts';
import { receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { routeMessage } from '@/domain/exchange/sessions/route-message';
import { anyChoices, anyPacket, exchange, passGate, reply } from '../../../support/exchange/couple';
import { COUNTS, PATIENT, printSeed, SEED, tell } from '../../../support/counts';
import { digest, toolsWith } from '../../../support/exchange/exchange-tools';
import { cbor } from '../../../support/exchange/hand/hand-cbor';
import type { Pair } from '../../../support/exchange/attacks/mutate-body';
import { mutateLink, type Original } from '../../../support/exchange/attacks/mutate-link';
import { SeededRandom } from '../../../support/exchange/seeded-random';
import { standInBox } from '../../../support/exchange/stand-in-box';

/** Every refusal that the gate for links knows. */
const CODES = [
  'too-long',
  'empty',
  'several',
  'alphabet',
  'base64url',
  'magic',
  'version',
  'type',
  'body-too-long',
  'cut',
  'overlong',
  'check',
  'cbor',
  're-encode',
  'schema',
];

const TYPES = [0x01, 0x02, 0x03, 0x10];

const tools = toolsWith(standInBox());

function practiceInvite(random: SeededRandom): Promise<Uint8Array> {
  const { session, bank, expiryDay, form } = anyChoices(random);
  return encodePracticeInvite(digest, {
    session,
    bank,
    key: random.bytes(32),
    expiryDay,
    language: random.pick(['en', 'pt-BR']),
    form,
    label: random.pick(['Dr. Ana Ruiz', 'Praxis Nördliche Straße 4', '<b>心</b> & co']),
    policy: random.pick(['kept', 'together']),
  });
}

function pairsOf(message: Message): Pair[] {
  const session: Pair = [cbor.uint(0), cbor.bytes(message.session)];
  if (message.kind === 'practice-invite') {
    return [
      session,
      [cbor.uint(1), cbor.bytes(message.bank)],
      [cbor.uint(2), cbor.bytes(message.key)],
      [cbor.uint(4), cbor.uint(message.expiryDay)],
      [cbor.uint(5), cbor.text(message.language)],
      [cbor.uint(6), cbor.uint(message.form === 'full' ? 0 : 1)],
      [cbor.uint(13), cbor.text(message.label)],
      [cbor.uint(14), cbor.uint(message.policy === 'kept' ? 0 : 1)],
    ];
  }
  if (message.kind !== 'invite') return [session, [cbor.uint(7), cbor.bytes(message.sealed)]];
  return [
    session,
    [cbor.uint(1), cbor.bytes(message.bank)],
    [cbor.uint(2), cbor.bytes(message.key)],
    [cbor.uint(3), cbor.bytes(message.commitment)],
    [cbor.uint(4), cbor.uint(message.expiryDay)],
    [cbor.uint(5), cbor.text(message.language)],
    [cbor.uint(6), cbor.uint(message.form === 'full' ? 0 : 1)],
  ];
}

describe('T1 mutants of links', PATIENT, () => {
  it('crash nothing, are refused with a code, and never pass with another meaning', async () => {
    printSeed('T1');
    const random = new SeededRandom(SEED);
    const couple = await exchange(tools, anyChoices(random), anyPacket(random));
    const { invited, replied, revealing } = couple;
    const messages = [
      await passGate(invited.invite, 'invite'),
      await passGate(replied.reply, 'reply'),
      await passGate(revealing.reveal, 'reveal'),
      await passGate(await practiceInvite(random), 'practice-invite'),
    ] as const;
    const issued = await hashMessage(digest, messages[3].bytes);
    const originals = messages.map((message, index): Original => ({
      text: writeLinkText(message.bytes),
      bytes: message.bytes,
      type: TYPES[index] as number,
      pairs: pairsOf(message),
    }));

    /** Whether the session of an honest person takes a message that its partner never made. */
    async function isTakenIn(message: Message): Promise<boolean> {
      if (message.kind === 'invite') {
        const answer = await reply(tools, message.bytes, anyPacket(random)).catch(() => null);
        return answer === null ? false : isTakenIn(await passGate(answer.reply, 'reply'));
      }
      // A practice lets in what answers an invite that it has issued, known by its hash.
      if (message.kind === 'practice-invite') {
        return isSameBytes(await hashMessage(digest, message.bytes), issued);
      }
      const route = routeMessage(message, [invited, replied]);
      if (route.kind === 'reply') {
        return (await receiveReply(tools, route.state, route.message)).reading.ok;
      }
      if (route.kind !== 'reveal') return false;
      const { reading } = await receiveReveal(tools, route.state, route.message);
      return reading.kind === 'verified';
    }
    expect(await Promise.all(messages.map(isTakenIn))).toEqual([true, true, true, true]);

    const seen = new Map<string, number>();
    const saw = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    for (let mutants = 0; mutants < COUNTS.linkMutants; mutants += 1) {
      const which = random.below(4);
      const original = originals[which] as Original;
      const { how, pasted, isRepaired } = mutateLink(original, random);
      const where = `seed ${SEED}, mutant ${mutants}, ${how}: ${pasted}`;
      const read = await readLink(digest, pasted);
      if (!read.ok) {
        if (!CODES.includes(read.code)) expect.fail(`no such code ${read.code}: ${where}`);
        saw(read.code);
        continue;
      }
      const text = writeLinkText(read.message.bytes);
      const letters = pasted.replace(/[\s>\u200b]/g, '');
      if (!letters.includes(text)) expect.fail(`read what was not there: ${where}`);
      if (text === original.text) {
        saw('unchanged');
        expect(read.message, where).toEqual(messages[which]);
        continue;
      }
      if (!isRepaired) expect.fail(`passed with another meaning: ${where}`);
      if (await isTakenIn(read.message)) expect.fail(`taken in with another meaning: ${where}`);
      saw('well formed, not taken in');
    }
    tell('T1', COUNTS.linkMutants);
    console.info(`T1: ${JSON.stringify(Object.fromEntries(seen))}`);
    expect([...seen.keys()].sort()).toEqual(
      [...CODES, 'unchanged', 'well formed, not taken in'].sort(),
    );
  });
});
