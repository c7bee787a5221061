/**
 * What trust.md, 3.2 says about one session, written a second time and without any bytes: a message
 * is known by its link text and by what the tests know about how it was made.
 */
export interface MessageFacts {
  readonly kind: 'invite' | 'reply' | 'reveal';
  readonly text: string;
  readonly session: string;
  /** The link text that it answers; for an invite nothing. */
  readonly answers: string;
  /** Made by the code of this project for this session, and not touched since. */
  readonly isGenuine: boolean;
  /** A reveal of the packet that was committed to. */
  readonly isHonest: boolean;
  /** The packet of who made it, as only its maker knows it. */
  readonly packet: string;
}

export interface InviterModel {
  readonly role: 'inviter';
  stage: 'draft' | 'invited' | 'reply-sealed' | 'reveal-made' | 'viewed' | 'closed';
  invite: string;
  accepted: string;
  aside: string[];
}

export interface ReplierModel {
  readonly role: 'replier';
  stage: 'opened' | 'consented' | 'replied' | 'verified' | 'mismatch' | 'closed';
  readonly invite: string;
  reply: string;
  reveal: string;
}

export type EventFacts =
  | { readonly kind: 'invite-made'; readonly invite: string }
  | { readonly kind: 'reply-came' | 'reveal-came'; readonly message: MessageFacts }
  | { readonly kind: 'reveal-made'; readonly reply: string }
  | { readonly kind: 'reply-made'; readonly reply: string }
  | { readonly kind: 'reply-viewed' | 'consented' | 'closed-by-user' }
  | { readonly kind: 'day-came'; readonly isPast: boolean };

const ASIDE_AT_MOST = 4;

function expectReply(model: InviterModel, message: MessageFacts): string {
  if (model.stage === 'draft') return 'not-now';
  if ([model.accepted, ...model.aside].includes(message.text)) return 'duplicate';
  const isGood = message.isGenuine && message.answers === model.invite;
  if (!isGood) return 'refused';
  if (model.stage === 'invited') {
    model.stage = 'reply-sealed';
    model.accepted = message.text;
    return 'moved';
  }
  if (model.aside.length < ASIDE_AT_MOST) model.aside.push(message.text);
  return 'quarantined';
}

function expectOfInviter(model: InviterModel, event: EventFacts): string {
  switch (event.kind) {
    case 'invite-made':
      if (model.stage !== 'draft') return 'duplicate';
      model.stage = 'invited';
      model.invite = event.invite;
      return 'moved';
    case 'reply-came':
      return expectReply(model, event.message);
    case 'reveal-made':
      if (model.accepted === '' || model.accepted !== event.reply) return 'not-now';
      if (model.stage !== 'reply-sealed') return 'duplicate';
      model.stage = 'reveal-made';
      return 'moved';
    case 'reply-viewed':
      if (model.stage === 'viewed') return 'duplicate';
      if (model.stage !== 'reveal-made') return 'not-now';
      model.stage = 'viewed';
      return 'moved';
    default:
      throw new Error(`no event of an inviter: ${event.kind}`);
  }
}

function expectReveal(model: ReplierModel, message: MessageFacts): string {
  if (model.stage === 'opened' || model.stage === 'consented') return 'not-now';
  if (model.stage !== 'replied') return message.text === model.reveal ? 'duplicate' : 'settled';
  if (!message.isGenuine || message.answers !== model.reply) return 'refused';
  model.stage = message.isHonest ? 'verified' : 'mismatch';
  model.reveal = message.text;
  return 'moved';
}

function expectOfReplier(model: ReplierModel, event: EventFacts): string {
  switch (event.kind) {
    case 'consented':
      if (model.stage !== 'opened') return 'duplicate';
      model.stage = 'consented';
      return 'moved';
    case 'reply-made':
      if (model.stage === 'opened') return 'not-now';
      if (model.stage !== 'consented') return 'duplicate';
      model.stage = 'replied';
      model.reply = event.reply;
      return 'moved';
    case 'reveal-came':
      return expectReveal(model, event.message);
    default:
      throw new Error(`no event of a replier: ${event.kind}`);
  }
}

/** Moves the model, and says which outcome the session has to have. */
export function expectOutcome(model: InviterModel | ReplierModel, event: EventFacts): string {
  if (model.stage === 'closed') return 'closed';
  if (event.kind === 'day-came') return event.isPast ? 'deletion-offered' : 'nothing-due';
  if (event.kind === 'closed-by-user') {
    model.stage = 'closed';
    return 'moved';
  }
  return model.role === 'inviter' ? expectOfInviter(model, event) : expectOfReplier(model, event);
}

/** Says where a message has to be led in a browser that holds these sessions of its id. */
export function expectRoute(
  message: MessageFacts,
  inviter: InviterModel | undefined,
  replier: ReplierModel | undefined,
): string {
  const [goal, other] = message.kind === 'reveal' ? [replier, inviter] : [inviter, replier];
  if (message.kind === 'invite') {
    const known = inviter ?? replier;
    if (known === undefined) return 'new-invite';
    if (known.stage === 'closed') return 'closed';
    if (known.invite !== message.text) return 'other-invite';
    return known.role === 'inviter' ? 'own-invite' : 'known-invite';
  }
  if (goal === undefined) {
    if (other === undefined) return 'unknown-session';
    return other.stage === 'closed' ? 'closed' : 'own-message';
  }
  if (goal.stage === 'closed') return 'closed';
  return ['draft', 'opened', 'consented'].includes(goal.stage) ? 'not-now' : message.kind;
}
