import { randomBytes } from 'node:crypto';
import { exchangeBox } from '@/platform/crypto/exchange-box';
import { encodeSealed } from '@/domain/exchange/messages/message';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import { type OpenSession, writeSession } from '@/domain/exchange/sessions/session-text';
import { packetBytes } from '@/domain/exchange/share-packets';
import { packetOf } from '../comparing';
import type { TurnTaker } from '../passing';
import { sealText } from '../sealed-files';
import { cheat } from './attacks/cheats';
import { type at, invite, passGate, reply, reveal } from './couple';
import { digest, toolsWith } from './exchange-tools';
import { golden, fromHex, sent } from './golden-couple';
import { SeededRandom } from './seeded-random';

type Invited = ReturnType<typeof at<Awaited<ReturnType<typeof invite>>, 'invited'>>;
type Revealing = Awaited<ReturnType<typeof reveal>>;
type Replied = Awaited<ReturnType<typeof reply>>;

const tools = toolsWith(exchangeBox);
const DAY_MS = 86_400_000;
const bytesOf = ({ form, answers }: TurnTaker): Uint8Array =>
  packetBytes(packetOf({ form, answers, sharesHolding: false }));

/** Makes the invite of a person, without a browser. */
export function inviteHere(taker: TurnTaker): Promise<Invited> {
  return invite(tools, {
    session: Uint8Array.from(randomBytes(16)),
    secret: Uint8Array.from(randomBytes(32)),
    bank: fromHex(golden.bank),
    packet: bytesOf(taker),
    expiryDay: Math.floor(Date.now() / DAY_MS) + 14,
    language: 'en',
    form: taker.form,
  });
}

/** Replies to an invite, without a browser. */
export function replyHere(inviteBytes: Uint8Array, taker: TurnTaker): Promise<Replied> {
  return reply(tools, inviteBytes, bytesOf(taker));
}

/** Makes the reveal for a reply, without a browser. */
export function revealHere(invited: Invited, replyBytes: Uint8Array): Promise<Revealing> {
  return reveal(tools, invited, replyBytes);
}

/** A reveal of figures other than those that were committed to, sealed for the replier. */
export async function cheatHere({ terms, packet, secret, replyHash, replierKey }: Revealing) {
  const known = { ...terms, packet, secret, replyHash };
  const content = cheat('a better packet', known, new SeededRandom(11));
  const sealed = await exchangeBox.seal(replierKey, content);
  if (sealed === null) throw new Error('the key of the reply cannot be sealed for');
  return encodeSealed(digest, 'reveal', { session: terms.session, sealed });
}

export const linkOf = (site: string, bytes: Uint8Array): string => writeLink(site, bytes);

/** The bytes that a link holds, by Node's own reader. */
export const bytesOfLink = (link: string): Uint8Array => sent(link.replace(/^.*#/, ''));

/** Expects a link to be of a kind, through the whole gate. */
export const readKind = passGate;

/** A session in a file, as a page is given it; it asks for little work to open. */
export async function sessionFile(state: OpenSession, code: string) {
  const buffer = await sealText(writeSession(state), code);
  return { name: 'notes.age', mimeType: 'application/octet-stream', buffer };
}
