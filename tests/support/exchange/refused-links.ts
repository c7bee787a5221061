import type { LinkRefusal } from '@/domain/exchange/envelope/read-link';
import { cbor } from './hand/hand-cbor';
import { handEnvelope, handText } from './hand/hand-envelope';
import { inviteByHand } from './hand/hand-invite';

const invite = handEnvelope(0x01, inviteByHand());
const changed = (at: number): Uint8Array => invite.with(at, (invite[at] as number) ^ 1);

/** The link text of an invite that was written by hand from the format: 171 characters. */
export const inviteText = handText(invite);

interface Refused {
  readonly pasted: string;
  /** What a person is told. */
  readonly says: string;
}

/** A text that the gate refuses, for each of its codes, and the sentence that has to come. */
export const refusedLinks: Readonly<Record<LinkRefusal['code'], Refused>> = {
  'too-long': {
    pasted: 'x'.repeat(6001),
    says: 'far too long to be a link of ours: 6001 characters',
  },
  empty: { pasted: '  \n ', says: 'There is no link of ours in this.' },
  several: {
    pasted: `${inviteText} or ${handText(handEnvelope(0x02, [0x80]))}`,
    says: 'There is more than one link in this text.',
  },
  alphabet: {
    pasted: `${inviteText.slice(0, 20)}é${inviteText.slice(21)}`,
    says: 'There is a letter in this link that cannot be in one of ours.',
  },
  base64url: { pasted: 'helloZ', says: 'This link is not whole.' },
  magic: {
    pasted: handText(handEnvelope(0x01, inviteByHand(), { magic: 'BX' })),
    says: 'This is not a link of ours.',
  },
  version: {
    pasted: handText(handEnvelope(0x01, inviteByHand(), { version: 2 })),
    says: 'made by a newer version of this page',
  },
  type: { pasted: handText(handEnvelope(0x20, inviteByHand())), says: 'a kind of link that' },
  'body-too-long': {
    pasted: handText(handEnvelope(0x02, inviteByHand(), { declared: 4097 })),
    says: 'longer than any of ours can be',
  },
  cut: { pasted: inviteText.slice(0, 120), says: 'cut: 120 of 171 characters are here' },
  overlong: {
    pasted: handText(Uint8Array.from([...invite, 0, 0, 0])),
    says: 'it has 175 characters instead of 171',
  },
  check: {
    pasted: handText(changed(40)),
    says: 'A letter in this link is not the one that was sent.',
  },
  cbor: {
    pasted: handText(handEnvelope(0x01, cbor.map([[[0], cbor.yes]]))),
    says: 'What is in this link cannot be read.',
  },
  're-encode': {
    pasted: handText(handEnvelope(0x01, inviteByHand({ language: cbor.rawText([0xc3]) }))),
    says: 'is not written the way we write it',
  },
  schema: {
    pasted: handText(handEnvelope(0x01, inviteByHand({ form: cbor.uint(2) }))),
    says: 'is not what belongs there',
  },
};
