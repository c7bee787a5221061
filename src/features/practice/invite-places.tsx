import { useTranslation } from 'react-i18next';
import { findClient } from '@/domain/practice/clients/clients';
import type { IssuedInvite } from '@/domain/practice/practice-index';
import { Gone } from './gone';
import { InviteForm } from './invites/invite-form';
import { InviteList } from './invites/invite-list';
import { InviteView } from './invites/invite-view';
import { PLACE } from './places';
import type { DeskProps } from './desk';

/** The places of invitations. */
export function InvitePlaces({ practice, place, site, chosen, goTo, onPractice }: DeskProps) {
  const { t } = useTranslation('practice');
  const { index } = practice;
  const showInvite = ({ hash }: IssuedInvite) => goTo(PLACE.invite, { invite: hash });
  if (place === PLACE.invites) {
    const onNew = () => goTo(PLACE.newInvite, { asked: [] });
    return <InviteList index={index} onNew={onNew} onShow={showInvite} />;
  }
  if (place === PLACE.newInvite) {
    const asked = chosen.asked.flatMap((id) => findClient(index, id) ?? []);
    const props = { practice, onPractice, onMade: showInvite };
    return <InviteForm key={chosen.asked.join(' ')} {...props} asked={asked} />;
  }
  const first = index.invites.find(({ hash }) => hash === chosen.invite);
  const other = index.invites.find(
    ({ hash, pair }) => hash !== chosen.invite && pair !== null && pair === first?.pair,
  );
  const invite = place === PLACE.otherInvite ? other : first;
  if (invite === undefined) return <Gone heading={t('invite.gone')} />;
  const hasOther = invite === first && other !== undefined;
  return (
    <InviteView
      key={invite.hash}
      practice={practice}
      invite={invite}
      site={site}
      onOther={hasOther ? () => goTo(PLACE.otherInvite) : null}
      onAll={() => goTo(PLACE.invites)}
    />
  );
}
