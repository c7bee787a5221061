import type { i18n } from 'i18next';
import { loadNamespaces } from '@/i18n/load-namespaces';

/** What an invite of a practice shows where it is opened. */
export async function loadInvitation(texts: i18n) {
  const [{ InvitationView }] = await Promise.all([
    import('@/features/client/invitation-view'),
    loadNamespaces(texts, ['client']),
  ]);
  return InvitationView;
}
