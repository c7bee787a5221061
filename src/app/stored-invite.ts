import { readLink } from '@/domain/exchange/envelope/read-link';
import type { InviteMessage, PracticeInvite } from '@/domain/exchange/messages/message';
import { digest } from '@/platform/crypto/hashes';
import { readInvite } from '@/platform/storage/invite';

/** The invite that is being answered in this tab, as its link and as what it says. */
export type StoredInvite =
  | { readonly kind: 'invite'; readonly link: string; readonly message: InviteMessage }
  | { readonly kind: 'practice-invite'; readonly link: string; readonly message: PracticeInvite };

/** As it was when the page came: it leaves the tab as soon as it is settled. */
let present: StoredInvite | null = null;

/** Reads what the tab holds, for the page that comes next. A link passes the whole gate once more. */
export async function readStoredInvite(): Promise<void> {
  const link = readInvite();
  // A browser without the tools to seal has been told so already, and reads nothing.
  const read = link === null ? null : await readLink(digest, link).catch(() => null);
  present = null;
  if (link === null || read?.ok !== true) return;
  const { message } = read;
  if (message.kind === 'invite') present = { kind: message.kind, link, message };
  if (message.kind === 'practice-invite') present = { kind: message.kind, link, message };
}

/** The invite of one kind: what a partner made is never answered as if a practice had, or the reverse. */
export function storedInvite<Kind extends StoredInvite['kind']>(
  kind: Kind,
): Extract<StoredInvite, { kind: Kind }> | null {
  const isAsked = (one: StoredInvite): one is Extract<StoredInvite, { kind: Kind }> =>
    one.kind === kind;
  return present !== null && isAsked(present) ? present : null;
}
