import { readLink } from '@/domain/exchange/envelope/read-link';
import { writeLinkText } from '@/domain/exchange/envelope/link-text';
import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import type { Message } from '@/domain/exchange/messages/message';
import {
  draftInvite,
  type InviteChoices,
  makeInvite,
  makeReveal,
  receiveReply,
} from '@/domain/exchange/sessions/inviter-acts';
import { type InviterState, stepInviter } from '@/domain/exchange/sessions/inviter-session';
import {
  consent,
  makeReply,
  openInvite,
  receiveReveal,
} from '@/domain/exchange/sessions/replier-acts';
import { type ReplierState, stepReplier } from '@/domain/exchange/sessions/replier-session';
import { packetBytes } from '@/domain/exchange/share-packets';
import { packetOf } from '../comparing';
import { answersBy } from '../instrument-table';
import { digest } from './exchange-tools';
import type { SeededRandom } from './seeded-random';

export type StageOf<State, Stage> = State extends { readonly stage: infer Own }
  ? Stage extends Own
    ? State
    : never
  : never;

/** Says that a state is where a test needs it; a test that goes on otherwise would prove nothing. */
export function at<State extends { stage: string }, Stage extends State['stage']>(
  state: State,
  stage: Stage,
): StageOf<State, Stage> {
  if (state.stage !== stage) throw new Error(`${state.stage} instead of ${stage}`);
  return state as StageOf<State, Stage>;
}

/** Reads the link text of some bytes through the whole gate, and expects it to pass. */
export async function passGate<Kind extends Message['kind']>(
  bytes: Uint8Array,
  kind: Kind,
): Promise<Extract<Message, { kind: Kind }>> {
  const read = await readLink(digest, writeLinkText(bytes));
  if (!read.ok || read.message.kind !== kind)
    throw new Error(`no ${kind}: ${JSON.stringify(read)}`);
  return read.message as Extract<Message, { kind: Kind }>;
}

function drawPacket(random: SeededRandom): Uint8Array {
  const answers = answersBy(() => random.pick([0, 1, 2, 3, 4, 4, 3, 2, null, 'x'] as const));
  const form = random.pick(['full', 'full', 'short'] as const);
  const locale = random.pick(['en', 'es', 'pt-BR']);
  return packetBytes(packetOf({ form, answers, sharesHolding: random.below(2) === 0, locale }));
}

const drawn = new WeakMap<SeededRandom, Set<string>>();

/**
 * The packet of somebody who answered by chance, and left some out. Two of those who left out most
 * are alike once in half a million pairs, and then a test cannot tell whose is whose: no packet is
 * drawn twice.
 */
export function anyPacket(random: SeededRandom): Uint8Array {
  const before = drawn.get(random) ?? new Set();
  drawn.set(random, before);
  const packet = drawPacket(random);
  const known = before.size;
  return before.add(packet.join()).size > known ? packet : anyPacket(random);
}

export function anyChoices(random: SeededRandom): InviteChoices {
  return {
    session: random.bytes(16),
    bank: random.bytes(16),
    secret: random.bytes(32),
    packet: anyPacket(random),
    expiryDay: 20_000 + random.below(5000),
    language: random.pick(['en', 'es', 'pt-BR', 'zh-Hant']),
    form: random.pick(['full', 'short']),
  };
}

export async function invite(tools: ExchangeTools, choices: InviteChoices) {
  const draft = await draftInvite(tools, choices);
  return at(stepInviter(draft, await makeInvite(tools, draft)).state, 'invited');
}

/** Opens an invite, consents and replies, as an honest replier does. */
export async function reply(tools: ExchangeTools, envelope: Uint8Array, packet: Uint8Array) {
  const opened = await openInvite(tools, await passGate(envelope, 'invite'));
  const event = await consent(tools, packet);
  const consented = at<ReplierState, 'consented'>(stepReplier(opened, event).state, 'consented');
  const made = await makeReply(tools, consented);
  if (made === null) throw new Error('the key of the invite cannot be sealed for');
  return at(stepReplier(consented, made).state, 'replied');
}

export async function reveal(tools: ExchangeTools, invited: InviterState, envelope: Uint8Array) {
  const state = at(invited, 'invited');
  const came = await receiveReply(tools, state, await passGate(envelope, 'reply'));
  const sealed = at(stepInviter(state, came).state, 'reply-sealed');
  const made = await makeReveal(tools, sealed);
  if (made === null) throw new Error('the key of the reply cannot be sealed for');
  return at(stepInviter(sealed, made).state, 'reveal-made');
}

/** A whole exchange between honest people, up to the verdict of the replier. */
export async function exchange(tools: ExchangeTools, choices: InviteChoices, packet: Uint8Array) {
  const invited = await invite(tools, choices);
  const replied = await reply(tools, invited.invite, packet);
  const revealing = await reveal(tools, invited, replied.reply);
  const came = await receiveReveal(tools, replied, await passGate(revealing.reveal, 'reveal'));
  const { state, outcome } = stepReplier(replied, came);
  return { invited, replied, revealing, settled: state, outcome };
}
