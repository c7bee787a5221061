import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { FiledResponse } from '@/domain/practice/practice-index';
import { useDay } from '@/i18n/use-day';

/** Where the consent to a joint view of one response stands. */
export function JointConsent({ response }: { readonly response: FiledResponse }) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const { jointView, jointWithdrawn } = response;
  if (jointWithdrawn !== null) {
    return t('responses.joint.withdrawn', { day: writeDay(dayNumber(jointWithdrawn) ?? 0) });
  }
  return jointView ? t('responses.joint.given') : t('responses.joint.not');
}
