import { useTranslation } from 'react-i18next';

/** What the practice calls one of its clients. It never stands where a couple looks on. */
export function ClientName({ name }: { readonly name: string }) {
  const { t } = useTranslation('practice');
  return name === '' ? t('responses.noName') : <bdi>{name}</bdi>;
}

interface CoupleNamesProps {
  readonly a: { readonly name: string };
  readonly b: { readonly name: string };
}

export function CoupleNames({ a, b }: CoupleNamesProps) {
  return (
    <>
      <ClientName name={a.name} /> · <ClientName name={b.name} />
    </>
  );
}
