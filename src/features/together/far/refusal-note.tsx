import { useTranslation } from 'react-i18next';
import type { LinkRefusal } from '@/domain/exchange/envelope/read-link';
import { Prose } from '@/ui/layout/prose';

/** Says in plain words why a link was not let in, with its code for who asks for help. */
export function RefusalNote({ refusal }: { readonly refusal: LinkRefusal }) {
  const { t } = useTranslation('together');
  const { code } = refusal;
  const figures = 'characters' in refusal ? refusal : {};
  return (
    <div role="alert">
      <Prose>
        <p>{t(`refused.${code}`, { ...figures })}</p>
        <p>{t('refused.kept', { code })}</p>
      </Prose>
    </div>
  );
}
