import type { i18n } from 'i18next';
import type { AssessParts } from '@/features/assess/assess-page';
import { toHex } from '@/domain/exchange/hex-text';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { digest } from '@/platform/crypto/hashes';
import { dropInvite } from '@/platform/storage/invite';
import type { ResponseDesk } from '@/session/practice/response-desk';
import { lendInvitedBank } from './invited-bank';
import { lendParts } from './lend-parts';
import { loadOwnResult } from './load-own-result';

/** What is lent to the questions where a practice asked for the answers. */
export function lendClientParts(texts: i18n, invite: PracticeInvite): AssessParts {
  // Going back to the questions and on again must not make another response of the same answers.
  let desk: ResponseDesk | null = null;
  return {
    ...lendParts(texts),
    ending: 'sharing',
    form: invite.form,
    ...lendInvitedBank(invite.bank),
    loadResult: async (bank) => {
      const [{ bindClientEnding }, session, hash] = await Promise.all([
        import('@/features/client/client-ending'),
        import('@/session/practice/response-desk'),
        hashMessage(digest, invite.bytes),
        loadNamespaces(texts, ['client', 'result', 'keeping']),
      ]);
      desk ??= new session.ResponseDesk();
      return bindClientEnding({
        invite,
        inviteHash: toHex(hash),
        desk,
        loadOwnResult: () => loadOwnResult(texts, bank),
        onKept: dropInvite,
      });
    },
  };
}
