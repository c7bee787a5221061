import { useTranslation } from 'react-i18next';
import type { ClientCard } from '@/domain/practice/clients/clients';

/** A name comes from outside: it is only ever text, in its own direction. */
export function ClientName({ card: { name } }: { readonly card: ClientCard }) {
  const { t } = useTranslation('clients');
  return name === '' ? t('list.noName') : <bdi>{name}</bdi>;
}
