import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { inviteState } from '@/domain/practice/look-up';
import type { IssuedInvite, PracticeIndex } from '@/domain/practice/practice-index';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';

interface InviteStateTextProps {
  readonly index: PracticeIndex;
  readonly invite: IssuedInvite;
}

/** Where an invitation stands, in words. */
export function InviteStateText({ index, invite }: InviteStateTextProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const state = inviteState(index, invite, dayNumber(readToday()) ?? 0);
  return t(`invites.state.${state}`, { day: writeDay(invite.expiryDay) });
}
