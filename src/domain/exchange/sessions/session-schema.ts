import { z } from 'zod/mini';
import { decodeBase64url } from '@/domain/exchange/envelope/base64url';
import { FIELDS } from '@/domain/exchange/messages/fields';
import { LANGUAGE } from '@/domain/exchange/messages/language-tag';
import { MAX_QUARANTINED } from './inviter-session';
import { SESSION_TYPE, SESSION_VERSION } from './session-text';

/** The shortest and the longest envelope that a message can have. */
const ENVELOPE_BYTES = { from: 10, to: 4106 };

const bytes = ({ from, to }: { readonly from: number; readonly to: number }) =>
  z.pipe(
    z.string().check(
      z.refine((text) => {
        const length = decodeBase64url(text)?.length ?? -1;
        return length >= from && length <= to;
      }),
    ),
    z.transform((text) => decodeBase64url(text) ?? new Uint8Array()),
  );

const envelope = bytes(ENVELOPE_BYTES);
const packet = bytes(FIELDS.packet);
const key = bytes(FIELDS.key);
/** The domain knows no cipher: what opens is one word of capitals, as age writes it. */
const identity = z.string().check(z.regex(/^[0-9A-Z-]{1,128}$/));

const common = { type: z.literal(SESSION_TYPE), version: z.literal(SESSION_VERSION) };
const inviter = {
  ...common,
  role: z.literal('inviter'),
  packet,
  secret: bytes(FIELDS.secret),
  identity,
};
const invited = { ...inviter, invite: envelope };
const answered = {
  ...invited,
  reply: envelope,
  replierKey: key,
  quarantined: z.array(envelope).check(z.maxLength(MAX_QUARANTINED)),
};
const opened = { ...common, role: z.literal('replier'), invite: envelope };
const consented = { ...opened, packet, identity, key };
const replied = { ...consented, reply: envelope };
const settled = { ...replied, reveal: envelope };

/** A session as it is written: one shape for each stage, and nothing besides. */
export const sessionSchema = z.discriminatedUnion('stage', [
  z.strictObject({
    ...inviter,
    stage: z.literal('draft'),
    session: bytes(FIELDS.session),
    bank: bytes(FIELDS.bank),
    key,
    expiryDay: z.int().check(z.minimum(0), z.maximum(FIELDS.expiryDay.to)),
    language: z.string().check(z.maxLength(FIELDS.language.limit), z.regex(LANGUAGE)),
    form: z.enum(['full', 'short']),
  }),
  z.strictObject({ ...invited, stage: z.literal('invited') }),
  z.strictObject({ ...answered, stage: z.literal('reply-sealed') }),
  z.strictObject({ ...answered, stage: z.enum(['reveal-made', 'viewed']), reveal: envelope }),
  z.strictObject({ ...opened, stage: z.literal('opened') }),
  z.strictObject({ ...consented, stage: z.literal('consented') }),
  z.strictObject({ ...replied, stage: z.literal('replied') }),
  z.strictObject({ ...settled, stage: z.literal('mismatch') }),
  z.strictObject({ ...settled, stage: z.literal('verified'), theirs: packet }),
]);

export type PlainSession = z.infer<typeof sessionSchema>;
