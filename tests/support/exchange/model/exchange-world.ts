import type { Box, ExchangeTools } from '@/domain/exchange/exchange-tools';
import {
  draftInvite,
  makeInvite,
  makeReveal,
  receiveReply,
  viewReply,
} from '@/domain/exchange/sessions/inviter-acts';
import { type InviterEvent, stepInviter } from '@/domain/exchange/sessions/inviter-session';
import {
  consent,
  makeReply,
  openInvite,
  receiveReveal,
} from '@/domain/exchange/sessions/replier-acts';
import { type ReplierEvent, stepReplier } from '@/domain/exchange/sessions/replier-session';
import {
  routeMessage,
  type SessionState,
  sessionIdOf,
} from '@/domain/exchange/sessions/route-message';
import { readSession } from '@/domain/exchange/sessions/read-session';
import { type OpenSession, writeSession } from '@/domain/exchange/sessions/session-text';
import { anyChoices, anyPacket, passGate } from '../couple';
import { checkSealings, checkSession, demand, hex, type Kept } from './exchange-invariants';
import { toolsWith } from '../exchange-tools';
import { repairCheck } from '../hand/hand-envelope';
import { SeededRandom } from '../seeded-random';
import {
  type EventFacts,
  expectOutcome,
  expectRoute,
  type InviterModel,
  type MessageFacts,
  type ReplierModel,
} from './session-model';
import { recordBox, type Sealing } from '../stand-in-box';

export const ACTS = [
  'draft',
  'invite',
  'receive',
  'consent',
  'reply',
  'reveal',
  'cheat',
  'view',
  'day',
  'close',
  'repeat',
  'spoil',
  'resume',
] as const;

export interface Action {
  readonly act: (typeof ACTS)[number];
  /** Which session or browser, and which message, event or day: by position, taken round. */
  readonly who: number;
  readonly what: number;
}

type Message = MessageFacts & { readonly bytes: Uint8Array };
type Model = InviterModel | ReplierModel;
type AnyEvent = InviterEvent | ReplierEvent;

interface Entry extends Kept {
  readonly browser: number;
  readonly model: Model;
  readonly events: { readonly event: AnyEvent; readonly facts: EventFacts }[];
}

const BROWSERS = 4;

/** Inside a value of the body: the key or the commitment of an invite, or somewhere in an age file. */
function placeToSpoil(kind: Message['kind'], what: number): number {
  if (kind !== 'invite') return 29 + what;
  return ((what & 2) === 0 ? 46 : 81) + (what % 32);
}

/** Four browsers, and every message that was ever made, for anyone to deliver anywhere. */
export class ExchangeWorld {
  readonly tools: ExchangeTools;
  readonly random: SeededRandom;
  readonly sealings: readonly Sealing[];
  readonly entries: Entry[] = [];
  readonly messages: Message[] = [];
  readonly seen: Map<string, number>;
  #checked = 0;

  constructor(box: Box, seed: number, seen: Map<string, number>) {
    const recorded = recordBox(box);
    this.sealings = recorded.sealings;
    this.tools = toolsWith(recorded.box);
    this.random = new SeededRandom(seed);
    this.seen = seen;
  }

  async run({ act, who, what }: Action): Promise<void> {
    if (act === 'draft') await this.#draft(who % BROWSERS);
    if (act === 'spoil') await this.#spoil(what);
    const message = this.messages[what % Math.max(1, this.messages.length)];
    if (act === 'receive' && message !== undefined) await this.#receive(who % BROWSERS, message);
    const entry = this.entries[who % Math.max(1, this.entries.length)];
    if (entry !== undefined) await this.#act(entry, act, what);
    this.#checked = checkSealings(this.sealings, this.#checked, this.entries);
  }

  #saw(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
  }

  #add(browser: number, state: SessionState, model: Model): Entry {
    const entry = { browser, state, model, events: [], past: [] };
    this.entries.push(entry);
    return entry;
  }

  #publish(bytes: Uint8Array, facts: Omit<MessageFacts, 'text'>): void {
    const text = hex(bytes);
    const packets = [...this.messages, facts].map(({ packet }) => packet);
    demand(packets.some((packet) => text.includes(packet)), false, 'I1: a packet in a link'); // prettier-ignore
    if (!this.messages.some((one) => one.text === text)) {
      this.messages.push({ ...facts, text, bytes });
    }
  }

  async #draft(browser: number): Promise<void> {
    if (this.entries.length >= 8) return;
    const state = await draftInvite(this.tools, anyChoices(this.random));
    const model: Model = { role: 'inviter', stage: 'draft', invite: '', accepted: '', aside: [] };
    this.#add(browser, state, model);
  }

  /** Somebody on the way changes a message: its session, or what is in it. */
  async #spoil(what: number): Promise<void> {
    const { length } = this.messages;
    const message = this.messages[what % Math.max(1, length)];
    if (message === undefined || length > 24) return;
    const changed = Uint8Array.from(message.bytes);
    const other = this.messages[(what >> 3) % length] as Message;
    if (what % 2 === 0) changed.set(other.bytes.subarray(9, 25), 9);
    else {
      const at = placeToSpoil(message.kind, what);
      changed[at] = (changed[at] as number) ^ 1;
    }
    const bytes = repairCheck(changed);
    if (hex(bytes) === message.text) return;
    const session = hex(bytes.subarray(9, 25));
    // The session outside proves nothing: with another one the ciphertext is still the same.
    this.#publish(bytes, { ...message, session, isGenuine: false });
  }

  async #receive(browser: number, message: Message): Promise<void> {
    const held = this.entries.filter((entry) => entry.browser === browser);
    const own = held.filter(({ state }) => hex(sessionIdOf(state)) === message.session);
    const modelOf = <Role>(role: Role) =>
      own.find(({ model }) => model.role === role)?.model as
        Extract<Model, { role: Role }> | undefined;
    const read = await passGate(message.bytes, message.kind);
    const route = routeMessage(read, held.map(({ state }) => state)); // prettier-ignore
    demand(route.kind, expectRoute(message, modelOf('inviter'), modelOf('replier')), 'route');
    this.#saw(`route ${route.kind}`);
    if (route.kind === 'new-invite' && this.entries.length < 8) {
      const state = await openInvite(this.tools, route.message);
      const model: Model = { role: 'replier', stage: 'opened', invite: message.text, reply: '', reveal: '' }; // prettier-ignore
      this.#add(browser, state, model);
    }
    if (route.kind !== 'reply' && route.kind !== 'reveal') return;
    const entry = own.find(({ state }) => state === route.state) as Entry;
    const event =
      route.kind === 'reply'
        ? await receiveReply(this.tools, route.state, route.message)
        : await receiveReveal(this.tools, route.state, route.message);
    this.#apply(entry, event, { kind: event.kind, message });
  }

  /** Puts an event to the session as it stands now, and compares with the model. */
  #apply(entry: Entry, event: AnyEvent, facts: EventFacts): void {
    const before = entry.state;
    const { state, outcome } =
      before.role === 'inviter'
        ? stepInviter(before, event as InviterEvent)
        : stepReplier(before, event as ReplierEvent);
    const expected = expectOutcome(entry.model, facts);
    demand(outcome.kind, expected, `outcome of ${facts.kind}`);
    demand(state.stage, entry.model.stage, `stage after ${facts.kind}`);
    if (!['moved', 'quarantined'].includes(outcome.kind)) demand(state, before, 'the same object');
    entry.events.push({ event, facts });
    entry.state = state;
    if (state !== before) entry.past.push(before);
    checkSession(entry, before, facts.kind === 'closed-by-user', this.entries);
    this.#saw(`${before.role} ${outcome.kind}`);
    this.#saw(`${state.role} is ${state.stage}`);
  }

  async #act(entry: Entry, act: Action['act'], what: number): Promise<void> {
    const { state } = entry;
    if (act === 'close') this.#apply(entry, { kind: 'closed-by-user' }, { kind: 'closed-by-user' });
    if (act === 'repeat') {
      const old = entry.events[what % Math.max(1, entry.events.length)];
      if (old !== undefined) this.#apply(entry, old.event, old.facts);
    }
    if (state.stage === 'closed') return;
    if (act === 'resume') await this.#resume(entry, state);
    const terms = state.role === 'inviter' ? state.terms : state.invite;
    if (act === 'day') {
      const today = terms.expiryDay + (what % 5) - 2;
      const facts = { kind: 'day-came', isPast: what % 5 > 2 } as const;
      this.#apply(entry, { kind: 'day-came', today }, facts);
    }
    if (state.role === 'inviter') await this.#actAsInviter(entry, state, act);
    else await this.#actAsReplier(entry, state, act);
  }

  /** The tab is closed, and the session opened again from what was kept of it. */
  async #resume(entry: Entry, state: OpenSession): Promise<void> {
    const text = writeSession(state);
    const read = await readSession(this.tools.digest, text);
    if (!read.ok) throw new Error(`${read.fault}: ${text}`);
    demand(writeSession(read.state), text, 'the session that was kept');
    entry.state = read.state;
    this.#saw('resumed');
  }

  async #actAsInviter(
    entry: Entry,
    state: Extract<SessionState, { role: 'inviter' }>,
    act: Action['act'],
  ): Promise<void> {
    if (state.stage === 'closed') return;
    const packet = hex(state.packet);
    const session = hex(state.terms.session);
    if (act === 'invite' && state.stage === 'draft') {
      const event = await makeInvite(this.tools, state);
      this.#publish(event.invite, { kind: 'invite', session, answers: '', isGenuine: true, isHonest: true, packet }); // prettier-ignore
      this.#apply(entry, event, { kind: event.kind, invite: hex(event.invite) });
    }
    if (act === 'view') {
      const isShown = state.stage === 'reveal-made' || state.stage === 'viewed';
      if (isShown) {
        const shown = await viewReply(this.tools, state);
        const author = this.messages.find(({ text }) => text === hex(state.reply));
        demand(shown === null ? null : hex(shown), author?.packet, 'what is shown');
      }
      this.#apply(entry, { kind: 'reply-viewed' }, { kind: 'reply-viewed' });
    }
    if (state.stage === 'draft' || state.stage === 'invited') return;
    const answers = hex(state.reply);
    if (act === 'reveal') {
      // A second tab may make it again: sealed anew, other bytes, and as good as the first.
      const event = await makeReveal(this.tools, { ...state, stage: 'reply-sealed' });
      if (event === null) throw new Error('a key that sealed before');
      const isFirst = state.stage === 'reply-sealed';
      if (isFirst) this.#publish(event.reveal, { kind: 'reveal', session, answers, isGenuine: true, isHonest: true, packet }); // prettier-ignore
      this.#apply(entry, event, { kind: event.kind, reply: answers });
    }
    if (act === 'cheat') {
      const other = anyPacket(this.random);
      const event = await makeReveal(this.tools, {
        ...state,
        stage: 'reply-sealed',
        packet: other,
      });
      if (event === null) throw new Error('a key that sealed before');
      this.#publish(event.reveal, { kind: 'reveal', session, answers, isGenuine: true, isHonest: false, packet: hex(other) }); // prettier-ignore
    }
  }

  async #actAsReplier(
    entry: Entry,
    state: Extract<SessionState, { role: 'replier' }>,
    act: Action['act'],
  ): Promise<void> {
    if (act === 'consent') {
      const event = await consent(this.tools, anyPacket(this.random));
      this.#apply(entry, event, { kind: event.kind });
    }
    if (act !== 'reply' || state.stage !== 'consented') return;
    const event = await makeReply(this.tools, state);
    if (event === null) return;
    const session = hex(state.invite.session);
    const answers = hex(state.invite.bytes);
    this.#publish(event.reply, { kind: 'reply', session, answers, isGenuine: true, isHonest: true, packet: hex(state.packet) }); // prettier-ignore
    this.#apply(entry, event, { kind: event.kind, reply: hex(event.reply) });
  }
}
