import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { findInvite } from '@/domain/practice/look-up';
import type { FiledResponse, PracticeIndex } from '@/domain/practice/practice-index';
import { useDay } from '@/i18n/use-day';
import styles from '@/features/practice/practice.module.css';

interface ResponseNameProps {
  readonly response: FiledResponse;
  readonly index: PracticeIndex;
}

/** Whose response it is said to be, when it was answered, and which questions it holds. */
export function ResponseName({ response, index }: ResponseNameProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  return (
    <>
      <WhoseResponse response={response} index={index} />
      <br />
      <span className={styles['soft']}>
        {t('responses.answered', { day: writeDay(dayNumber(response.day) ?? 0) })}
        <br />
        {t(`invites.form.${response.form}`)}
      </span>
    </>
  );
}

/** The name that a client gave, or for whom the invitation was. Both are only ever text. */
export function WhoseResponse({ response, index }: ResponseNameProps) {
  const { t } = useTranslation('practice');
  const meant = findInvite(index, response.invite)?.name ?? '';
  if (response.pseudonym === '') {
    return meant === '' ? t('responses.noName') : <bdi>{meant}</bdi>;
  }
  if (meant === '' || meant === response.pseudonym) return <bdi>{response.pseudonym}</bdi>;
  return (
    <>
      <bdi>{response.pseudonym}</bdi> ({t('responses.for')} <bdi>{meant}</bdi>)
    </>
  );
}
