import type { CouplePackets } from '@/domain/exchange/compare-couple';
import type { Message } from '@/domain/exchange/messages/message';
import { receiveReply, viewReply } from '@/domain/exchange/sessions/inviter-acts';
import { stepInviter } from '@/domain/exchange/sessions/inviter-session';
import { receiveReveal } from '@/domain/exchange/sessions/replier-acts';
import { stepReplier } from '@/domain/exchange/sessions/replier-session';
import { type Route, routeMessage } from '@/domain/exchange/sessions/route-message';
import type { Outcome } from '@/domain/exchange/sessions/session-outcome';
import { loadExchangeTools } from './exchange-kit';
import { advanceSession, type HeldSession } from './held-session';
import { ExchangeStuck, makeMissingMessage } from './send-messages';

/** What became of a message, and the session it belongs to as it stands now. */
export interface Taken {
  readonly kind: Exclude<Route['kind'], 'reply' | 'reveal'> | Outcome['kind'];
  readonly held: HeldSession | null;
}

async function needTools(own: Uint8Array) {
  const tools = await loadExchangeTools(own);
  if (tools === null) throw new ExchangeStuck('the questions could not be loaded');
  return tools;
}

/**
 * Takes a message into the session that it belongs to, and makes what that session owes then: the
 * reveal is written before anybody can look at the reply.
 *
 * @param sessions those that the typed code has opened
 */
export async function takeMessage(
  message: Message,
  sessions: readonly HeldSession[],
): Promise<Taken> {
  const states = sessions.map(({ state }) => state);
  const route = routeMessage(message, states);
  const held =
    'state' in route ? (sessions.find(({ state }) => state === route.state) ?? null) : null;
  if (held === null || (route.kind !== 'reply' && route.kind !== 'reveal')) {
    const kind = route.kind === 'reply' || route.kind === 'reveal' ? 'unknown-session' : route.kind;
    return { kind, held: held === null ? null : await makeMissingMessage(held) };
  }
  const tools = await needTools(route.state.packet);
  const step =
    route.kind === 'reply'
      ? stepInviter(route.state, await receiveReply(tools, route.state, route.message))
      : stepReplier(route.state, await receiveReveal(tools, route.state, route.message));
  if (step.state.stage === 'closed') throw new ExchangeStuck('a message closed its session');
  const written = await advanceSession(held, step.state);
  return { kind: step.outcome.kind, held: await makeMissingMessage(written) };
}

/**
 * Gives both packets where they may be looked at: to the inviter once the reveal is made, to the
 * replier once it is verified.
 *
 * @returns null where there is nothing to look at yet
 */
export async function lookAtCouple(
  held: HeldSession,
): Promise<{ readonly held: HeldSession; readonly packets: CouplePackets } | null> {
  const { state } = held;
  if (state.stage === 'verified') {
    return { held, packets: { inviter: state.theirs, replier: state.packet } };
  }
  if (state.stage !== 'reveal-made' && state.stage !== 'viewed') return null;
  const replier = await viewReply(await needTools(state.packet), state);
  if (replier === null) throw new ExchangeStuck('the reply does not open any more');
  const viewed = stepInviter(state, { kind: 'reply-viewed' }).state;
  if (viewed.stage === 'closed') throw new ExchangeStuck('looking closed the session');
  const written = await advanceSession(held, viewed);
  return { held: written, packets: { inviter: state.packet, replier } };
}
