import { type ComponentType, type FunctionComponent, useCallback, useState } from 'react';
import type { i18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { LazyPart } from '@/ui/layout/lazy-part';
import { PageDialog } from '@/ui/layout/page-dialog';
import { type About, AboutProvider } from '@/ui/result/about';

/** Lets a result open its readings and formulas over itself. */
export function withAbout<Props extends object>(
  texts: i18n,
  Result: ComponentType<Props>,
): FunctionComponent<Props> {
  const loadReading = async () => {
    const [{ ReadingDialog }] = await Promise.all([
      import('@/features/learn/reading-dialog'),
      loadNamespaces(texts, ['readings']),
    ]);
    return ReadingDialog;
  };
  const loadMethod = async () => {
    const [{ MethodContent }] = await Promise.all([
      import('@/features/method/method-content'),
      loadNamespaces(texts, ['method']),
    ]);
    return MethodContent;
  };
  return function ResultWithAbout(props: Props) {
    const { t } = useTranslation('learn');
    const [about, setAbout] = useState<About | null>(null);
    const onClose = useCallback(() => setAbout(null), []);
    return (
      <AboutProvider value={setAbout}>
        <Result {...props} />
        {about === null ? null : (
          <PageDialog
            heading={
              about.kind === 'reading' ? t(`titles.${about.id}`) : t(`methodTitles.${about.id}`)
            }
            onClose={onClose}
          >
            {about.kind === 'reading' ? (
              <LazyPart key="reading" load={loadReading} props={{ id: about.id }} />
            ) : (
              <LazyPart
                key="method"
                load={loadMethod}
                props={{ id: about.id, headingLevel: 3 as const }}
              />
            )}
          </PageDialog>
        )}
      </AboutProvider>
    );
  };
}
